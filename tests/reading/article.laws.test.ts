import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '#main/reading/read.ts';
import { noCorrections } from '#shared/model/source.ts';
import { contains } from '#shared/model/span.ts';
import { cut, lexicon, named } from './named.ts';

const words = fc.constantFrom('The', 'minister', 'Putin', 'said', '“', '”', '"', '.', '?', '...', 'U.S.', 'Mr.', 'Jane', 'Roe', ',', '(', ')', '3.5', '\n', '\n\n', 'of', 'Bank', 'he', '’s', 'in', 'Kyiv', 'a@b.com', 'Jean-Claude', '😀', 'é', '1.', '•'); // biome-ignore format: one line reads better
const newsy = fc.array(words, { maxLength: 80 }).map((list) => list.join(' '));
const anything = fc.oneof(
  newsy,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('laws of cutting', () => {
  it('[F1] paragraphs, sentences and tokens lie inside their text, in order, each in what holds it, and no two share a character', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const { article } = cut(text);
        let at = 0;
        for (const { span } of article.paragraphs) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        at = 0;
        for (const { span, paragraph, number } of article.sentences) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(contains(article.paragraphs[paragraph - 1]!.span, span)).toBe(true);
          const { first, last } = article.bounds[number]!;
          expect([article.tokens[first]!.start, article.tokens[last - 1]!.end]).toEqual([span.start, span.end]);
          at = span.end;
        }
        at = 0;
        for (const { start, end } of article.tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    ));

  it('[F1] every letter and digit is in a token, and every token in a sentence', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const { article } = cut(text);
        const covered = new Uint8Array(text.length);
        for (const { start, end } of article.tokens) covered.fill(1, start, end);
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[index]).toBe(1);
        let next = 0;
        for (const { first, last } of article.bounds) {
          expect(first).toBe(next);
          next = last;
        }
        expect(next).toBe(article.tokens.length);
      }),
    ));

  it('a paragraph added at the end changes no sentence before it', () =>
    fc.assert(
      fc.property(newsy, newsy, (text, more) => {
        const before = cut(text).article.sentences.map(({ span: { start, end } }) => [start, end]);
        const after = cut(`${text}\n\n${more}`).article.sentences.map(({ span: { start, end } }) => [start, end]);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    ));
});

describe('laws of names', () => {
  it('[F2] every mention lies in one body or head sentence, is no empty span, and the mentions of a record are in order', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const { article, entities } = named(text);
        for (const { mentions, span, roles } of entities) {
          expect(mentions.length).toBeGreaterThan(0);
          for (const each of [span, ...roles, ...mentions.map((mention) => mention.span)])
            expect(article.sentences.some((sentence) => contains(sentence.span, each))).toBe(true);
          const starts = mentions.map((mention) => mention.span.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
      }),
    ));

  it('the same text gives the same reading', () =>
    fc.assert(
      fc.property(newsy, (text) => {
        const input = { source: { id: '0123456789abcdef', text, votes: [] }, meta: {}, corrections: noCorrections };
        expect(read(input, lexicon)).toEqual(read(input, lexicon));
      }),
      { numRuns: 25 },
    ));
});
