import type { Run } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import type { CutName, Style } from '../theme.ts';
import { growthOf, isEastAsianCut, type ScriptCut, scriptCuts, scriptCutsFor } from './faces.ts';
import { spoken } from './spoken.ts';

/** Drawn for a character that no face has. */
export const replacement = '□';

/** Letters that every house file has: words of these alone need no look-up. */
const everyday = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u017f‘’“”–—…•€]*$/;
/**
 * Controls, soft hyphens and the like: never set. The zero-width space is where a line may break, joiners shape letters, and the marks of
 * direction are needed until the order of a line is known.
 */
const invisible = /(?![\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** White space that is set as a plain space; no-break and thin spaces stay. */
const spaces = /[\t-\r\u0085\u1680\u2000-\u2008\u200a\u2028\u2029\u205f\u3000]/g;
/** Between such letters joiners mean nothing, and marks of direction neither. */
const plainScripts = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Zyyy}\p{sc=Zinh}]*$/u;
const joiners = /[\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
/** Needs no glyph of its own. */
const unseen = /^[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]$/;

const sansOf: Partial<Record<CutName, CutName>> = {
  text: 'sans',
  textItalic: 'sansItalic',
  textBold: 'sansBold',
  textBoldItalic: 'sansBoldItalic',
  title: 'sansBold',
};
const boldCuts: ReadonlySet<CutName> = new Set([
  'textBold',
  'textBoldItalic',
  'title',
  'sansBold',
  'sansBoldItalic',
  'label',
]);

/** Chinese, Japanese and Korean bold faces are larger than all others together: the regular ones are made stouter. */
const boldStroke = 0.022;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Words as they can be set: in composed form, without invisible marks, with white space that breaks lines as single spaces. */
export function settable(text: string): string {
  if (everyday.test(text)) return text;
  const clean = text.normalize('NFC').replace(spaces, ' ').replaceAll('\u202f', '\u00a0').replace(invisible, '');
  return plainScripts.test(clean) && !pictures.test(clean) ? clean.replace(joiners, '') : clean;
}
const pictures = /\p{Extended_Pictographic}/u;

/** Told of every character that no face has, with the words around it. */
export type OnMissing = (character: string, context: string) => void;

type Words = Extract<Run, { kind: 'words' }>;

/**
 * [P5] Makes every run one that its face can draw and says what language it is in: what the serif lacks is set in the sans, what both lack
 * in the face of its script; what no face has is set as `replacement`, keeps its characters for who copies or listens, and is reported.
 */
export function covered(runs: readonly Run[], fonts: Fonts, onMissing: OnMissing): readonly Run[] {
  if (runs.every((run) => run.kind === 'break' || everyday.test(run.text))) return spoken(runs);
  const clean = runs.map((run): Run => (run.kind === 'break' ? run : { ...run, text: settable(run.text) }));
  const paragraph = clean.map((run) => (run.kind === 'break' ? ' ' : run.text)).join('');
  let next = 0;
  return spoken(clean).flatMap((run): readonly Run[] => {
    const start = next;
    next += run.kind === 'break' ? 1 : run.text.length;
    if (run.kind === 'break') return [run];
    const isPlain = everyday.test(run.text) && run.language === undefined;
    if (isPlain || (draws(fonts, run.style.cut, run.text) && !isScriptText(run))) return [run];
    return split(run, fonts, (letter, index) => {
      const from = Math.max(0, start + index - around);
      onMissing(letter, paragraph.slice(from, start + index + letter.length + around).trim());
    });
  });
}

/** Characters of context on each side of one that no face has. */
const around = 20;
/** Told of a character that no face has, and its place in the run. */
type OnLost = (character: string, index: number) => void;

const isScriptText = ({ language = '' }: Words): boolean => eastAsianLanguages.has(language);
const eastAsianLanguages: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko']);

function draws(fonts: Fonts, cut: CutName, text: string): boolean {
  for (const letter of text) if (!unseen.test(letter) && !fonts.has(cut, letter.codePointAt(0) ?? 0)) return false;
  return true;
}

/** A grapheme with its cut; neutral ones take that of the letters they stand among, where its face has them. */
type Part = { readonly text: string; cut: CutName | undefined; readonly neutral: boolean };

function split(run: Words, fonts: Fonts, onLost: OnLost): Run[] {
  const { cut: own } = run.style;
  const tries = [own, sansOf[own]].filter((cut) => cut !== undefined);
  const bold = boldCuts.has(own);
  const eastAsian = isScriptText(run);
  const neutral = eastAsian ? /^[\p{P}\p{S}\p{Z}\p{Nd}]+$/u : /^[\p{P}\p{S}\p{Z}]+$/u;
  const parts: Part[] = [];
  for (const { segment } of graphemes.segment(run.text)) {
    const house = tries.find((cut) => draws(fonts, cut, segment));
    const cut = house ?? scriptCutsFor(segment, run.language, bold).find((script) => draws(fonts, script, segment));
    parts.push({ text: segment, cut, neutral: house !== undefined && neutral.test(segment) });
  }
  joinNeutrals(parts, fonts, eastAsian);
  return joined(run, parts, onLost);
}

function joinNeutrals(parts: readonly Part[], fonts: Fonts, eastAsian: boolean): void {
  let before: CutName | undefined;
  parts.forEach((part, i) => {
    if (!part.neutral) {
      before = part.cut;
      return;
    }
    let next = i + 1;
    while (parts[next]?.neutral) next += 1;
    const after = parts[next]?.cut;
    const around = before === after || after === undefined ? before : before === undefined ? after : undefined;
    const script = isScript(around) ? around : eastAsian ? [before, after].find(isScript) : undefined;
    if (script !== undefined && script !== 'emoji' && draws(fonts, script, part.text)) part.cut = script;
  });
}

const isScript = (cut: CutName | undefined): cut is ScriptCut => cut !== undefined && cut in scriptCuts;

/** Neighbours of one cut as one run. */
function joined(run: Words, parts: readonly Part[], onLost: OnLost): Run[] {
  const found: { cut: CutName; text: string; actual: string; lost: boolean }[] = [];
  let index = 0;
  for (const { text, cut } of parts) {
    const lost = cut === undefined;
    if (lost) onLost(text, index);
    const use = cut ?? sansOf[run.style.cut] ?? run.style.cut;
    const last = found.at(-1);
    if (last !== undefined && last.cut === use && last.lost === lost) {
      last.text += lost ? replacement : text;
      last.actual += text;
    } else found.push({ cut: use, text: lost ? replacement : text, actual: text, lost });
    index += text.length;
  }
  return found.map(({ cut, text, actual, lost }) => ({
    ...run,
    text,
    style: styleIn(run.style, cut),
    ...(lost ? { actual } : {}),
  }));
}

const derived = new WeakMap<Style, Map<CutName, Style>>();

/** A style in another cut, the same object each time: words of one style that stand together are drawn as one. */
function styleIn(style: Style, cut: CutName): Style {
  if (cut === style.cut) return style;
  let cuts = derived.get(style);
  if (cuts === undefined) {
    cuts = new Map();
    derived.set(style, cuts);
  }
  let found = cuts.get(cut);
  if (found === undefined) {
    const stroke = boldCuts.has(style.cut) && isEastAsianCut(cut) ? { stroke: boldStroke } : {};
    found = isScript(cut)
      ? { ...style, cut, size: style.size * growthOf(cut), track: 0, ...stroke }
      : { ...style, cut };
    cuts.set(cut, found);
  }
  return found;
}
