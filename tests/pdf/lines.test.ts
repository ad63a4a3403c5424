import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '#main/pdf/flow/blocks.ts';
import { openFonts } from '#main/pdf/fonts.ts';
import { turn, visualOrder } from '#main/pdf/lines/bidi.ts';
import { covered, settable, sharedGlyphs } from '#main/pdf/lines/cover.ts';
import { loadHyphens } from '#main/pdf/lines/hyphens.ts';
import { languageOf } from '#main/pdf/lines/language.ts';
import { type Line, type Setting, setLines } from '#main/pdf/lines/set.ts';
import { isTied } from '#main/pdf/lines/ties.ts';
import { breaksIn } from '#main/pdf/lines/words.ts';
import { type CutName, cuts, houseFiles, styles } from '#main/pdf/theme.ts';
import { paragraphs } from './fixtures/prose.ts';
import { fontFolder } from './set.ts';

const fonts = openFonts(fontFolder);
const hyphenate = await loadHyphens('en-GB', new Set(['uk', 'el']));
const setting: Setting = { width: 352, manner: 'justified', hyphenate };
const body = (text: string): Run => ({ kind: 'words', text, style: styles.body });
const textOf = (line: Line): string => line.pieces.map(({ text }) => text).join('');
const set = (text: string, more: Partial<Setting> = {}): string[] =>
  setLines([body(text)], fonts, { ...setting, ...more }).map(textOf);

describe('setLines', () => {
  it('[P2] keeps every letter, in order, whatever the width and manner', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 40, max: 450 }),
        fc.constantFrom('justified' as const, 'ragged' as const, 'compact' as const),
        (seed, width, manner) => {
          const [text = ''] = paragraphs(1, seed);
          const bare = (words: string): string => words.replace(/[\s-]/g, '');
          expect(bare(set(text, { width, manner }).join(''))).toBe(bare(text));
        },
      ),
      { numRuns: 80 },
    ));

  it('[P2] sets no line wider than its measure, hanging punctuation apart', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 120, max: 450 }), (seed, width) => {
        for (const { width: set } of setLines([body(paragraphs(1, seed)[0]!)], fonts, { ...setting, width }))
          expect(set).toBeLessThan(width + 4);
      }),
      { numRuns: 80 },
    ));

  it('[P2] a short paragraph is one line, an empty one none, a break is a break', () => {
    expect(set('Two words.')).toEqual(['Two words.']);
    expect(set('   ')).toEqual([]);
    expect(setLines([body('One'), { kind: 'break' }, body('two')], fonts, setting).map(textOf)).toEqual(['One', 'two']);
  });

  it('[P1] a line that breaks at a space still ends with it; one that breaks inside a word does not', () => {
    expect(set('north—south—east', { width: 50, manner: 'compact' })).toEqual(['north—', 'south—', 'east']);
    expect(set('two words', { width: 42, manner: 'compact' })).toEqual(['two ', 'words']);
  });

  it('[P2] cells take as few lines as they can', () => {
    const text = paragraphs(1, 3)[0]!;
    expect(set(text, { width: 150, manner: 'compact' }).length).toBeLessThanOrEqual(
      set(text, { width: 150, manner: 'ragged' }).length,
    );
  });

  it('[P2] words of several looks stand close where no space parts them', () => {
    const runs: Run[] = [
      body('un'),
      { kind: 'words', text: 'break', style: { ...styles.body, cut: 'textBold' } },
      body('able'),
    ];
    expect(
      setLines(runs, fonts, { ...setting, width: 30, manner: 'compact', hyphenate: undefined }).map(textOf),
    ).toEqual(['unbreakable']);
  });

  it('[P5] sets right-to-left words in the order in which they are read, with their numbers and brackets right', () => {
    const actual = (text: string): Run => ({
      kind: 'words',
      text: '□'.repeat(text.length),
      actual: text,
      style: { ...styles.body, cut: 'sans' },
    });
    const [line] = setLines([body('He wrote: '), actual('في'), body(' 4 '), actual('ديسمبر'), body(' 2026.')], fonts, {
      ...setting,
      width: 400,
    });
    expect(textOf(line!)).toBe('He wrote: 2026 □□□□□□ 4 □□.');
    expect(line!.pieces.map(({ ink }) => ink.actual).filter(Boolean)).toEqual(['ديسمبر', 'في']);
    const xs = line!.pieces.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });
});

describe('where lines may not break', () => {
  it.each([
    ['4', 'December'],
    ['38', '%'],
    ['€1.2', 'billion'],
    ['J.', 'Smith'],
    ['Dr', 'Solvang'],
    ['No.', '5'],
    ['Annex', 'A'],
    ['word', '–'],
    ['14:30', 'GMT'],
  ])('[P2] between “%s” and “%s”', (before, after) => {
    expect(isTied(before, after)).toBe(true);
  });

  it.each([
    ['said', 'December'],
    ['4', 'vessels'],
    ['the', 'billion'],
    ['end.', 'The'],
    ['no', 'dinner'],
    ['December', '2025,'],
    ['–', 'word'],
  ])('[P2] but they may between “%s” and “%s”', (before, after) => {
    expect(isTied(before, after)).toBe(false);
  });
});

describe('a narrow column', () => {
  it('[P2] keeps month and year together too', () => {
    expect(isTied('December', '2025,', true)).toBe(true);
  });
});

