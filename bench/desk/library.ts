import { randomUUID } from 'node:crypto';
import { takeIn } from '#main/intake/intake.ts';
import { openStore } from '#main/store/store.ts';
import { type BriefingContent, emptyMasthead } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import { type RichNode, textOf } from '#shared/model/richtext/node.ts';
import { noCorrections } from '#shared/model/source.ts';
import { paragraphs } from '../../tests/pdf/fixtures/prose.ts';

const sections = 100;
const entriesEach = 100;
const sourceParagraphs = 1700;

export const longTitle = 'A very long brief';

/** Puts a briefing of 10,000 entries over a source of about 1 MB into a new library; answers the entries' words. */
export async function fillLibrary(folder: string): Promise<readonly string[]> {
  const blocks = paragraphs(sourceParagraphs);
  const taken = await takeIn(blocks.map((words, i) => `${i + 1}. ${words}`).join('\n\n'));
  if (!taken.ok) throw new Error(taken.fault.sentence);
  const source = taken.value;
  const lines = source.text.split('\n\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 2);
  const words: string[] = [];
  const content: BriefingContent = {
    kind: 'background',
    title: longTitle,
    masthead: emptyMasthead,
    marking: unmarked,
    paper: 'a4',
    language: 'en-GB',
    sources: [{ source: source.id, meta: {}, corrections: noCorrections }],
    rules: 'bench',
    sections: Array.from({ length: sections }, (_, s) => ({
      id: randomUUID(),
      kind: 'key-points' as const,
      heading: `Part ${s + 1}`,
      hidden: false,
      built: null,
      marking: unmarked,
      body: {
        type: 'doc' as const,
        content: Array.from({ length: entriesEach }, (_, e) => entry((s * entriesEach + e) % lines.length)),
      },
    })),
  };
  function entry(line: number): RichNode {
    const text = (lines[line] ?? '').slice(0, 180);
    words.push(text);
    const start = starts[line] ?? 0;
    const evidence = { type: 'evidence', attrs: { spans: [{ source: source.id, start, end: start + text.length }] } };
    return {
      type: 'entry',
      attrs: { id: randomUUID(), statement: null, kind: 'fact', grade: 'S6', state: 'built' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }, evidence] }],
    };
  }
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.fault.sentence);
  const time = '2026-01-01T00:00:00.000Z';
  const kept = [store.value.putSource(source), store.value.create('bench', content, time)];
  for (const outcome of kept) if (!outcome.ok) throw new Error(outcome.fault.sentence);
  store.value.close();
  return words;
}

/** The briefing of the sample, which the first start made: its title, and the words of its paragraphs. */
export function sampleWords(folder: string): { readonly title: string; readonly words: readonly string[] } {
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.fault.sentence);
  const listed = store.value.list({ trash: false });
  const id = listed.ok ? listed.value[0]?.id : undefined;
  const written = store.value.get(id ?? '');
  store.value.close();
  if (!written.ok) throw new Error(written.fault.sentence);
  const { title, sections } = written.value.briefing;
  return { title, words: sections.flatMap(({ body }) => (body.content ?? []).map(textOf)) };
}
