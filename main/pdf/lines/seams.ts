import LineBreaker from 'linebreak';

/** Scripts that do not part words by spaces, and the zero-width space. */
const seamless =
  /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud888][\udc00-\udfff]|[\u200b\u0e00-\u0eff]/;
const thai = /[\u0e00-\u0e7f]{2,}/g;
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });
/** Never first on a line: marks that repeat or shorten the word before them. */
const bound = /[ฯๆ\u0e30-\u0e3a\u0e45-\u0e4e]/;

/** Chinese and Japanese letters and the full-width marks among them: all of one width, with room between them where a line has to be filled. */
export const isFullWidth = (text: string): boolean => fullWidth.test(text);
const fullWidth =
  /^(?:[\u2e80-\u303f\u3041-\u30ff\u31f0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—]|[\ud840-\ud888][\udc00-\udfff])+$/;

/**
 * Places in a paragraph where a line may end though no space is there, as indices of the character after it: by Unicode's rules (UAX 14) in
 * scripts without spaces, at words in Thai. Undefined where the paragraph has no such script.
 */
export function seamsOf(text: string): ReadonlySet<number> | undefined {
  if (!seamless.test(text)) return undefined;
  const seams = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const at = next.position;
    if (text[at - 1] !== ' ' && (seamless.test(text.slice(at - 2, at)) || seamless.test(text.slice(at, at + 2))))
      seams.add(at);
  }
  for (const { 0: words, index } of text.matchAll(thai))
    for (const { index: at } of thaiWords.segment(words))
      if (at > 0 && !bound.test(words.charAt(at))) seams.add(index + at);
  return seams;
}
