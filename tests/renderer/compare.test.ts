import { describe, expect, it } from 'vitest';
import type { RichDoc, RichNode } from '#shared/model/richtext/node.ts';
import { compareBodies, compareFacts, compareSections } from '../../renderer/screens/desk/history/compare.ts';
import { sampleBriefings } from './sampleData.ts';

const paragraph = (...content: (string | RichNode)[]): RichNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
});
const doc = (...content: RichNode[]): RichDoc => ({ type: 'doc', content });
const mark: RichNode = { type: 'evidence', attrs: { spans: [{ source: '00112233aabbccdd', start: 0, end: 4 }] } };

/** "the [-old-]{+new+} pier" */
const written = (before: RichDoc | undefined, after: RichDoc | undefined): string[] =>
  compareBodies(before, after).map((line) =>
    line
      .map(({ how, text, mark: spans }) => {
        const words = spans === undefined ? text : '*';
        return how === 'added' ? `{+${words}+}` : how === 'removed' ? `[-${words}-]` : words;
      })
      .join(''),
  );

describe('two versions of a text', () => {
  it('[E4] differ in the words that differ', () => {
    expect(written(doc(paragraph('The old pier stays.')), doc(paragraph('The new pier stays.')))).toEqual([
      'The [-old -]{+new +}pier stays.',
    ]);
  });

  it('[E4] do not differ in look or white space', () => {
    const bold: RichNode = { type: 'text', text: 'pier', marks: [{ type: 'bold' }] };
    expect(written(doc(paragraph('The pier')), doc(paragraph('The ', bold)))).toEqual(['The pier']);
  });

  it('[E4] show a new paragraph and leave its neighbours alone', () => {
    expect(
      written(doc(paragraph('One.'), paragraph('Two.')), doc(paragraph('One.'), paragraph('Half.'), paragraph('Two.'))),
    ).toEqual(['One.', '{+Half.+}', 'Two.']);
  });

  it('[E4] show an evidence mark that went', () => {
    expect(written(doc(paragraph('Ships', mark)), doc(paragraph('Ships')))).toEqual(['Ships[-*-]']);
  });

  it('[E4] read a row of a table as one line', () => {
    const table = (...cells: string[]): RichNode => ({
      type: 'table',
      content: [
        { type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })) },
      ],
    });
    expect(written(doc(table('May', 'Aske')), doc(table('June', 'Aske')))).toEqual(['[-May-]{+June+} · Aske']);
  });

  it('[E4] are all new or all gone where one of them is not there', () => {
    expect(written(undefined, doc(paragraph('New.')))).toEqual(['{+New.+}']);
    expect(written(doc(paragraph('Old.')), undefined)).toEqual(['[-Old.-]']);
  });
});

describe('two versions of a briefing', () => {
  const [briefing] = sampleBriefings;
  it('[E4] name sections that came, went, were renamed or hidden', () => {
    const [first, second, third, fourth] = briefing!.sections;
    const after = {
      ...briefing!,
      sections: [{ ...second!, heading: 'Why', hidden: true }, third!, { ...fourth!, id: 'new' }],
    };
    const compared = compareSections(briefing!, after);
    expect(compared.map(({ id, how, notes }) => [id, how, notes])).toEqual([
      [first!.id, 'removed', []],
      [second!.id, 'changed', ['Renamed from “Why it matters”', 'Hidden']],
      [third!.id, 'same', []],
      [fourth!.id, 'removed', []],
      ['new', 'added', []],
    ]);
  });

  it('[E4] name what else changed; a section that went is no new order', () => {
    const fewer = { ...briefing!, title: 'Other', sections: briefing!.sections.slice(1) };
    expect(compareFacts(briefing!, fewer)).toEqual(['title']);
    expect(compareFacts(briefing!, { ...briefing!, sections: [...briefing!.sections].reverse() })).toEqual(['order']);
    expect(compareFacts(briefing!, briefing!)).toEqual([]);
  });
});
