import type { ReactNode } from 'react';
import type { Reading } from '#shared/model/reading.ts';
import { useIntake } from '../../state/intake.ts';
import { useSlow } from '../../ui/useSlow.ts';

type Count = { readonly one: string; readonly many: string; readonly count: number };

/** What the reading found, by kind, in the order in which a reader asks for it. */
function countsOf(reading: Reading): readonly Count[] {
  const entities = (type: string): number => reading.entities.filter((entity) => entity.type === type).length;
  return [
    { one: 'person', many: 'people', count: entities('person') },
    { one: 'organisation', many: 'organisations', count: entities('organisation') },
    { one: 'place', many: 'places', count: entities('place') },
    { one: 'quotation', many: 'quotations', count: reading.quotations.filter(({ use }) => use === 'speech').length },
    { one: 'statement', many: 'statements', count: reading.statements.length },
    {
      one: 'date',
      many: 'dates',
      count: reading.times.filter(({ type }) => type === 'date' || type === 'time').length,
    },
    { one: 'event', many: 'events', count: reading.events.length },
    { one: 'figure', many: 'figures', count: reading.figures.length },
    { one: 'term', many: 'terms', count: reading.terms.length },
  ];
}

/** Counts of what was found; they follow every correction. */
export function Tally({ reading }: { readonly reading: Reading }): ReactNode {
  const again = useSlow(useIntake((state) => state.busy === 'reading'));
  return (
    <section className="tally" aria-labelledby="tally" aria-busy={again}>
      <h2 id="tally">Found in the article</h2>
      <ul aria-live="polite">
        {countsOf(reading).map(({ one, many, count }) => (
          <li key={one} data-none={count === 0 ? '' : undefined}>
            <strong>{count.toLocaleString('en-GB')}</strong> {count === 1 ? one : many}
          </li>
        ))}
      </ul>
    </section>
  );
}
