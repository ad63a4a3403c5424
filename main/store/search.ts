import type { Hit } from '#shared/contract/contract.ts';
import { stored } from '#shared/messages/en/stored.ts';
import type { Source } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { type Manifest, readBody, readManifest } from './content.ts';
import type { Database, Row } from './database.ts';
import { Damage } from './guard.ts';
import { bestLine } from './line.ts';
import { entryAt, newest } from './log.ts';
import { linesOf } from './passages.ts';
import { matchOf, type Term, termsOf } from './query.ts';
import { readSource } from './sources.ts';

/** A passage found: of a section, of the title (`section` null) or of a source. */
type Found = {
  readonly briefing: string;
  readonly seq: number;
  readonly section: string | null;
  readonly place?: Place;
};
type Place = { readonly source: string; readonly start: number; readonly end: number };

/** How many passages are looked at for each one shown, newest first, before they are put in the order of their briefings. */
const window = 4;

export function search(database: Database, query: string, limit: number): Outcome<readonly Hit[]> {
  const terms = termsOf(query);
  if (terms.length === 0) return done([]);
  const match = matchOf(terms);
  const found = [...inSections(database, match, limit * window), ...inSources(database, match, limit * window)];
  found.sort((a, b) => b.seq - a.seq);
  const read = reader(database);
  return done(found.slice(0, limit).map((passage) => hitOf(database, passage, terms, read)));
}

function inSections(database: Database, match: string, most: number): Found[] {
  const rows = database.all(
    `SELECT b.id AS briefing, b.seq, p.section
     FROM section_words w JOIN section_passage p ON p.id = w.rowid JOIN briefing b ON b.id = p.briefing
     WHERE w.words MATCH ? AND b.trashed_at IS NULL ORDER BY w.rowid DESC LIMIT ?`,
    match,
    most,
  );
  return rows.map((row) => row as Row & Found);
}

function inSources(database: Database, match: string, most: number): Found[] {
  const rows = database.all(
    `SELECT b.id AS briefing, b.seq, p.source, p.start, p."end"
     FROM source_words w JOIN source_passage p ON p.id = w.rowid
     JOIN cites c ON c.source = p.source AND c.is_current = 1 JOIN briefing b ON b.id = c.briefing
     WHERE w.words MATCH ? AND b.trashed_at IS NULL ORDER BY w.rowid DESC LIMIT ?`,
    match,
    most,
  );
  return rows.map((row) => {
    const { briefing, seq, source, start, end } = row as Row & Found & Place;
    return { briefing, seq, section: null, place: { source, start, end } };
  });
}

/** The newest version of a briefing without its bodies, and when it was written. */
type Outline = Manifest & { readonly updatedAt: string };
type Reader = { outline(id: string): Outline | undefined; source(id: string): Source | undefined };

/** Reads every outline and source of a result once. What is damaged is undefined. */
function reader(database: Database): Reader {
  const outline = (id: string): Outline | undefined => {
    const entry = entryAt(database, id, newest(database, id) ?? 0);
    return entry && { ...readManifest(database, entry.manifest), updatedAt: entry.at };
  };
  return { outline: once(outline), source: once((id) => readSource(database, id)) };
}

function once<T>(read: (id: string) => T | undefined): (id: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (id) => {
    if (!known.has(id))
      known.set(
        id,
        unlessDamaged(() => read(id)),
      );
    return known.get(id);
  };
}

function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

const { places } = stored;

const unreadable = {
  where: places.damaged,
  line: places.damagedText,
};

function hitOf(database: Database, found: Found, terms: readonly Term[], read: Reader): Hit {
  const { briefing, section } = found;
  const outline = read.outline(briefing);
  const { title, updatedAt } = outline ?? { title: places.damagedBriefing, updatedAt: '' };
  const place = found.place === undefined ? null : { source: found.place.source, start: found.place.start };
  const common = { briefing, title, section, place, updatedAt };
  const passage = outline && unlessDamaged(() => passageOf(database, outline, found, read));
  if (passage === undefined) return { ...common, ...unreadable, hits: [] };
  return { ...common, where: passage.where, ...bestLine(passage.lines, terms) };
}

function passageOf(
  database: Database,
  outline: Outline,
  { section: id, place }: Found,
  read: Reader,
): { readonly where: string; readonly lines: readonly string[] } | undefined {
  if (place !== undefined) {
    const source = read.source(place.source);
    const known = outline.sources.find(({ source: held }) => held === place.source)?.meta.title?.value;
    return (
      source && {
        where: outline.sources.length === 1 ? places.article : places.named(known ?? places.untitled),
        lines: [source.text.slice(place.start, place.end)],
      }
    );
  }
  if (id === null) return { where: places.title, lines: [outline.title] };
  const section = outline.sections.find((one) => one.id === id);
  return section && { where: section.heading, lines: linesOf({ ...section, body: readBody(database, section) }) };
}
