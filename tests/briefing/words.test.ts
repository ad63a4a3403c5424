import { describe, expect, it } from 'vitest';
import { gist, isAlike } from '#main/briefing/alike.ts';
import type { Material } from '#main/briefing/build.ts';
import { claimsOf, isClausal } from '#main/briefing/claims.ts';
import { dated, standing } from '#main/briefing/compose.ts';
import { heldIn, partiesOf } from '#main/briefing/parties.ts';
import { figuresSection } from '#main/briefing/sections/figures.ts';
import { sentenceEntry } from '#main/briefing/sentenceEntry.ts';
import { shorten, withoutDangling } from '#main/briefing/shorten.ts';
import { titleOf } from '#main/briefing/title.ts';
import { hasVerb } from '#main/briefing/verbs.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const from = (text: string, date = '2025-12-04'): Promise<Material> => materialFrom(text, { type: 'text' }, date);
const opening = 'The harbour board of Kelsey met on Monday.\n\n';

/** The last sentence of an article, cut. */
async function cut(sentence: string, most: number): Promise<string> {
  const material = await from(opening + sentence);
  const { span } = material.reading.sentences.at(-1)!;
  const shown = shorten(material, span, most);
  return material.source.text.slice(shown.start, shown.end);
}

describe('verbs', () => {
  it.each(['The quay fell.', 'They’re late', 'It was closed', 'The board voted', 'He may come'])(
    '[B3] finds one in “%s”',
    (words) => expect(hasVerb(words)).toBe(true),
  );

  it.each([
    'Thursday, May 7, 2015',
    'Ann Roe, the chair of the board',
    'the quay and its cranes',
    'Will Smith of Kelsey',
  ])('[B3] finds none in “%s”', (words) => expect(hasVerb(words)).toBe(false));
});

describe('cutting a sentence', () => {
  it.each([
    ['after a clause that is whole', 'The board closed the western quay to every lorry on Monday, which pleased some of the fishermen.', 12, 'The board closed the western quay to every lorry on Monday'],
    ['after an insertion and the clause it stands in', 'Ann Roe, the chair of the board, closed the western quay on Monday, which pleased many of the fishermen.', 14, 'Ann Roe, the chair of the board, closed the western quay on Monday'],
    ['after a lead and a clause', 'On Monday, the board closed the western quay to every lorry, which pleased some of the fishermen.', 13, 'On Monday, the board closed the western quay to every lorry'],
  ])('[B3] %s', async (_what, sentence, most, expected) => expect(await cut(sentence, most)).toBe(expected)); // biome-ignore format: one line reads better

  it.each([
    ['before its verb', 'The chair Ann Roe, the head of the western pier, and Tom Bell, the master of the harbour, are going to Kelsey.', 18],
    ['after a relative clause that has the only verb', 'Ann Roe, who has led the harbour board for more than eleven years, boarded a ship in Kelsey that night.', 14],
    ['inside an insertion, when the clause goes on', 'The board voted to hold Tom Bell, a former master of the western harbour, in contempt of its rules.', 15],
  ])('[B3] never %s', async (_what, sentence, most) => expect(await cut(sentence, most)).toBe(sentence)); // biome-ignore format: one line reads better

  it.each([
    ['hears it all', 'The master of the ferry was warned twice of bad weather, a board of inquiry was told on Monday.', 12],
    ['says it all', 'The western quay will be closed to every lorry from the spring, the harbour master of Kelsey announced.', 13],
  ])('[F9] never before who %s', async (_what, sentence, most) => expect(await cut(sentence, most)).toBe(sentence)); // biome-ignore format: one line reads better

  it('[B3] leaves the dateline out, and marks nothing as left out for it', async () => {
    const material = await from(
      'KELSEY, Dec. 4 (Wire) – The harbour board closed the western quay to every lorry on Monday.',
    );
    const { span } = material.reading.sentences.at(-1)!;
    const node = sentenceEntry('bottom-line', material, span, shorten(material, span, 30));
    expect(textOf(node).trim()).toMatch(/^The harbour board closed/u);
  });

  it('[B3] leaves no word that leads on to what is left out', () => {
    const text = 'Few details were disclosed, such as the price';
    const span = (end: number) => ({ source: '0123456789abcdef', start: 0, end });
    expect(withoutDangling(text, span(32)).end).toBe('Few details were disclosed'.length);
    expect(withoutDangling(text, span(text.length)).end).toBe(text.length);
  });
});

