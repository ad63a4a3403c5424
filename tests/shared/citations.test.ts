import { describe, expect, it } from 'vitest';
import { cite, printed } from '#shared/citations.ts';
import { cited, doc, entry, paragraph, section, sentences, span, word } from './fixture.ts';

const of = (id: string) => (id === '0123456789abcdef' ? sentences : []);

describe('numbering of the evidence', () => {
  it('[X1] numbers sentences in the order in which they are first cited, each once', () => {
    const sections = [
      section('a', doc(entry('1', paragraph(word('x'), cited(span(45, 50)))))),
      section('b', doc(entry('2', paragraph(word('y'), cited(span(3, 8), span(41, 57)))))),
    ];
    const { list, numbersOf } = cite(sections, of);
    expect(list.map(({ number, sentence, paragraph: p }) => [number, sentence.start, p])).toEqual([
      [1, 41, 2],
      [2, 0, 1],
    ]);
    expect(numbersOf([span(3, 8), span(41, 57)])).toEqual([1, 2]);
  });

  it('[X1] cites every sentence that a span runs over', () => {
    const { list } = cite([section('a', doc(paragraph(word('x'), cited(span(10, 45)))))], of);
    expect(list.map(({ sentence }) => sentence.start)).toEqual([0, 21, 41]);
  });

  it('[P8] a hidden or empty section cites nothing', () => {
    const hidden = section('a', doc(paragraph(cited(span(0, 5)), word('x'))), { hidden: true });
    const empty = section('b', doc(paragraph()));
    expect(printed([hidden, empty])).toEqual([]);
    expect(cite([hidden, empty], of).list).toEqual([]);
  });

  it('[X1] gives no number to a span of a source that is not there', () => {
    const stranger = { source: 'ffffffffffffffff', start: 0, end: 5 };
    const { list, numbersOf } = cite([section('a', doc(paragraph(word('x'), cited(stranger))))], of);
    expect(list).toEqual([]);
    expect(numbersOf([stranger])).toEqual([]);
  });
});
