import { describe, expect, it } from 'vitest';
import { abridged, dated } from '#main/briefing/compose.ts';
import type { Material } from '#main/briefing/material.ts';
import { sourcedAs } from '#main/briefing/sentenceEntry.ts';
import { shorten } from '#main/briefing/shorten.ts';
import type { Reading } from '#shared/model/reading.ts';
import { type RichNode, textOf } from '#shared/model/richtext/node.ts';
import type { Statement } from '#shared/model/statement.ts';
import { source, span } from '../shared/fixture.ts';

const empty = {
  source,
  rules: '1',
  paragraphs: [],
  sentences: [],
  entities: [],
  quotations: [],
  times: [],
  figures: [],
  terms: [],
  statements: [],
  events: [],
  positions: [],
  gaps: [],
  ranking: [],
} satisfies Reading;

const material = (text: string, reading: Partial<Reading> = {}): Material => ({
  source: { id: source, hash: '0'.repeat(64), text, meta: {} },
  reading: { ...empty, ...reading },
});

const claim = (text: string, says: string, grade: Statement['grade'], cue?: string): Statement => {
  const at = (words: string) => span(text.indexOf(words), text.indexOf(words) + words.length);
  return {
    kind: 'claim', id: says, span: span(0, text.length), sentence: 0, content: [at(says)], manner: 'indirect', carriers: [], quotations: [], hedges: [], grade, certainty: 'stated', rule: 'test',
    ...(cue !== undefined && { cue: at(cue) }),
  }; // biome-ignore format: one line reads better
};

const shortened = (text: string, most: number, reading: Partial<Reading> = {}): string => {
  const shown = shorten(material(text, reading), span(0, text.length), most);
  return text.slice(shown.start, shown.end);
};
const words = (nodes: readonly RichNode[]): string => nodes.map(textOf).join('');

describe('lists', () => {
  it.each([
    ['• 61 people were killed', '61 people were killed'],
    ['- Canada will ask', 'Canada will ask'],
    ['3) The bridge opens', 'The bridge opens'],
    ['–5 degrees were measured', '–5 degrees were measured'],
    ['3 bridges open', '3 bridges open'],
  ])('[B3] “%s” stands without the mark of its list', (text, alone) =>
    expect(words(dated(material(text), span(0, text.length)))).toBe(alone),
  );
});

describe('shortening', () => {
  it('[B3] cuts at a comma and keeps the longest beginning that fits', () => {
    const text =
      'The minister opened the new bridge over the river on Monday, a year late, after a dispute over who would pay for the lights.';
    expect(shortened(text, 15)).toBe('The minister opened the new bridge over the river on Monday, a year late');
    expect(shortened(text, 12)).toBe('The minister opened the new bridge over the river on Monday');
  });

  it('[B3] leaves a sentence whole that is short enough', () => {
    expect(shortened('It opened, late.', 10)).toBe('It opened, late.');
  });

  it.each([
    'if the council agrees to it next week at its meeting',
    'but only for two of the eight groups that asked',
    'according to a person who saw the plan this week',
    'although nobody has yet agreed to pay for any of it',
  ])('[B3] never cuts off “%s”', (tail) => {
    const text = `The city will close the bridge to every lorry in March, ${tail}.`;
    expect(shortened(text, 14)).toBe(text);
  });

  it('[B3] never cuts off who said it', () => {
    const text = 'The city will close the bridge to every lorry in March, the mayor of the old town told reporters.';
    expect(
      shortened(text, 14, {
        statements: [claim(text, 'The city will close the bridge to every lorry in March', 'S2', 'told')],
      }),
    ).toBe(text);
  });

  it('[B3] a comma inside a number is no place to cut', () => {
    const text =
      'The ministry counted about twelve villages and another 4,200 people without power after the storm of the night.';
    expect(shortened(text, 12)).toBe(text);
  });

  it('[B3] shows what was left out', () => {
    const text = 'The city will close the bridge in March, which pleased some.';
    const whole = span(0, text.length);
    expect(words(abridged(material(text), [span(0, 39)], whole))).toBe('The city will close the bridge in March […]');
    expect(words(abridged(material(text), [whole], whole))).toBe(text);
  });
});

describe('relative dates', () => {
  const text = 'It opened on Thursday and closed on 5 May 2024.';
  const at = (phrase: string) => span(text.indexOf(phrase), text.indexOf(phrase) + phrase.length);
  const day = (phrase: string, date: string, deictic: boolean) =>
    ({
      kind: 'timex',
      id: phrase,
      span: at(phrase),
      certainty: 'worked-out',
      rule: 'test',
      type: 'date',
      deictic,
      value: { precision: 'day', from: date, to: date, edtf: date },
    }) as const;
  const reading = { times: [day('Thursday', '2024-05-02', true), day('5 May 2024', '2024-05-05', false)] };

  it('[B3] are followed by the date in brackets, absolute ones are not', () => {
    expect(words(dated(material(text, reading), span(0, text.length)))).toBe(
      'It opened on Thursday [2 May 2024] and closed on 5 May 2024.',
    );
  });

  it('[B3] are left alone where their date stands beside them already', () => {
    expect(words(dated(material(text, reading), span(0, text.length), at('Thursday')))).toBe(text);
  });

  it('[F5] stay in words without an article date', () => {
    const undated = { ...day('Thursday', '2024-05-02', true), value: { precision: 'day' } } as const;
    expect(words(dated(material(text, { times: [undated] }), span(0, text.length)))).toBe(text);
  });
});

describe('what an entry is', () => {
  const text = 'The bridge, which the mayor once called safe, fell on Monday into the river below the old town.';

  it('[B4] a claim where what somebody says fills it, as weak as its weakest', () => {
    const said = 'The bridge, which the mayor once called safe, fell on Monday';
    const statements = [claim(text, said, 'S2'), claim(text, 'safe', 'S4')];
    expect(sourcedAs(material(text, { statements }), span(0, text.length))).toEqual({ kind: 'claim', grade: 'S4' });
  });

  it('[B4] a fact in the outlet’s own voice where only a word of it is somebody’s', () => {
    const told = 'the mayor once called safe';
    const called = { ...claim(text, 'safe', 'S2'), span: span(text.indexOf(told), text.indexOf(told) + told.length) };
    expect(sourcedAs(material(text, { statements: [called] }), span(0, text.length))).toEqual({
      kind: 'fact',
      grade: 'S6',
    });
  });

  it('[B4] a claim where a few words come with a long account of who says so', () => {
    const long =
      'A doctor at the hospital of the old town, speaking on condition that nobody names him, said he had counted 41.';
    expect(
      sourcedAs(material(long, { statements: [claim(long, 'he had counted 41', 'S4')] }), span(0, long.length)),
    ).toEqual({
      kind: 'claim',
      grade: 'S4',
    });
  });
});