describe('dates in brackets', () => {
  const shown = async (sentence: string): Promise<string> => {
    const material = await from(opening + sentence);
    return dated(material, material.reading.sentences.at(-1)!.span).map(textOf).join('');
  };

  it.each([
    ['The quay fell on Tuesday.', 'The quay fell on Tuesday [2 December 2025].'],
    ['The quay fell in late November.', 'The quay fell in late November [2025].'],
    ['The quay fell on Dec. 2 at night.', 'The quay fell on Dec. 2 [2025] at night.'],
    ['The quay survived Tuesday’s storm.', 'The quay survived Tuesday’s [2 December 2025] storm.'],
    ['The quay fell on 2 December 2025.', 'The quay fell on 2 December 2025.'],
  ])('[B3] “%s”', async (sentence, expected) => expect(await shown(sentence)).toBe(expected));
});

describe('a pronoun that opens an entry', () => {
  const shown = async (sentence: string): Promise<string> => {
    const material = await from(`Ann Roe, the chair of the harbour board, spoke in Kelsey. ${sentence}`);
    return standing(material, material.reading.sentences.at(-1)!.span).map(textOf).join('');
  };

  it('[B3] is followed by the name it leads to', async () => {
    expect(await shown('She opened the quay.')).toBe('She [Ann Roe] opened the quay.');
  });

  it.each(['The board met.', 'It was late.'])('[B3] no name in “%s”', async (sentence) =>
    expect(await shown(sentence)).toBe(sentence),
  );

  it('[B3] is left whole in a contraction', async () => {
    expect(await shown('She’s late again.')).toBe('She’s late again.');
  });
});

describe('claims', () => {
  const claims = async (sentence: string) => {
    const material = await from(opening + sentence);
    return claimsOf(material).map(({ claim }) => ({ claim, material }));
  };

  it('[B3] stand without their verb where it takes a clause', async () => {
    for (const sentence of ['Ann Roe said the quay would be rebuilt.', '“The quay is safe,” Ann Roe said.'])
      for (const { claim, material } of await claims(sentence)) expect(isClausal(material, claim)).toBe(true);
  });

  it('[B3] keep their verb where it takes an object', async () => {
    const [one] = await claims('Ann Roe described the fishermen as “tired men”.');
    if (one !== undefined) expect(isClausal(one.material, one.claim)).toBe(false);
  });

  it('[B4] are none where nobody can be named', async () => {
    expect(await claims('They argue that the quay was badly built.')).toEqual([]);
  });
});

describe('positions', () => {
  it('[B2] leave out what a witness tells', async () => {
    const material = await from(
      `${opening}“I heard a loud crash,” said Tom Bell, a fisherman. Ann Roe, the chair, wants the quay rebuilt.`,
    );
    const labels = heldIn(material).map(({ position: { label } }) => label);
    expect(labels).not.toContain('Tom Bell');
  });
});

describe('what is alike', () => {
  it('[A1] is told by the words that carry a sentence', () => {
    const a = gist('The board voted on Thursday to rebuild the western quay.');
    expect(isAlike(a, gist('On Thursday the harbour board voted to rebuild the western quay.'))).toBe(true);
    expect(isAlike(a, gist('The board met fishermen on Thursday in Kelsey.'))).toBe(false);
    expect(isAlike(gist('He said so.'), gist('He said so.'))).toBe(false);
  });
});

describe('the title', () => {
  it('[A3] made from a sentence has no dateline', async () => {
    const material = await from('KELSEY, Dec. 4 (Wire) — The harbour board voted on Thursday to rebuild the quay.');
    expect(titleOf([material])).toBe('The harbour board voted on Thursday to rebuild the quay');
  });

  it('[A3] keeps a dash that is none of a dateline', async () => {
    const material = await from('The board – and its chair – voted on Thursday to rebuild the quay.');
    expect(titleOf([material])).toContain('The board –');
  });
});

describe('a figure in its table', () => {
  const cells = async (sentence: string): Promise<string[]> => {
    const [found] = figuresSection([await from(opening + sentence)]);
    return (found?.content?.[1]?.content ?? []).slice(0, 2).map((cell) => textOf(cell).trim());
  };

  it.each([
    ['The board closed 179 western berths.', '179', 'western berths'],
    ['The board read a 28-point blueprint.', '28-point', 'blueprint'],
    ['The quay cost €10 million.', '€10 million', '–'],
  ])('[F7] says once what it counts: %s', async (sentence, amount, counts) =>
    expect(await cells(sentence)).toEqual([amount, counts]),
  );
});

describe('a party', () => {
  it('[B2] is nobody who only does something', async () => {
    const held = async (sentence: string) => partiesOf([await from(opening + sentence)]).map(({ label }) => label);
    expect(await held('The Harbour Board of Kelsey struck down the permit scheme in 2019.')).toEqual([]);
    expect(await held('The Harbour Board of Kelsey refuses to reopen the western quay.')).not.toEqual([]);
  });
});
