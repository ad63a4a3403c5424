import type { Briefing } from '#shared/model/briefing.ts';
import { type RichDoc, type RichNode, textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { plain, type SourceId } from '#shared/model/span.ts';
import type { Database } from './database.ts';
import { sha256 } from './objects.ts';
import { wordsOf } from './words.ts';

/** Parts the lines of a passage in the index, so that no phrase reaches over two; a noncharacter, and so never part of a word. */
const lineBreak = ' \ufdd0 ';

/** The lines of a section: every paragraph, a table row being one line, and last its heading, for a hit shows that beside the line anyway. */
export const linesOf = (section: Pick<Section, 'heading' | 'body'>): string[] => [
  ...blockLines(section.body),
  section.heading,
];

function blockLines(node: RichDoc | RichNode): string[] {
  if (node.type === 'paragraph' || node.type === 'tableRow') {
    const line = plain(textOf(node));
    return line === '' ? [] : [line];
  }
  return (node.content ?? []).flatMap(blockLines);
}

const indexed = (lines: readonly string[]): string =>
  lines
    .map((line) =>
      wordsOf(line)
        .map(({ word }) => word)
        .join(' '),
    )
    .join(lineBreak);

const markOf = (lines: readonly string[]): string => sha256(lines.join('\n'));

const marks = new WeakMap<RichDoc, { readonly heading: string; readonly mark: string }>();

/** Worked out once for every body that is held: of a long briefing one section has changed. */
function markOfSection(section: Section): string {
  const { heading, body } = section;
  const known = marks.get(body);
  if (known?.heading === heading) return known.mark;
  const mark = markOf(linesOf(section));
  marks.set(body, { heading, mark });
  return mark;
}

/** Brings the word index to what a briefing's title and sections now say; what did not change is not touched. */
export function indexSections(database: Database, { id, title, sections }: Briefing): void {
  const wanted = new Map<string | null, { readonly mark: string; readonly lines: () => readonly string[] }>();
  wanted.set(null, { mark: markOf([title]), lines: () => [title] });
  for (const section of sections)
    wanted.set(section.id, { mark: markOfSection(section), lines: () => linesOf(section) });
  for (const row of database.all('SELECT id, section, mark FROM section_passage WHERE briefing = ?', id)) {
    const section = row.section as string | null;
    if (wanted.get(section)?.mark === row.mark) wanted.delete(section);
    else forget(database, 'section', row.id as number);
  }
  for (const [section, { mark, lines }] of wanted) {
    const row = database.insert(
      'INSERT INTO section_passage (briefing, section, mark) VALUES (?, ?, ?)',
      id,
      section,
      mark,
    );
    database.run('INSERT INTO section_words (rowid, words) VALUES (?, ?)', row, indexed(lines()));
  }
}

export function forgetSections(database: Database, briefing: string): void {
  for (const { id } of database.all('SELECT id FROM section_passage WHERE briefing = ?', briefing))
    forget(database, 'section', id as number);
}

/** Indexes a source's text, a paragraph to a row. */
export function indexSource(database: Database, source: SourceId, text: string): void {
  let start = 0;
  for (const line of text.split('\n')) {
    const words = indexed([line]);
    if (words !== '') {
      const row = database.insert(
        'INSERT INTO source_passage (source, start, "end") VALUES (?, ?, ?)',
        source,
        start,
        start + line.length,
      );
      database.run('INSERT INTO source_words (rowid, words) VALUES (?, ?)', row, words);
    }
    start += line.length + 1;
  }
}

export function forgetSource(database: Database, source: SourceId): void {
  for (const { id } of database.all('SELECT id FROM source_passage WHERE source = ?', source))
    forget(database, 'source', id as number);
}

function forget(database: Database, of: 'section' | 'source', id: number): void {
  database.run(`DELETE FROM ${of}_words WHERE rowid = ?`, id);
  database.run(`DELETE FROM ${of}_passage WHERE id = ?`, id);
}
