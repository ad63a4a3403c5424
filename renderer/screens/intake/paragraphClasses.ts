import { type ParagraphKind, paragraphKinds } from '#shared/model/source.ts';
import { say } from '../../state/language.ts';
import type { Option } from '../../ui/Select.tsx';

/** The classes of a paragraph, as a list to choose from. */
export const paragraphClasses = (): readonly Option<ParagraphKind>[] =>
  paragraphKinds.map((value) => ({ value, label: say.source.classes[value] }));
