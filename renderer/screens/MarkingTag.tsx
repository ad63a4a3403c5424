import type { ReactNode } from 'react';
import { type Marking, markingLabel } from '#shared/model/marking.ts';
import { say } from '../state/language.ts';

/** A marking as it is printed; TLP labels carry the colours their standard sets. Nothing for an unmarked briefing. */
export function MarkingTag({ marking }: { readonly marking: Marking }): ReactNode {
  if (marking.scheme === 'none') return <span className="visually-hidden">{say.names.noMarking}</span>;
  const level = marking.scheme === 'tlp' ? marking.level.toLowerCase().replace('+strict', '') : 'own';
  return <span className={`marking marking-${level}`}>{markingLabel(marking)}</span>;
}
