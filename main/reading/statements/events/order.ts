import { governorOf } from '#main/reading/findings/dates/tense.ts';
import type { Time } from '#shared/model/time.ts';
import type { Clause } from './clause.ts';
import { happeningIn, type Line, type Range, type Words } from './page.ts';

/** An event placed only before or after another: "Prior to the summit, he granted an interview." */
type Ordered = { readonly clause: Clause; readonly time: Time; readonly when: Range };

const leads: readonly (readonly [words: readonly string[], side: 'before' | 'after'])[] = [
  [['prior', 'to'], 'before'],
  [['ahead', 'of'], 'before'],
  [['before'], 'before'],
  [['after'], 'after'],
  [['following'], 'after'],
  [['shortly', 'after'], 'after'],
  [['shortly', 'before'], 'before'],
];

/** The event of a sentence that opens with its place in order and holds no other date. */
export function orderedEvent(line: Line, words: Words): Ordered | undefined {
  const { atoms } = line;
  if (line.times.length > 0) return undefined;
  const lead = leads.find(([phrase]) => phrase.every((word, index) => atoms[index]?.lower === word));
  if (lead === undefined) return undefined;
  const comma = atoms.findIndex(({ lower }) => lower === ',');
  if (comma < lead[0].length + 1 || comma > 14) return undefined;
  if (happeningIn(line, { from: lead[0].length, to: comma }, words) < 0) return undefined;
  const verb = governorOf(atoms, { from: 0, to: comma }, { first: 0, last: atoms.length }, words.forms, true);
  if (verb === undefined || verb.tense !== 'past' || verb.at < comma) return undefined;
  let end = comma + 1;
  while (end < atoms.length && ![',', ';', '.', '–', '—', '"'].includes(atoms[end]?.lower ?? '')) end += 1;
  if (verb.at >= end) return undefined;
  return {
    clause: { range: { from: comma + 1, to: end }, verb },
    time: { precision: 'order', modifier: lead[1] },
    when: { from: 0, to: comma },
  };
}
