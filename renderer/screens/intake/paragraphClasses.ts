import { type ParagraphKind, paragraphKinds } from '#shared/model/source.ts';

const labels: Readonly<Record<ParagraphKind, string>> = {
  body: 'Body',
  head: 'Heading',
  caption: 'Caption',
  credit: 'Credit',
  pullquote: 'Pull quote',
  boilerplate: 'Boilerplate',
  duplicate: 'Duplicate',
};

/** The classes of a paragraph, as a list to choose from. */
export const paragraphClasses = paragraphKinds.map((value) => ({ value, label: labels[value] }));
