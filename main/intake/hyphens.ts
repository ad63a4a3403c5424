/** First parts that make words with a hyphen of their own: "long-term", "self-made". */
const compounding = new Set(
  'all anti co cross counter ex half high long low mid multi near non one part post pre pro re self semi short so single two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety third vice well'.split(
    ' ',
  ),
);

/** One broken word may be a compound's; a text set in columns has more. */
const fewest = 2;

/**
 * Words that were broken at line ends, as in text copied from a PDF, put together on the line they begin on: unless the text itself writes
 * the word with a hyphen elsewhere, or its first part makes compounds and the text nowhere writes it in one. `joined` counts them.
 */
export function withoutBreaks(text: string): { readonly text: string; readonly joined: number } {
  const lines = text.split('\n');
  const joined = lines.filter((_, index) => isBroken(lines, index)).length;
  if (joined < fewest) return { text, joined: 0 };
  const used = new Set<number>();
  const known = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  for (const [index, line] of lines.entries()) {
    if (!isBroken(lines, index)) continue;
    const next = lines[index + 1] ?? '';
    const end = next.search(/\s/);
    const rest = end === -1 ? next : next.slice(0, end);
    // bounded: at most 60 characters
    const first = /\p{L}+$/u.exec(line.slice(Math.max(0, line.length - longestWord), -1))?.[0] ?? '';
    const isCompound = line.endsWith('-') && isHyphened(first.toLowerCase(), /^\p{L}+/u.exec(rest)?.[0] ?? '', known);
    lines[index] = `${isCompound ? line : line.slice(0, -1)}${rest}`;
    lines[index + 1] = next.slice(rest.length).trimStart();
    if (lines[index + 1] === '') used.add(index + 1);
  }
  return { text: lines.filter((_, index) => !used.has(index)).join('\n'), joined };
}

/** In characters: more of a line's end is not looked at. */
const longestWord = 60;

/** A hyphen after a small letter, or a soft one, and a small letter below. */
const isBroken = (lines: readonly string[], index: number): boolean =>
  /\p{Ll}[-\u00AD]$/u.test((lines[index] ?? '').slice(-3)) && /^\p{Ll}/u.test(lines[index + 1] ?? '');

const isHyphened = (first: string, second: string, known: ReadonlySet<string>): boolean =>
  known.has(`${first}-${second}`) || (compounding.has(first) && !known.has(first + second));
