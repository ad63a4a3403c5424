import { type Quotation, together, type Voice } from '#shared/model/finding.ts';
import { nameSpanIn, type Reading } from '#shared/model/reading.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';
import type { Grade } from '#shared/model/statement.ts';

/** What somebody said in one breath: the quoted parts in order, through whom and where it was said. */
export type Utterance = {
  readonly id: string;
  readonly parts: readonly [Quotation, ...Quotation[]];
  readonly carriers: readonly string[];
  readonly venue: string | undefined;
  readonly grade: Grade | undefined;
};

/** A speaker with all that they say; `entity` where the name leads to one. */
export type Speaker = {
  readonly id: string;
  /** Undefined where nobody is stated. */
  readonly name: string | undefined;
  readonly entity: string | undefined;
  readonly utterances: readonly Utterance[];
};

/** The quotations of an article by speaker: who says most first, the same number in order of the text; those of no stated speaker last. */
export function quotationsOf(text: string, reading: Reading): readonly Speaker[] {
  const words = (span: Span): string => plain(wordsAt(text, span));
  const name = (voice: Voice): string => words(nameSpanIn(reading, voice));
  const speech = reading.quotations.filter(({ use }) => use === 'speech');
  const grades = new Map(reading.statements.flatMap(({ quotations, grade }) => quotations.map((id) => [id, grade])));
  const speakers = new Map<string, { name: string | undefined; entity: string | undefined; said: Utterance[] }>();
  for (const parts of Map.groupBy(speech, ({ utterance }) => utterance).values()) {
    const [first, ...rest] = parts;
    if (first === undefined) continue;
    const voice = parts.find(({ speaker }) => speaker !== undefined)?.speaker;
    const venue = parts.find((part) => part.venue !== undefined)?.venue;
    const said: Utterance = {
      id: first.id,
      parts: [first, ...rest],
      carriers: [...new Set(parts.flatMap(({ carriers }) => carriers.map(name)))],
      venue: venue && words(venue),
      grade: parts.map(({ id }) => grades.get(id)).find((grade) => grade !== undefined),
    };
    for (const one of voice === undefined ? [voice] : together(voice)) {
      const key = one === undefined ? '' : (one.entity ?? name(one).toLowerCase());
      const speaker = speakers.get(key) ?? { name: one && name(one), entity: one?.entity, said: [] };
      speakers.set(key, speaker);
      speaker.said.push(said);
    }
  }
  return [...speakers]
    .map(([id, { said, ...speaker }]) => ({ id, ...speaker, utterances: said }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.utterances.length - a.utterances.length);
}
