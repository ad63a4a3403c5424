import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '#main/store/store.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { noCorrections } from '#shared/model/source.ts';
import { article, contentOf, noon, sectionOf, sourceOf, take } from './samples.ts';
import { hits, lines, marked, storeWith } from './searching.ts';

describe('a hit', () => {
  it('[L2] is the line of the section that holds most of what was asked, with the section it stands in', () => {
    const store = storeWith('Grain first.', 'The grain deal holds in May.', 'Deal.');
    expect(hits(store, 'grain may')).toEqual([
      {
        briefing: 'x',
        title: 'Untitled',
        where: 'Heading',
        section: 'a',
        place: null,
        line: 'The grain deal holds in May.',
        hits: [
          [4, 9],
          [24, 27],
        ],
        updatedAt: noon,
      },
    ]);
  });

  it('[L2] may be the title, a heading or a line of the source', () => {
    const store = storeWith('Nothing.');
    expect(hits(store, 'untitled')[0]).toMatchObject({ where: 'Title', section: null, line: 'Untitled' });
    expect(hits(store, 'heading')[0]).toMatchObject({ where: 'Heading', section: 'a', line: 'Heading' });
    expect(hits(store, 'łódź')[0]).toMatchObject({
      where: 'In the article',
      section: null,
      place: { source: article.id },
      line: 'Ministers met in Łódź on Thursday.',
    });
  });

  it('[L2] names the article only where the briefing holds several', () => {
    const store = openMemoryStore();
    take(store.putSource(article));
    const other = sourceOf('Nothing else.');
    take(store.putSource(other));
    const meta = { title: { value: 'Grain talks in Łódź', from: 'typed in' } };
    const one = { source: article.id, meta, corrections: noCorrections };
    take(store.create('x', { ...contentOf('t'), sources: [one] }, noon));
    expect(hits(store, 'thursday')[0]?.where).toBe('In the article');
    take(store.create('y', { ...contentOf('t'), sources: [one, { ...one, source: other.id, meta: {} }] }, noon));
    expect(hits(store, 'thursday')[0]?.where).toBe('In “Grain talks in Łódź”');
  });

  it('[L2] shows a row of a table as one line and leaves out evidence marks', () => {
    const cell = (text: string) => ({
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const evidence = { type: 'evidence', attrs: { spans: [{ source: article.id, start: 0, end: 9 }] } };
    const body = {
      type: 'doc',
      content: [
        { type: 'table', content: [{ type: 'tableRow', content: [cell('4 December'), cell('Ministers meet')] }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Half a' }, evidence, { type: 'text', text: ' word' }] },
      ],
    } as RichDoc;
    const store = storeWith('x');
    take(store.commit('x', 1, contentOf('t', { ...sectionOf('a', 'h'), body }), { label: 'l', at: noon }));
    expect(lines(store, 'december meet')).toEqual(['4 December Ministers meet']);
    expect(lines(store, '"half a word"')).toEqual(['Half a word']);
  });

  it('[L2] of a long line is cut around what was found, between words, and still shows it', () => {
    const store = storeWith(`${'before '.repeat(200)}needle ${'after '.repeat(200)}`);
    const [hit] = hits(store, 'needle');
    expect(hit?.line.length).toBeLessThan(330);
    expect(hit?.line).toMatch(/^…before /);
    expect(marked(store, 'needle')).toEqual([['needle']]);
  });

  it('[L2] of a long line without spaces never parts a character', () => {
    const store = storeWith(`${'😀'.repeat(500)}東${'😀'.repeat(500)}`);
    const [hit] = hits(store, '東');
    expect(hit?.line.isWellFormed()).toBe(true);
    expect(marked(store, '東')).toEqual([['東']]);
  });

  it('[L2] that is longer than what can be shown is marked as far as it is shown', () => {
    const word = `${'ab'.repeat(300)}`;
    const store = storeWith(`Some ${word} more`);
    const [shown] = marked(store, word);
    expect(shown?.[0]?.length).toBeGreaterThan(200);
    expect(word).toContain(shown?.[0]);
  });
});
