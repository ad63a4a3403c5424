import type { Hit } from '#shared/contract/contract.ts';
import type { Briefing } from '#shared/model/briefing.ts';
import type { Source } from '#shared/model/source.ts';
import { plain } from '#shared/model/span.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { get } from './briefings.ts';
import type { Database, Row } from './database.ts';
import { linesOf } from './passages.ts';
import { findTerms, matchOf, type Term, termsOf } from './query.ts';
import { getSource } from './sources.ts';
import { wordsOf } from './words.ts';

/** A passage found: of a section, of the title (`section` null) or of a source. */
type Found = {
  readonly briefing: string;
  readonly seq: number;
  readonly section: string | null;
  readonly source?: Place;
};
type Place = { readonly id: string; readonly start: number; readonly end: number };

/** How many passages are looked at for each one shown, newest first, before they are put in the order of their briefings. */
const window = 4;

/** A line shown is at most this many UTF-16 code units, cut around its first hit. */
const longestLine = 320;

export function search(database: Database, query: string, limit: number): Outcome<readonly Hit[]> {
  const terms = termsOf(query);
  if (terms.length === 0) return done([]);
  const match = matchOf(terms);
  const found = [...inSections(database, match, limit * window), ...inSources(database, match, limit * window)];
  found.sort((a, b) => b.seq - a.seq);
  const read = reader(database);
  return done(found.slice(0, limit).map((passage) => hitOf(passage, terms, read)));
}

function inSections(database: Database, match: string, most: number): Found[] {
  const rows = database.all(
    `SELECT b.id AS briefing, b.seq, p.section
     FROM section_words w JOIN section_passage p ON p.id = w.rowid JOIN briefing b ON b.id = p.briefing
     WHERE w.words MATCH ? AND b.trashed_at IS NULL ORDER BY w.rowid DESC LIMIT ?`,
    ...[match, most],
  );
  return rows.map((row) => row as Row & Found);
}

function inSources(database: Database, match: string, most: number): Found[] {
  const rows = database.all(
    `SELECT b.id AS briefing, b.seq, p.source, p.start, p."end"
     FROM source_words w JOIN source_passage p ON p.id = w.rowid
     JOIN cites c ON c.source = p.source AND c.is_current = 1 JOIN briefing b ON b.id = c.briefing
     WHERE w.words MATCH ? AND b.trashed_at IS NULL ORDER BY w.rowid DESC LIMIT ?`,
    ...[match, most],
  );
  return rows.map((row) => {
    const { briefing, seq, source, start, end } = row as Row &
      Omit<Found, 'source'> &
      Omit<Place, 'id'> & { source: string };
    return { briefing, seq, section: null, source: { id: source, start, end } };
  });
}

type Reader = { briefing(id: string): Briefing | undefined; source(id: string): Source | undefined };

/** Reads every briefing and source of a result once. What is damaged is undefined. */
function reader(database: Database): Reader {
  const briefings = new Map<string, Briefing | undefined>();
  const sources = new Map<string, Source | undefined>();
  return {
    briefing: (id) => {
      if (!briefings.has(id)) {
        const written = get(database, id);
        briefings.set(id, written.ok ? written.value.briefing : undefined);
      }
      return briefings.get(id);
    },
    source: (id) => {
      if (!sources.has(id)) {
        const source = getSource(database, id);
        sources.set(id, source.ok ? source.value : undefined);
      }
      return sources.get(id);
    },
  };
}

const unreadable = {
  where: 'Damaged',
  line: 'The text found here is damaged; open the briefing to see what can be done.',
};

function hitOf({ briefing: id, section, source }: Found, terms: readonly Term[], read: Reader): Hit {
  const briefing = read.briefing(id);
  const { title, updatedAt } = briefing ?? { title: 'Damaged briefing', updatedAt: '' };
  const common = { briefing: id, title, section, updatedAt };
  const passage = briefing && passageOf(briefing, section, source, read);
  if (passage === undefined) return { ...common, ...unreadable, hits: [] };
  return { ...common, where: passage.where, ...bestLine(passage.lines, terms) };
}

function passageOf(
  briefing: Briefing,
  sectionId: string | null,
  place: Place | undefined,
  read: Reader,
): { readonly where: string; readonly lines: readonly string[] } | undefined {
  if (place !== undefined) {
    const source = read.source(place.id);
    const meta = briefing.sources.find(({ source: id }) => id === place.id)?.meta;
    const where = meta?.title?.value ?? source?.meta.title?.value ?? 'Source';
    return source && { where, lines: [source.text.slice(place.start, place.end)] };
  }
  if (sectionId === null) return { where: 'Title', lines: [briefing.title] };
  const section = briefing.sections.find(({ id }) => id === sectionId);
  return section && { where: section.heading, lines: linesOf(section) };
}

/** The first of the lines that hold most of the terms, cut to what can be shown. */
function bestLine(lines: readonly string[], terms: readonly Term[]): Pick<Hit, 'line' | 'hits'> {
  let best = { line: '', found: -1, hits: [] as readonly (readonly [number, number])[] };
  for (const raw of lines) {
    const line = plain(raw);
    const result = findTerms(wordsOf(line), terms);
    if (result.found > best.found) best = { line, ...result };
  }
  return cut(best.line, best.hits);
}

/** `A long …` : cut at a space where there is one near. */
function cut(line: string, hits: readonly (readonly [number, number])[]): Pick<Hit, 'line' | 'hits'> {
  const pairs = (list: readonly (readonly [number, number])[]): [number, number][] => list.map(([a, b]) => [a, b]);
  if (line.length <= longestLine) return { line, hits: pairs(hits) };
  const wish = Math.max(0, Math.min((hits[0]?.[0] ?? 0) - longestLine / 4, line.length - longestLine));
  const space = wish === 0 ? -1 : line.indexOf(' ', wish);
  const from = wish === 0 ? 0 : space !== -1 && space < (hits[0]?.[0] ?? 0) ? space + 1 : wish;
  const to = Math.min(line.length, from + longestLine);
  const lead = from === 0 ? '' : '…';
  const tail = to === line.length ? '' : '…';
  const shown = hits.filter(([start, end]) => start >= from && end <= to);
  return {
    line: (lead + line.slice(from, to) + tail).toWellFormed(),
    hits: shown.map(([start, end]) => [start - from + lead.length, end - from + lead.length]),
  };
}
