import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '#main/pdf/flow/blocks.ts';
import { openFonts } from '#main/pdf/fonts.ts';
import { covered } from '#main/pdf/lines/cover.ts';
import { loadHyphens } from '#main/pdf/lines/hyphens.ts';
import { tonguesOf } from '#main/pdf/lines/language.ts';
import { seamsOf } from '#main/pdf/lines/seams.ts';
import { type Line, type Setting, setLines } from '#main/pdf/lines/set.ts';
import { styles } from '#main/pdf/theme.ts';
import { typeset } from '#main/pdf/typeset.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { harbour, harbourBackground } from './fixtures/harbour.ts';
import {
  at,
  bullets,
  doc,
  entry,
  evidence,
  headRow,
  jobOf,
  numbered,
  p,
  quote,
  row,
  section,
  table,
  text,
} from './fixtures/make.ts';
import { inScripts } from './fixtures/scripts.ts';
import { laidOut, linesIn } from './laid.ts';
import { ask, fontFolder, has, setAndOpen } from './set.ts';

const fonts = openFonts(fontFolder);
const languages = Object.keys(inScripts);
const hyphenate = await loadHyphens('en-GB', new Set(languages));
const setting: Setting = { width: 352, manner: 'justified', hyphenate };
const body = (text: string): Run => ({ kind: 'words', text, style: styles.body });
const unexpected = (letter: string): void => expect.unreachable(`no face has ${letter}`);
const lines = (text: string, more: Partial<Setting> = {}): readonly Line[] =>
  setLines(covered([body(text)], fonts, unexpected), fonts, { ...setting, ...more });
const textOf = (line: Line): string => line.pieces.map(({ text }) => text).join('');

/** Letters in no order, without what a line may add or drop. */
const letters = (text: string): string =>
  Array.from(text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f-]/g, ''))
    .sort()
    .join('');

const jobIn = (...texts: readonly string[]): PrintJob =>
  jobOf([harbour], {
    kind: 'background',
    title: 'Scripts',
    sections: [
      section('own', doc(...texts.map((text) => entry('claim', 'S2', p(text, evidence(at(harbour, 2)))))), {
        heading: 'Entries',
      }),
      section(
        'own',
        doc(
          bullets(...texts.map((text) => p(text))),
          ...texts.map((text) => quote(p(text))),
          table(headRow('What', 'Words'), ...texts.map((text) => row('claim', 'S2', 'Words', text))),
        ),
        { heading: 'Elsewhere' },
      ),
    ],
  });

