import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref } from '#shared/model/richtext/href.ts';
import { entriesOf, isEmptyDoc, RichDoc, textOf, walk } from '#shared/model/richtext/node.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import { cited, doc, entry, paragraph, sourceText, span, word } from './fixture.ts';

const textOfSource = (id: string) => (id === '0123456789abcdef' ? sourceText : undefined);
const verbatims = (body: RichDoc) =>
  [...walk(body)].filter((node) => node.marks?.some(({ type }) => type === 'verbatim'));

describe('the reader of section bodies', () => {
  it.each([
    ['no doc', { type: 'paragraph' }],
    ['an unknown node', { type: 'doc', content: [{ type: 'script' }] }],
    ['an entry inside an entry', { type: 'doc', content: [entry('1', entry('2', paragraph(word('x'))))] }],
    ['evidence without spans', { type: 'doc', content: [paragraph({ type: 'evidence', attrs: { spans: [] } })] }],
    ['evidence with a span that ends before it starts', { type: 'doc', content: [paragraph(cited(span(9, 3)))] }],
    [
      'a script link',
      {
        type: 'doc',
        content: [
          paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
        ],
      },
    ],
    [
      'an unknown entry kind',
      { type: 'doc', content: [{ ...entry('1', paragraph(word('x'))), attrs: { id: '1', kind: 'rumour' } }] },
    ],
    ['null', null],
    ['text', 'doc'],
  ])('[E1] refuses %s', (_what, value) => expect(RichDoc.safeParse(value).success).toBe(false));

  it('[E1] reads back what it wrote, byte for byte', () => {
    const body = doc(entry('1', paragraph(word('First'), cited(span(0, 5)))), paragraph(word('typed')));
    expect(JSON.stringify(RichDoc.parse(JSON.parse(JSON.stringify(body))))).toBe(JSON.stringify(body));
  });

  it.each(['https://a.example/', 'http://a.example', 'mailto:a@b.example'])('[E1] follows %s', (href) =>
    expect(isSafeHref(href)).toBe(true),
  );
  it.each(['javascript:x', 'data:text/html,x', 'file:///etc/passwd', ' https://a.example', 'https://a b'])(
    '[E1] never follows %s',
    (href) => expect(isSafeHref(href)).toBe(false),
  );

  it('[B3] lists entries with their evidence, table rows among them', () => {
    const row = {
      type: 'tableRow',
      attrs: { id: 'r', statement: null, kind: 'claim', grade: 'S1', state: 'built' },
      content: [{ type: 'tableCell', content: [paragraph(word('x'), cited(span(0, 5)))] }],
    } as const;
    const plainRow = {
      type: 'tableRow',
      content: [{ type: 'tableHeader', content: [paragraph(word('Head'))] }],
    } as const;
    const body = doc(entry('e', paragraph(word('y'), cited(span(21, 27)))), {
      type: 'table',
      content: [plainRow, row],
    });
    expect(entriesOf(body).map(({ attrs, evidence }) => [attrs.id, evidence])).toEqual([
      ['e', [span(21, 27)]],
      ['r', [span(0, 5)]],
    ]);
  });

  it('[E1] an empty paragraph is empty, one with evidence is not', () => {
    expect(isEmptyDoc(doc(paragraph()))).toBe(true);
    expect(isEmptyDoc(doc(paragraph(word('  '))))).toBe(true);
    expect(isEmptyDoc(doc(paragraph(cited(span(0, 5)))))).toBe(false);
  });
});

describe('the verbatim mark', () => {
  it('[E3] stays on words that stand in the source, white space folded', () => {
    const body = doc(paragraph(word('First  sentence', span(0, 14)), word(' typed')));
    expect(verbatims(keepTrueVerbatim(body, textOfSource))).toHaveLength(1);
    const changed = doc(paragraph(word('First sentences', span(0, 14)), word(' typed')));
    expect(verbatims(keepTrueVerbatim(changed, textOfSource))).toHaveLength(0);
  });

  it('[E3] holds over bold inside the words', () => {
    const mark = { type: 'verbatim', attrs: span(0, 14) } as const;
    const body = doc(
      paragraph(
        { type: 'text', text: 'First ', marks: [mark] },
        { type: 'text', text: 'sentence', marks: [{ type: 'bold' }, mark] },
      ),
    );
    expect(verbatims(keepTrueVerbatim(body, textOfSource))).toHaveLength(2);
  });

  it('[E3] is lost by both halves when a word is typed between', () => {
    const body = doc(paragraph(word('First ', span(0, 14)), word('big '), word('sentence', span(0, 14))));
    expect(verbatims(keepTrueVerbatim(body, textOfSource))).toHaveLength(0);
    expect(textOf(keepTrueVerbatim(body, textOfSource))).toBe('First big sentence');
  });

  it('[E3] is lost where the source is not there', () => {
    expect(
      verbatims(
        keepTrueVerbatim(doc(paragraph(word('First', { ...span(0, 5), source: 'ffffffffffffffff' }))), textOfSource),
      ),
    ).toHaveLength(0);
  });

  it('[R6] stays where the source is damaged and cannot be read: nothing is known against it', () => {
    const body = doc(
      paragraph(word('First sentences', span(0, 14)), word('Gone', { ...span(0, 4), source: 'ffffffffffffffff' })),
    );
    const kept = keepTrueVerbatim(body, (source) => (source === span(0, 1).source ? null : undefined));
    expect(verbatims(kept)).toHaveLength(1);
  });

  it('[E3] never changes a word, and is the same done twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z ]{1,9}$/), fc.nat(20), fc.integer({ min: 1, max: 30 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (runs) => {
          const body = doc(paragraph(...runs.map(([text, start, length]) => word(text, span(start, start + length)))));
          const once = keepTrueVerbatim(body, textOfSource);
          expect(textOf(once)).toBe(textOf(body));
          expect(keepTrueVerbatim(once, textOfSource)).toEqual(once);
        },
      ),
    );
  });
});