describe('breaksIn', () => {
  const parts = (word: string, language?: string): string[] =>
    breaksIn(word, hyphenate, language, false).map(({ text }) => text);

  it('[P2] hyphenates lower-case words at syllables, never names, never numbers', () => {
    expect(parts('administration,').length).toBeGreaterThan(1);
    expect(parts('administration,').join('')).toBe('administration,');
    for (const word of ['Administration', 'Delacroix', 'NATO', '28-point', '1,482', 'iPhone', 'co2'])
      expect(breaksIn(word, hyphenate, undefined, false).some(({ hyphen }) => hyphen)).toBe(false);
  });

  it('[P2] leaves two letters before a hyphen and three after it', () => {
    for (const word of new Set(
      paragraphs(40)
        .join(' ')
        .split(/[^\p{L}]+/u),
    )) {
      const syllables = parts(word.toLowerCase());
      if (syllables.length < 2) continue;
      expect(syllables[0]!.length).toBeGreaterThanOrEqual(2);
      expect(syllables.at(-1)!.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('[P2] breaks compounds at their own hyphen, addresses at their joints, scripts without spaces by Unicode’s rules', () => {
    expect(parts('government-backed')).toEqual(['government-', 'backed']);
    expect(parts('https://example.org/news/2025')).toEqual(['https://', 'example.', 'org/', 'news/', '2025']);
    expect(parts('東京都に行く').length).toBeGreaterThan(3);
  });

  it('[P2] knows the syllables of Ukrainian and Greek words, and asks for them by script', () => {
    expect(languageOf('перспективи')).toBe('und-Cyrl');
    expect(languageOf('розвитків')).toBe('uk');
    expect(languageOf('λιμενεργατών')).toBe('el');
    expect(languageOf('words')).toBeUndefined();
    expect(parts('розвитків', 'uk').length).toBeGreaterThan(1);
    expect(parts('λιμενεργατών', 'el').length).toBeGreaterThan(1);
    expect(parts('перспективи', 'und-Cyrl')).toEqual(['перспективи']);
  });

  it('[P2] British and American words part as their languages do', async () => {
    const american = await loadHyphens('en-US', new Set());
    expect(american('democratic', undefined)).not.toEqual(hyphenate('democratic', undefined));
  });
});

describe('characters and faces', () => {
  const shared = Object.keys(sharedGlyphs);

  it('[P5] every glyph of the house faces that two characters share is asked for by one of them only', () => {
    for (const cut of Object.keys(cuts) as CutName[]) {
      const program = fonts.program(cut);
      const byGlyph = new Map<number, string[]>();
      for (const point of program.characterSet) {
        const letter = settable(String.fromCodePoint(point));
        if (letter.trim() === '' || Array.from(letter).length > 1) continue;
        const { id } = program.glyphForCodePoint(letter.codePointAt(0)!);
        byGlyph.set(id, [...(byGlyph.get(id) ?? []), letter]);
      }
      for (const letters of byGlyph.values()) expect(new Set(letters).size, letters.join(' ')).toBe(1);
    }
    expect(shared.length).toBeGreaterThan(5);
  });

  it('[P2] shapes plain words just as the face’s every feature would', () => {
    const letters = Array.from('ABCTVWYabcdefgijlmnorstvwy0123456789.,:;-–—/()[]“”‘’%&€£ÄéßŁłŽčșđ');
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(cuts) as CutName[])),
        fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }),
        (cut, word) => {
          const full = fonts.program(cut).layout(word.join(''), cuts[cut].features);
          const { ids, width } = fonts.shape(cut, word.join(''));
          expect(ids).toEqual(full.glyphs.map(({ id }) => id));
          expect(width).toBeCloseTo(
            full.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
            6,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('[P5] the everyday letters are in every face, and need no look-up', () => {
    const everyday = 'AZaz09 .,;:!?“”‘’–—…•€£éüßøÅłŽčşđ';
    for (const cut of Object.keys(cuts) as CutName[])
      for (const letter of everyday) expect(fonts.has(cut, letter.codePointAt(0)!), `${cut} ${letter}`).toBe(true);
    expect(covered([body(everyday)], fonts, () => expect.unreachable())).toEqual([body(everyday)]);
    expect(houseFiles).toHaveLength(8);
  });

  it('[P5] soft hyphens and joiners are not set, real hyphens stay', () => {
    expect(settable('co\u00adoperative 28-point\u2011plan\ufeff')).toBe('cooperative 28-point-plan');
    expect(settable('a\u0301 b\tc\nd')).toBe('á b c d');
  });

  it('[P5] what the serif lacks is set in the sans, what both lack is replaced and told', () => {
    const told: string[] = [];
    const runs = covered([body('x → □ 漢')], fonts, (letter) => told.push(letter));
    expect(told).toEqual(['漢']);
    expect(runs.flatMap((run) => (run.kind === 'words' ? [run.text] : [])).join('')).toBe('x → □ □');
    expect(runs.at(-1)).toMatchObject({ actual: '漢', style: { cut: 'sans' } });
  });
});

describe('bidi', () => {
  it('[P5] turns words, not numbers, and mirrors brackets', () => {
    const text = 'אבג (12) דה';
    const seen = visualOrder(text).map(({ start, end, turned }) =>
      turned ? turn(text.slice(start, end)) : text.slice(start, end),
    );
    expect(seen.join('')).toBe('הד (12) גבא');
    expect(visualOrder('plain words')).toEqual([{ start: 0, end: 11, turned: false }]);
  });
});
