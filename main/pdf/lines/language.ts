/** Patterns and tags by script: the language of a word that is plainly not in the document's script; undefined where it is. */
export function languageOf(word: string): string | undefined {
  if (!foreign.test(word)) return undefined;
  if (/\p{Script=Cyrillic}/u.test(word)) return /[іїєґ]/i.test(word) ? 'uk' : /[ыэъё]/i.test(word) ? 'ru' : 'und-Cyrl';
  if (/\p{Script=Greek}/u.test(word)) return 'el';
  if (/\p{Script=Arabic}/u.test(word)) return 'ar';
  if (/\p{Script=Hebrew}/u.test(word)) return 'he';
  return undefined;
}

const foreign = /[\u0370-\u08ff\u1f00-\u1fff\ufb1d-\ufefc]/;
