import { cite, printed } from '#shared/citations.ts';
import { kindNames } from '#shared/model/briefing.ts';
import { highestMarking, markingLabel, tlpInk } from '#shared/model/marking.ts';
import type { PrintJob, PrintSource } from '#shared/model/print.ts';
import { dateOf } from '#shared/model/source.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { type HouseStyle, usualStyle } from '#shared/model/style.ts';
import { dateIn, fileDay, readableDate } from '#shared/printed/dates.ts';
import { articleLetter, numbersIn } from '#shared/printed/labels.ts';
import { mastheadLines, printedTitle } from '#shared/printed/masthead.ts';
import { methodAccount, scalesIn } from '#shared/printed/method.ts';
import { type BodyState, bodyBlocks } from './fromBody.ts';
import { type Article, analystWord, type Manuscript, type PrintedSection } from './manuscript.ts';

/** What a job prints, as text: the sections that print, the sentences they cite with the PDF's own numbers, how to read it. */
export function manuscriptOf(job: PrintJob): Manuscript {
  const { briefing, sources, copy } = job;
  const style = briefing.style ?? usualStyle;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const citations = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  const shown = printed(briefing.sections);
  const cited = sources.filter(({ id }) => citations.list.some(({ sentence }) => sentence.source === id));
  const letterOf = (id: string): string =>
    cited.length < 2 ? '' : articleLetter(cited.findIndex((source) => source.id === id));
  const expires = briefing.handling?.expires.trim() ?? '';
  const marking = highestMarking([briefing.marking, ...shown.map((section) => section.marking)]);
  return {
    kind: briefing.kind,
    kindName: kindNames[briefing.kind],
    title: printedTitle(briefing),
    language: briefing.language,
    marking: markingLabel(marking),
    ...(marking.scheme === 'tlp' && { markingInk: tlpInk[marking.level] }),
    organisation: style.organisation.trim(),
    version: briefing.version,
    day: fileDay(job),
    handling: [
      ...(briefing.handling?.draft ? ['Draft'] : []),
      ...(expires === '' ? [] : [`Expires ${readableDate(expires, style.dates)}`]),
      ...(copy === undefined ? [] : [`Copy ${copy.number} of ${copy.of}`]),
    ],
    masthead: mastheadLines(briefing, style.dates),
    articles: sources.map((source) => articleOf(source, cited.includes(source) ? letterOf(source.id) : '', style)),
    sections: sectionsOf(shown, style, citations.numbersOf, timesIn(sources)),
    notes: citations.list.map(({ number, sentence, paragraph }) => ({
      number,
      sentence,
      words: plain(wordsAt(byId.get(sentence.source)?.text ?? '', sentence)),
      letter: letterOf(sentence.source),
      paragraph,
    })),
    method: {
      account: methodAccount(citations.list.length > 0, `words marked ${analystWord}`),
      scales: scalesIn(shown),
    },
  };
}

function sectionsOf(
  shown: ReturnType<typeof printed>,
  style: HouseStyle,
  numbersOf: BodyState['numbersOf'],
  timeOf: BodyState['timeOf'],
): PrintedSection[] {
  const sections: PrintedSection[] = [];
  let entries = 0;
  for (const { id, kind, heading, marking, body } of shown) {
    const state = { numbersOf, timeOf, entries, labelOf: numbersIn(style.numbering, sections.length + 1, entries) };
    const blocks = bodyBlocks(body, kind !== 'sourcing', state);
    if (blocks.length === 0) continue;
    entries = state.entries;
    sections.push({ id, kind, heading, marking: markingLabel(marking), blocks });
  }
  return sections;
}

function timesIn(sources: readonly PrintSource[]): BodyState['timeOf'] {
  const times = new Map(sources.flatMap(({ events = [] }) => events.map(({ id, time }) => [id, time] as const)));
  return (statement) => (statement === null ? undefined : times.get(statement));
}

function articleOf({ id, hash, meta, earlier }: PrintSource, letter: string, { dates }: HouseStyle): Article {
  const date = dateOf(meta);
  const line = [
    meta.title?.value ?? 'Title not stated',
    ...(meta.author === undefined ? [] : [meta.author.value]),
    meta.outlet?.value ?? 'outlet not stated',
    date === undefined ? 'date not stated' : dateIn(date, dates),
    ...(earlier ? ['earlier version'] : []),
  ].join(', ');
  return { id, hash, letter, line, meta };
}
