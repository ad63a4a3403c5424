/** Drawn for a character that no font has: it may stand for any. */
const box = '□';

/** A text ready to be searched: its letters without white space and hyphens, and where each stood. */
export type Prepared = { readonly text: string; readonly bare: string; readonly at: readonly number[] };

/** The hyphen of the keyboard, and those that Unicode tells apart from it; the soft one is never printed. */
const isHyphen = (letter: string): boolean => letter === '-' || letter === '\u2010' || letter === '\u2011';
const isSkipped = (letter: string): boolean => /[\s\u00ad\u2010\u2011-]/.test(letter);

export function prepare(text: string): Prepared {
  const composed = text.normalize('NFC');
  const at: number[] = [];
  let bare = '';
  for (let i = 0; i < composed.length; i += 1) {
    const letter = composed.charAt(i);
    if (isSkipped(letter)) continue;
    bare += letter;
    at.push(i);
  }
  return { text: composed, bare, at };
}

/**
 * True where words stand in a page, character for character: only white space may differ, and a hyphen at the end of a line, which is the
 * typesetter's. Letters that the page has nowhere may be drawn as a box.
 */
export function standsIn(words: string, page: Prepared): boolean {
  const wanted = prepare(words);
  if (wanted.bare === '') return true;
  const letters = new Set(page.bare);
  const bare = page.bare.includes(box)
    ? Array.from(wanted.bare, (letter) => (letters.has(letter) ? letter : box)).join('')
    : wanted.bare;
  for (let from = page.bare.indexOf(bare); from >= 0; from = page.bare.indexOf(bare, from + 1)) {
    const start = page.at[from] ?? 0;
    const end = (page.at[from + bare.length - 1] ?? start) + 1;
    if (sameHyphens(page.text.slice(start, end), wanted.text.trim())) return true;
  }
  return false;
}

/** Where the hyphens of a text stand, as the number of letters before each: those inside a line, and those at the end of one, which the line may have put there. */
function hyphensIn(text: string): { readonly firm: readonly number[]; readonly atEnds: readonly number[] } {
  const firm: number[] = [];
  const atEnds: number[] = [];
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if (!isSkipped(letter)) letters += 1;
    else if (isHyphen(letter)) (/^ *\n/.test(text.slice(i + 1, i + 9)) ? atEnds : firm).push(letters);
  }
  return { firm, atEnds };
}

function sameHyphens(page: string, words: string): boolean {
  const { firm, atEnds } = hyphensIn(page);
  // Before the first letter and after the last they belong to the line around the words.
  const count = prepare(words).bare.length;
  const wanted = hyphensIn(words.replaceAll('\n', ' ')).firm.filter((at) => at > 0 && at < count);
  return firm.every((at) => wanted.includes(at)) && wanted.every((at) => firm.includes(at) || atEnds.includes(at));
}

/** True where words stand on consecutive pages, a part on each: the cells of a row that is cut are read page by page. */
export function standsOver(words: string, pages: readonly Prepared[]): boolean {
  return pages.some((page, from) => {
    let rest = words;
    for (
      let at = from, here: Prepared | undefined = page;
      here !== undefined && rest !== '';
      at += 1, here = pages[at]
    ) {
      const count = mostIn(rest, here);
      if (count === 0) return false;
      rest = rest.slice(count).trimStart();
    }
    return rest === '';
  });
}

/** How many characters of these words, from the first, stand together on a page; a page may end inside a word. */
function mostIn(words: string, page: Prepared): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (standsIn(words.slice(0, middle), page)) low = middle;
    else high = middle - 1;
  }
  return low;
}
