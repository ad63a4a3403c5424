import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '#main/pdf/flow/blocks.ts';
import { openFonts } from '#main/pdf/fonts.ts';
import { levelsOf, visualOrder } from '#main/pdf/lines/bidi.ts';
import { covered, settable } from '#main/pdf/lines/cover.ts';
import { loadHyphens } from '#main/pdf/lines/hyphens.ts';
import { tonguesOf } from '#main/pdf/lines/language.ts';
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
          const bare = (words: string): string => words.replace(/[\s\u2010-]/g, '');
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

  it('[P2] takes as few lines as filling each from the first can take', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 150, max: 400 }), (seed, width) => {
        const words = paragraphs(1, seed)[0]!
          .replace(/[^\p{L} ]/gu, '')
          .split(/ +/);
        const widthOf = (word: string): number => (fonts.width('text', word) * styles.body.size) / 1000;
        let lines = 1;
        let at = 0;
        words.forEach((word, i) => {
          const more = (at > 0 ? widthOf(' ') : 0) + widthOf(word);
          const isTiedOn = i > 0 && isTied(words[i - 1]!, word);
          if (at + more > width && !isTiedOn) {
            lines += 1;
            at = widthOf(word);
          } else at += more;
        });
        const compact = set(words.join(' '), { width, manner: 'compact', hyphenate: undefined });
        expect(compact.length).toBeLessThanOrEqual(lines + 1);
        expect(set(words.join(' '), { width, manner: 'ragged', hyphenate: undefined }).length).toBeGreaterThanOrEqual(
          compact.length,
        );
      }),
      { numRuns: 100 },
    ));

  it('[P2] words of several looks stand close where no space parts them', () => {
    const runs: Run[] = [
      body('un'),
      { kind: 'words', text: 'break', style: { ...styles.body, cut: 'textBold' } },
      body('able'),
    ];
    const setTo = (width: number): string[] =>
      setLines(runs, fonts, { ...setting, width, manner: 'compact', hyphenate: undefined }).map(textOf);
    expect(setTo(70)).toEqual(['unbreakable']);
    expect(setTo(30)).toEqual(['un', 'break', 'able']);
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

describe('a narrow column', () => {
  const cell = (text: string): Run => ({ kind: 'words', text, style: styles.cell });
  const tag: Run = { kind: 'words', text: 'fact S6', style: styles.tag, tied: true };
  const lines = (width: number, ...runs: Run[]): string[] =>
    setLines(runs, fonts, { width, manner: 'compact', hyphenate: undefined }).map((line) => textOf(line).trim());

  it('[P2] keeps a date whole and lets an entry’s tag stand alone below it', () => {
    expect(lines(84, cell('Thursday 4 December 2025 '), tag)).toEqual(['Thursday', '4 December 2025', 'fact S6']);
  });

  it('[P2] but leaves no short word alone where another can come along', () => {
    expect(lines(90, cell('day, current, worked out'))).toEqual(['day, current,', 'worked out']);
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
    ['24', 'серпня'],
    ['2026', 'р.'],
    ['5', 'млн'],
    ['В.', 'Петренко'],
    ['ст.', '7'],
    ['з', 'профспілкою'],
    ['4.', 'Dezember'],
    ['14', 'juillet'],
    ['12', 'de'],
    ['de', '2026'],
    ['w', 'Warszawie'],
    ['1', '200'],
    ['mot', '!'],
    ['mot', '»,'],
    ['«', 'mot'],
    ['№', '5'],
    ['SHA-256', 'be4e9d7c1f0a2b3c…'],
    ['methods,”', '[…]'],
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
    ['de', 'la'],
    ['a', 'word'],
    ['I', 'said'],
    ['на', 'вулиці'],
    ['серпня', 'уряд'],
    ['4', '12'],
    ['said:', '!important'],
    ['SHA-256', 'checksums'],
  ])('[P2] but they may between “%s” and “%s”', (before, after) => {
    expect(isTied(before, after)).toBe(false);
  });
});

describe('a narrow column', () => {
  it('[P2] keeps month and year together too', () => {
    expect(isTied('December', '2025,', true)).toBe(true);
  });
});

describe('a word wider than its column', () => {
  const cell = (text: string, width: number, more: Partial<Setting> = {}): string[] =>
    set(text, { width, manner: 'compact', ...more }).map((line) => line.trim());
  const sparing = Object.assign((word: string, language: string | undefined) => hyphenate(word, language), {
    languages: hyphenate.languages,
    sparing: true,
  });
  const withoutHyphen = /\p{L}\n\p{L}/u;

  it('[P2] is cut at its syllables, though it is the last, the only one or a name, and in a style that does not hyphenate', () => {
    for (const hyphens of [hyphenate, sparing]) {
      expect(cell('responsibilities', 60, { hyphenate: hyphens }).join('\n')).toMatch(
        /^respons(?:ib|il)*-\n(?:ib|il)*ities$/,
      );
      expect(cell('Intergovernmental', 70, { hyphenate: hyphens })[0]).toMatch(/^Intergov(?:ern)?-$/);
      expect(cell('Many responsibilities', 60, { hyphenate: hyphens })).toContainEqual(
        expect.stringMatching(/^(?:ib|il)*ities$/),
      );
    }
  });

  it('[P2] gets a hyphen wherever it is cut; the words beside it stay whole', () => {
    for (const width of [24, 36, 50]) {
      const lines = cell('Schwrzkpfbrgstrss', width).join('\n');
      expect(lines).toContain('-\n');
      expect(lines).not.toMatch(withoutHyphen);
    }
    expect(cell('under the Intergovernmental secretariat', 62).filter((line) => line.endsWith('-'))).toHaveLength(1);
  });

  it('[P2] an address is cut at its joints, inside a part only where that fits no line, without hyphens', () => {
    const lines = cell('https://example.org/administration/2025', 95);
    expect(lines.join('')).toBe('https://example.org/administration/2025');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.]$/);
    const long = cell('https://example.org/administrationofharboursandports', 60);
    expect(long.join('')).toBe('https://example.org/administrationofharboursandports');
    expect(long[0]).toMatch(/[/.]$/);
  });
});

