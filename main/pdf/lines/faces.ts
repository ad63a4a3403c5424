const face = (file: string, ...features: readonly string[]) => ({ file: `scripts/${file}.ttf`, features }) as const;

/** Cuts for scripts that the house faces lack, full-width marks set closer where two meet (`chws`); the folder is that of the house faces. A file is read when a text needs it. */
export const scriptCuts = {
  arabic: face('Amiri_400Regular'),
  arabicBold: face('Amiri_700Bold'),
  hebrew: face('NotoSerifHebrew_400Regular'),
  hebrewBold: face('NotoSerifHebrew_600SemiBold'),
  devanagari: face('NotoSerifDevanagari_400Regular'),
  devanagariBold: face('NotoSerifDevanagari_600SemiBold'),
  thai: face('NotoSerifThai_400Regular'),
  thaiBold: face('NotoSerifThai_600SemiBold'),
  georgian: face('NotoSerifGeorgian_400Regular'),
  georgianBold: face('NotoSerifGeorgian_600SemiBold'),
  armenian: face('NotoSerifArmenian_400Regular'),
  armenianBold: face('NotoSerifArmenian_600SemiBold'),
  simplified: face('NotoSerifSC_400Regular', 'chws'),
  traditional: face('NotoSerifTC_400Regular', 'chws'),
  japanese: face('NotoSerifJP_400Regular', 'chws'),
  korean: face('NanumMyeongjo_400Regular'),
  emoji: face('NotoEmoji_400Regular'),
} as const;

export type ScriptCut = keyof typeof scriptCuts;

/** One script's face: its cuts for text and for bold, and by how much its letters have to grow to look as large as the house's. */
type ScriptFace = {
  readonly letters: RegExp;
  readonly cut: ScriptCut;
  readonly bold: ScriptCut;
  readonly grow: number;
};

const faces: readonly ScriptFace[] = [
  { letters: /[\p{sc=Arab}،؛؟٪٫٬]/u, cut: 'arabic', bold: 'arabicBold', grow: 1.1 },
  { letters: /\p{sc=Hebr}/u, cut: 'hebrew', bold: 'hebrewBold', grow: 1 },
  { letters: /[\p{sc=Deva}।॥]/u, cut: 'devanagari', bold: 'devanagariBold', grow: 1 },
  { letters: /[\p{sc=Thai}฿]/u, cut: 'thai', bold: 'thaiBold', grow: 1.02 },
  { letters: /\p{sc=Geor}/u, cut: 'georgian', bold: 'georgianBold', grow: 0.98 },
  { letters: /\p{sc=Armn}/u, cut: 'armenian', bold: 'armenianBold', grow: 0.98 },
];

/** Size of a script's face where the house's is 1. */
const grown: Readonly<Partial<Record<ScriptCut, number>>> = Object.fromEntries(
  faces.flatMap(({ cut, bold, grow }) => [
    [cut, grow],
    [bold, grow],
  ]),
);
const eastAsian = 0.97;

export const growthOf = (cut: ScriptCut): number => grown[cut] ?? eastAsian;

/** True of a cut whose letters are all of one width. */
export const isEastAsianCut = (cut: string): boolean => (simplifiedFirst as readonly string[]).includes(cut);

/** Letters of China, Japan and Korea and the marks that stand with them, full width. */
const isEastAsian = (text: string): boolean => eastAsianLetters.test(text);
const eastAsianLetters =
  /[\u1100-\u11ff\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud888]/;

/** Han letters look different by country: the language decides whose face comes first. */
const eastAsianCuts: Readonly<Record<string, readonly ScriptCut[]>> = {
  ja: ['japanese', 'simplified', 'traditional', 'korean'],
  'zh-Hant': ['traditional', 'simplified', 'japanese', 'korean'],
  ko: ['korean', 'traditional', 'japanese', 'simplified'],
};
const simplifiedFirst: readonly ScriptCut[] = ['simplified', 'traditional', 'japanese', 'korean'];

/** The cuts to try, in order, for a character that the house faces lack. `language` is that of the words around it. */
export function scriptCutsFor(character: string, language: string | undefined, bold: boolean): readonly ScriptCut[] {
  const own = faces.find(({ letters }) => letters.test(character));
  if (own !== undefined) return [bold ? own.bold : own.cut];
  if (isEastAsian(character)) return eastAsianCuts[language ?? ''] ?? simplifiedFirst;
  // The Japanese face has many signs besides: stars, circled figures, arrows.
  return ['emoji', 'japanese'];
}
