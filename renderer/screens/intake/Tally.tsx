import type { ReactNode } from 'react';
import type { Reading } from '#shared/model/reading.ts';
import { useIntake } from '../../state/intake.ts';
import { say } from '../../state/language.ts';
import { useSlow } from '../../ui/useSlow.ts';

/** What the reading found, by kind, in the order in which a reader asks for it. */
function countsOf(reading: Reading): Readonly<Record<keyof typeof say.intake.tally, number>> {
  const entities = (type: string): number => reading.entities.filter((entity) => entity.type === type).length;
  return {
    people: entities('person'),
    organisations: entities('organisation'),
    places: entities('place'),
    quotations: reading.quotations.filter(({ use }) => use === 'speech').length,
    statements: reading.statements.length,
    dates: reading.times.filter(({ type }) => type === 'date' || type === 'time').length,
    events: reading.events.length,
    figures: reading.figures.length,
    terms: reading.terms.length,
  };
}

/** Counts of what was found; they follow every correction. */
export function Tally({ reading }: { readonly reading: Reading }): ReactNode {
  const again = useSlow(useIntake((state) => state.busy === 'reading'));
  const counts = countsOf(reading);
  const kinds = Object.keys(counts) as (keyof typeof counts)[];
  return (
    <section className="tally" aria-labelledby="tally" aria-busy={again}>
      <h2 id="tally">{say.intake.found}</h2>
      <ul aria-live="polite">
        {kinds.map((kind) => (
          <li key={kind} data-none={counts[kind] === 0 ? '' : undefined}>
            <strong>{say.formats.number(counts[kind])}</strong> {say.intake.tally[kind](counts[kind])}
          </li>
        ))}
      </ul>
    </section>
  );
}
