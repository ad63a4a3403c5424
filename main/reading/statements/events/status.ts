import type { Governor } from '#main/reading/findings/dates/tense.ts';
import type { EventStatus } from '#shared/model/statement.ts';
import type { Time } from '#shared/model/time.ts';
import type { Line, Range } from './page.ts';

const forecasts: ReadonlySet<string> = new Set([
  'expected',
  'forecast',
  'forecasts',
  'projected',
  'projects',
  'predicted',
  'predicts',
  'estimated',
  'likely',
  'anticipated',
  'estimates',
]);
const maybes: ReadonlySet<string> = new Set(['if', 'could', 'might', 'may', 'unless', 'should']);

/** What stands further off before the verb speaks of something else ("The trial, which is expected to last weeks, resumes on Monday"). */
const beforeVerb = 4;

/** How far along an event is, from its verb, the words of its clause, and where its time lies beside the article's date. */
export function statusOf(
  { atoms }: Line,
  clause: Range,
  verb: Governor | undefined,
  time: Time,
  today: string | undefined,
): EventStatus {
  const words = new Set(
    atoms
      .slice(verb === undefined ? clause.from : Math.max(clause.from, verb.at - beforeVerb), clause.to)
      .filter(({ capital }) => !capital)
      .map(({ lower }) => lower),
  );
  const start = time.from ?? time.to;
  const ahead = today !== undefined && start !== undefined && start.slice(0, 10) > today;
  const behind = today !== undefined && time.to !== undefined && time.to.slice(0, 10) < today;
  if (ahead && [...forecasts].some((word) => words.has(word))) return 'projected';
  if (verb === undefined) return ahead ? 'scheduled' : 'past';
  if (verb.tense === 'past') return ahead ? 'scheduled' : 'past';
  if ([...maybes].some((word) => words.has(word))) return behind ? 'past' : 'conditional';
  if ([...forecasts].some((word) => words.has(word))) return behind ? 'past' : 'projected';
  if (verb.tense === 'modal') return behind ? 'past' : 'conditional';
  if (verb.tense === 'would') return behind ? 'past' : 'projected';
  if (verb.tense === 'progressive') return ahead ? 'scheduled' : behind ? 'past' : 'current';
  return behind ? 'past' : 'scheduled';
}