describe('breaksIn', () => {
  const parts = (word: string, language?: string): string[] =>
    breaksIn(word, hyphenate, language).map(({ text }) => text);

  it('[P2] hyphenates lower-case words at syllables, never names, never numbers', () => {
    expect(parts('administration,').length).toBeGreaterThan(1);
    expect(parts('administration,').join('')).toBe('administration,');
    for (const word of ['Administration', 'Delacroix', 'NATO', '28-point', '1,482', 'iPhone', 'co2'])
      expect(breaksIn(word, hyphenate, undefined).some(({ hyphen }) => hyphen)).toBe(false);
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

  it('[P2] breaks compounds at their own hyphen, addresses at their joints', () => {
    expect(parts('government-backed')).toEqual(['government-', 'backed']);
    expect(parts('https://example.org/news/2025')).toEqual(['https://', 'example.', 'org/', 'news/', '2025']);
  });

  it('[P2] knows the syllables of Ukrainian and Greek words, and asks for them by script', () => {
    const language = (word: string): string | undefined => tonguesOf(word)[0]?.language;
    expect(language('перспективи')).toBe('und-Cyrl');
    expect(language('розвитків')).toBe('uk');
    expect(language('λιμενεργατών')).toBe('el');
    expect(language('words')).toBeUndefined();
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
  const houseCuts = (Object.keys(cuts) as CutName[]).filter((cut) => houseFiles.includes(cuts[cut].file));

  it('[P2] shapes words of the house faces just as another shaper does', () => {
    type Other = { layout(text: string, features: readonly string[]): OtherRun };
    type OtherRun = {
      readonly glyphs: readonly { readonly id: number }[];
      readonly positions: readonly { readonly xAdvance: number }[];
    };
    const letters = Array.from('ABCTVWYabcdefgijlmnorstvwy0123456789.,:;-–—/()[]“”‘’%&€£ÄéßŁłŽčșđ');
    fc.assert(
      fc.property(
        fc.constantFrom(...houseCuts),
        fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }),
        (cut, word) => {
          const full = (fonts.program(cut) as unknown as Other).layout(word.join(''), cuts[cut].features);
          const { ids, width } = fonts.shape(cut, word.join(''));
          expect(ids).toEqual(full.glyphs.map(({ id }) => id));
          expect(width).toBeCloseTo(
            full.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
            6,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('[P5] the everyday letters are in every face, and need no look-up', () => {
    const everyday = 'AZaz09 .,;:!?“”‘’–—…•€£éüßøÅłŽčşđ';
    for (const cut of houseCuts)
      for (const letter of everyday) expect(fonts.has(cut, letter.codePointAt(0)!), `${cut} ${letter}`).toBe(true);
    expect(covered([body(everyday)], fonts, () => expect.unreachable())).toEqual([body(everyday)]);
    expect(houseFiles).toHaveLength(8);
  });

  it('[P5] soft hyphens and joiners are not set, real hyphens stay', () => {
    expect(settable('co\u00adoperative 28-point\u200cplan\ufeff')).toBe('cooperative 28-pointplan');
    expect(settable('a\u0301 b\tc\nd')).toBe('á b c d');
  });

  it('[P5] what the serif lacks is set in the sans, what both lack is replaced and told', () => {
    const told: string[] = [];
    const runs = covered([body('x → □ ᚠ')], fonts, (letter) => told.push(letter));
    expect(told).toEqual(['ᚠ']);
    expect(runs.flatMap((run) => (run.kind === 'words' ? [run.text] : [])).join('')).toBe('x → □ □');
    expect(runs.at(-1)).toMatchObject({ actual: 'ᚠ', style: { cut: 'sans' } });
  });
});

describe('bidi', () => {
  const seen = (text: string): string => {
    const levels = levelsOf(text);
    return visualOrder(
      Array.from(text, (letter, i) => ({ letter, level: levels?.at[i] ?? 0 })),
      ({ level }) => level,
    )
      .map(({ letter }) => letter)
      .join('');
  };

  it('[P5] turns words, not the numbers in them', () => {
    expect(seen('אבג 12 דה')).toBe('הד 12 גבא');
    expect(seen('one אבג 12 two')).toBe('one 12 גבא two');
    expect(levelsOf('plain words')).toBeUndefined();
  });

  it('[P5] a paragraph runs the way of most of its letters', () => {
    expect(levelsOf('BBC: אבגדהוז')?.base).toBe(1);
    expect(levelsOf('The word אבג is Hebrew')?.base).toBe(0);
  });
});
