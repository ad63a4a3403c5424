import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import type { CutName } from '../theme.ts';

/**
 * Characters that share a glyph with another in the house faces, and the one they are set as: a glyph can be read back as one character
 * only. All are the same letter to a reader (Unicode compatibility or a mere variant). The soft hyphen and other invisible marks are not set.
 */
export const sharedGlyphs: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u00b5': 'μ',
  '\u2206': 'Δ',
  '\u2126': 'Ω',
  '\u03d5': 'φ',
  '\u02bb': '‘',
  '\u02bc': '’',
  '\u202f': '\u00a0',
  '\u2215': '\u2044',
  '\u02ed': '\u207c',
};

/** Drawn for a character that no house face has. */
export const replacement = '□';

/** Letters that every house file has: words of these alone need no look-up. */
const everyday = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u017f‘’“”–—…•€]*$/;
/** Controls, soft hyphens, joiners and the like: never set; the zero-width space is where a line may break. */
const invisible = /(?!\u200b)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** White space that is set as a plain space; no-break and thin spaces stay. */
const spaces = /[\t-\r\u0085\u1680\u2000-\u2008\u200a\u2028\u2029\u205f\u3000]/g;
const variants = new RegExp(`[${Object.keys(sharedGlyphs).join('')}]`, 'g'); // bounded: one class of single characters

const sansOf: Partial<Record<CutName, CutName>> = {
  text: 'sans',
  textItalic: 'sansItalic',
  textBold: 'sansBold',
  textBoldItalic: 'sansBoldItalic',
  title: 'sansBold',
};

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Words as they can be set: in composed form, without invisible marks, with white space that breaks lines as single spaces. */
export function settable(text: string): string {
  if (everyday.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(variants, (letter) => sharedGlyphs[letter] ?? letter);
}

/** Told of every character that no face has, with the words around it. */
export type OnMissing = (character: string, context: string) => void;

/**
 * [P5] Makes every run one that its face can draw: what the serif lacks is set in the sans; what both lack is set as `replacement`, keeps its
 * characters for who copies or listens, and is reported.
 */
export function covered(runs: readonly Run[], fonts: Fonts, onMissing: OnMissing): readonly Run[] {
  if (runs.every((run) => run.kind === 'break' || everyday.test(run.text))) return runs;
  return runs.flatMap((run): Run[] => {
    if (run.kind === 'break') return [run];
    const text = settable(run.text);
    const whole: Words = { ...run, text };
    return everyday.test(text) || draws(fonts, run.style.cut, text) ? [whole] : split(whole, fonts, onMissing);
  });
}

type Words = Extract<Run, { kind: 'words' }>;

/** True where a cut has every character; the zero-width space is never drawn. */
function draws(fonts: Fonts, cut: CutName, text: string): boolean {
  for (const letter of text) if (letter !== '\u200b' && !fonts.has(cut, letter.codePointAt(0) ?? 0)) return false;
  return true;
}

function split(run: Words, fonts: Fonts, onMissing: OnMissing): Run[] {
  const { cut } = run.style;
  const other = sansOf[cut];
  const parts: { cut: CutName; text: string; actual: string; lost: boolean }[] = [];
  for (const { segment, index } of graphemes.segment(run.text)) {
    const isOwn = draws(fonts, cut, segment);
    const lost = !isOwn && (other === undefined || !draws(fonts, other, segment));
    const use = isOwn ? cut : (other ?? cut);
    if (lost) onMissing(segment, run.text.slice(Math.max(0, index - 20), index + segment.length + 20).trim());
    const last = parts.at(-1);
    const text = lost ? replacement : segment;
    if (last !== undefined && last.cut === use && last.lost === lost) {
      last.text += text;
      last.actual += segment;
    } else parts.push({ cut: use, text, actual: segment, lost });
  }
  return parts.map(({ cut: use, text, actual, lost }) => ({
    ...run,
    text,
    style: use === cut ? run.style : { ...run.style, cut: use },
    ...(lost ? { actual } : {}),
  }));
}