describe('every script', () => {
  it.each(Object.entries(inScripts))('[P5] has all its letters in some face: %s', async (_, text) => {
    const { report } = await typeset(jobIn(text), fontFolder);
    expect(report.missing).toEqual([]);
  });

  const turned = ['ar', 'fa', 'ur', 'he'];
  const onward = Object.entries(inScripts).filter(([language]) => !turned.includes(language));
  const bare = (words: string): string => words.normalize('NFC').replace(/[\s\u200b\u200e\u200f\u202a-\u202e]/g, '');
  const readBy = async (...texts: readonly string[]): Promise<string> => {
    const { pdf } = await typeset(jobIn(...texts), fontFolder);
    return ask(pdf, 'pdftotext', '{}', '-').out;
  };

  it.skipIf(!has('pdftotext')).each(onward)(
    '[P5] comes out of another program as it went in, words whole: %s',
    async (_, text) => {
      expect(bare(await readBy(text)).split(bare(text)).length - 1).toBe(4);
    },
  );

  it.skipIf(!has('pdftotext')).each(turned)(
    '[P5] comes out of another program as it is read, with its marks: %s',
    async (language) => {
      // That program takes a page for one direction by most of its letters, and puts signs beside figures as they are seen.
      const text = inScripts[language]!;
      const onlyLetters = (words: string): string => bare(words).replace(/[^\p{L}\p{M}]/gu, '');
      const read = await readBy(...Array.from({ length: 12 }, () => text));
      expect(onlyLetters(read).split(onlyLetters(text)).length - 1).toBeGreaterThanOrEqual(12);
      for (const [figures] of text.matchAll(/\d+/g)) expect(read).toContain(figures);
    },
  );

  it('[P5] keeps every letter and fills no line over its measure, at any width, in any manner, mixed as it may be', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.values(inScripts).flatMap((text) => text.split(/(?<= )/))), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 90, max: 450 }),
        fc.constantFrom('justified' as const, 'ragged' as const, 'compact' as const),
        (words, width, manner) => {
          const text = words.join('');
          const set = lines(text, { width, manner });
          expect(letters(set.map(textOf).join(''))).toBe(letters(text));
          for (const { pieces, width: right } of set) {
            expect(right).toBeLessThan(width + 8);
            for (const { x } of pieces) expect(x).toBeGreaterThan(-8);
          }
        },
      ),
      { numRuns: 150 },
    ));

  it('[P5] costs nothing where it is not used: the house faces alone set a Latin briefing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brevier-fonts-'));
    try {
      for (const name of readdirSync(fontFolder))
        if (name.endsWith('.ttf')) cpSync(join(fontFolder, name), join(folder, name));
      expect((await typeset(harbourBackground, folder)).report.missing).toEqual([]);
      await expect(typeset(jobIn('القاهرة'), folder)).rejects.toThrow('is missing');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('languages', () => {
  it.each(Object.entries(inScripts))('[P4] are told by their script, letters and small words: %s', (language, text) => {
    const told = tonguesOf(text);
    expect(new Set(told.map((tongue) => tongue.language))).toEqual(new Set([language]));
    expect(told[0]!.start).toBeLessThan(10);
  });

  it('[P4] a quotation may be in another language than the words around it', () => {
    const words = 'Die Verhandlungen sind nicht beendet und werden im Januar fortgesetzt';
    const text = `The spokesman said: “${words}”, and that was all he would say.`;
    expect(tonguesOf(text).map(({ start, end, language }) => [text.slice(start, end), language])).toEqual([
      [words, 'de'],
    ]);
  });

  it.each([
    'Port workers in the northern city of Halvik voted on Tuesday to extend a strike.',
    'El País and Le Monde reported from Los Angeles, Las Vegas and San Juan de la Cruz.',
    'The die is cast: Des Moines, la la land, and no man is an island.',
    'Marguerite Delacroix-Whitfield, Ursula von der Leyen, Luiz Inácio Lula da Silva.',
    'Vini, vidi, vici.',
    '1,482 (38%)',
  ])('[P4] English is not taken for another: %s', (text) => {
    expect(tonguesOf(text)).toEqual([]);
  });

  it('[P2] each is hyphenated by its own patterns, German nouns too, names in no language', () => {
    expect(hyphenate('arbeitszeitvereinbarung', 'de').length).toBeGreaterThan(3);
    expect(hyphenate('indemnización', 'es')).not.toEqual(hyphenate('indemnización', undefined));
    expect(hyphenate('ministrom', 'xx')).toEqual(['ministrom']);
    const hyphened = lines(inScripts.de!, { width: 90 })
      .map(textOf)
      .filter((text) => text.endsWith('-'));
    expect(hyphened.length).toBeGreaterThan(0);
  });

  it('[P6] a word is parted the same whatever patterns other briefings needed before', async () => {
    const plain = await loadHyphens('en-GB', new Set());
    expect(plain('verhandlungen', 'de')).toEqual(['verhandlungen']);
    expect(plain.languages).toBe('en-GB');
  });

  it('[P4] foreign words are tagged with their language in the file', async () => {
    const { pdf } = await setAndOpen(jobIn(inScripts.de!, inScripts.ar!));
    const { out } = ask(pdf, 'qpdf', '--qdf', '--object-streams=disable', '{}', '-');
    expect(out).toContain('/Lang (de)');
    expect(out).toContain('/Lang (ar)');
  });
});

describe('from right to left', () => {
  it('[P5] the first word stands at the right, a ragged line ends at the left, figures stay the right way round', () => {
    const [line, ...more] = lines('القاهرة (في 2026) بعيد', { manner: 'ragged' });
    expect(more).toEqual([]);
    expect(line!.pieces.map(({ text }) => text.trim()).filter((text) => text !== '')).toEqual([
      'بعيد',
      ')',
      '2026',
      'القاهرة (في',
    ]);
    expect(line!.width).toBeCloseTo(setting.width, 3);
    expect(line!.pieces[0]!.x).toBeGreaterThan(200);
  });

  it('[P5] letters take their joined forms, and lam with alef one of its own', () => {
    const alone = fonts.shape('arabic', 'ه', true).ids;
    const joined = fonts.shape('arabic', 'ههه', true).ids;
    expect(new Set(joined).size).toBe(3);
    expect(joined).not.toContain(alone[0]);
    expect(fonts.shape('arabic', 'لا', true).ids).not.toEqual([
      ...fonts.shape('arabic', 'ا', true).ids,
      ...fonts.shape('arabic', 'ل', true).ids,
    ]);
  });

  it('[P5] a letter says the marks that stand over it, and where it stands', () => {
    const { clusters, ids } = fonts.shape('hebrew', 'בְּר', true);
    expect(clusters!.map(({ text }) => text)).toEqual(['ר', 'בְּ']);
    expect(clusters!.map(({ letters }) => letters.length)).toEqual([1, 1]);
    expect(clusters![1]!.marks).toHaveLength(2);
    expect(ids).toHaveLength(4);
    expect(fonts.shape('hebrew', 'בר', true).clusters).toBeUndefined();
  });

  it('[P5] brackets are mirrored', () => {
    expect(fonts.shape('text', '(', true).ids).toEqual(fonts.shape('text', ')').ids);
  });
});

describe('a paragraph from right to left', () => {
  const { he = '', ar = '' } = inScripts;

  it('[P5] has its bullet and its number at the right', async () => {
    const body = doc(entry('claim', 'S2', p(he)), bullets(p(ar), p('English words.')), numbered(1, p(he)));
    const layout = await laidOut(jobOf([harbour], { kind: 'background', sections: [section('own', body)] }));
    const labels = linesIn(layout).filter(({ tag, text }) => tag.type === 'Lbl' && text !== 'article');
    const textOfItem = (i: number) =>
      linesIn(layout).find(({ tag }) => tag.parent?.type === 'LBody' && tag.parent.parent === labels[i]!.tag.parent)!;
    expect(labels.map(({ text }) => text.trim())).toEqual(['1', '•', '•', '1.']);
    for (const i of [0, 1, 3]) {
      const { x, line } = textOfItem(i);
      expect(labels[i]!.x).toBeGreaterThan(x + line.width);
      expect(labels[i]!.x).toBeLessThan(x + line.width + 16);
    }
    expect(labels[2]!.x).toBeLessThan(textOfItem(2).x);
  });

  it('[P5] a quotation in English words ends, with its marks, at the right of its last word', async () => {
    const quoted = p('The minister wrote in his own language: “משרד החוץ.”', evidence(at(harbour, 2)));
    const layout = await laidOut(
      jobOf([harbour], { kind: 'background', sections: [section('own', doc(entry('claim', 'S1', quoted)))] }),
    );
    const line = linesIn(layout).find(({ text }) => text.includes('minister'))!;
    const words = line.line.pieces.map(({ text }) => text.trim()).filter((text) => text !== '');
    const from = words.findIndex((text) => /[א-ת]/.test(text));
    expect(words[from + 1]).toMatch(/^\.”$/);
    expect(words[from + 2]).toBe('1');
  });
});

describe('scripts without spaces', () => {
  const forbiddenFirst = /^[、。，．：；！？）」』】》〉”’ー々ャュョッぁぃぅぇぉっゃゅょ％%]/;
  const forbiddenLast = /[（「『【《〈“‘]$/;

  it('[P2] no line begins with a closing mark or a small kana, none ends with an opening mark', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('zh-Hans', 'zh-Hant', 'ja'),
        fc.integer({ min: 60, max: 400 }),
        fc.constantFrom('justified' as const, 'ragged' as const),
        (language, width, manner) => {
          for (const line of lines(inScripts[language]!.repeat(2), { width, manner }).map(textOf)) {
            expect(line).not.toMatch(forbiddenFirst);
            expect(line).not.toMatch(forbiddenLast);
          }
        },
      ),
      { numRuns: 100 },
    ));

  it('[P2] Chinese and Japanese lines are filled to the measure', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'ja'])
      for (const { width } of lines(inScripts[language]!.repeat(3)).slice(0, -1))
        expect(Math.abs(width - setting.width)).toBeLessThan(7);
  });

  it.skipIf(!has('qpdf'))('[P5] bold of China, Japan and Korea is drawn stouter; what follows it is not', async () => {
    for (const words of ['部长表示', '大臣は、協議が', '장관은 회담']) {
      const made = (...content: Parameters<typeof p>): Promise<string> =>
        typeset(jobOf([harbour], { sections: [section('own', doc(p(...content)))] }), fontFolder).then(
          ({ pdf }) => ask(pdf, 'qpdf', '--qdf', '{}', '-').out,
        );
      const modes = (page: string): string[] => page.match(/\b\d Tr\b/g) ?? [];
      expect(modes(await made(`${words} plain`))).toEqual([]);
      expect(modes(await made(text('bold', 'bold'), ' plain'))).toEqual([]);
      const bold = await made(text(words, 'bold'), ' plain, ', words);
      expect(modes(bold)).toEqual(['2 Tr', '0 Tr']);
      const { opened } = await setAndOpen(
        jobOf([harbour], { sections: [section('own', doc(p(text(words, 'bold'), ' plain')))] }),
      );
      expect(opened.pages[0]!.text.replaceAll(/\s/g, '')).toContain(`${words.replaceAll(' ', '')}plain`);
    }
  });

  it('[P2] Thai lines break between words, Korean ones rather at spaces', () => {
    const text = 'กระทรวงการต่างประเทศประกาศ';
    expect([...(seamsOf(text) ?? [])].map((place) => text.slice(place))).toContain('ประกาศ');
    expect(seamsOf('words without such letters')).toBeUndefined();
    for (const line of lines(inScripts.th!, { width: 120 }).map(textOf))
      expect(line).not.toMatch(/^[\u0e30-\u0e3a\u0e45-\u0e4eๆฯ]/);
  });
});
