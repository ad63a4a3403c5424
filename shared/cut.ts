type Measure = (text: string) => number;

/** Scripts that do not part words by spaces. */
const seamless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，；：！？]/u;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Words that only lead to the next one: nothing ends on them that was cut. Not "may", "will" and their like at a capital, which are names too. */
const leading = new Set(
  'a an the A An The of in on at to by for from with without and or but nor as that which who whose than into onto over under about after before between during against through until since because if while is are was were be been being has have had will would shall should may might can could must not no its his her their this these those our your my it he she they we'.split(
    ' ',
  ),
);
/** Less of the width than this is too little: the next word is cut within. */
const enough = 0.5;
/** Letters of a word that may stand for it. */
const fewest = 3;

/** Words that fit a width: what does not is left out at a word's end and marked with an ellipsis; a word that fills more than half the width is cut within. */
export function cutTo(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const fits = (cut: string): boolean => measure(cut) <= width;
  const best = lastOf(seamsIn(text), (at) => fits(marked(text.slice(0, at))));
  const whole = best === undefined ? '' : trimmed(text.slice(0, best));
  if (whole !== '' && measure(`${whole}…`) >= width * enough) return `${whole}…`;
  const from = best ?? 0;
  const within = lastOf(
    [...letters.segment(text)].map(({ index }) => index).filter((index) => index >= from + fewest),
    (at) => fits(marked(text.slice(0, at))),
  );
  const part = within === undefined ? '' : text.slice(0, within).trimEnd();
  if (/\S{3}$/.test(part)) return `${part}…`;
  return whole === '' ? '…' : `${whole}…`;
}

/** The same in up to so many lines; what does not fit the last is cut there. */
export function linesTo(text: string, width: number, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (lines.length === most - 1 || measure(rest) <= width) return [...lines, cutTo(rest, width, measure)];
    const own = rest;
    const fits = (at: number): boolean => measure(own.slice(0, at).trimEnd()) <= width;
    const at =
      lastOf(seamsIn(own), fits) ??
      lastOf(
        [...letters.segment(own)].map(({ index }) => index).filter((index) => index > 0),
        fits,
      ) ??
      own.length;
    lines.push(own.slice(0, at).trimEnd());
    rest = own.slice(at).trimStart();
  }
  return lines;
}

const marked = (text: string): string => `${text.trimEnd()}…`;

const joint = /[\s,;:–—\-/([«“‘「『（《、，；：]/u;

/** Without what leads to the next word: punctuation, an opening bracket, articles and the like. */
function trimmed(text: string): string {
  let kept = text;
  for (;;) {
    let end = kept.length;
    while (joint.test(kept.charAt(end - 1))) end -= 1;
    const shorter = kept.slice(0, end);
    const last = shorter.split(/\s/u).at(-1) ?? '';
    if (!leading.has(last)) return shorter;
    kept = shorter.slice(0, -last.length);
  }
}

/** Places where a text may be parted, as indices: at its spaces, and at words where a script has none. */
function seamsIn(text: string): number[] {
  const seams: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (index > 0) seams.push(index);
    if (!seamless.test(word)) continue;
    for (const { index: at, segment } of words.segment(word))
      if (at > 0 && seamless.test(word.slice(at - 1, at + 1)) && !/^[\p{P}\p{M}]/u.test(segment))
        seams.push(index + at);
  }
  return seams;
}

/** The last of ascending places that holds, where those before it hold too. */
function lastOf(places: readonly number[], holds: (at: number) => boolean): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(places[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
