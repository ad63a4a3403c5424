import type { Form, Token } from './article.ts';
import { classOf, digit, lowerCase, mark, uncased, upper } from './characters.ts';

/** What depends on a token's letters alone, by the letters as written: most words of a text come again. */
export type Forms = Map<string, Form>;

/** The form of a token; worked out once for each way of writing. */
export function formOf(words: string, forms: Forms): Form {
  const seen = forms.get(words);
  if (seen !== undefined) return seen;
  const lower = folded(words);
  const isMark = classOf(words.codePointAt(0) as number) === mark;
  const form: Form = { lower, shape: isMark && !isHandle(words) ? 'mark' : lower === "'s" ? 'lower' : shapeOf(words) };
  forms.set(words, form);
  return form;
}

function folded(words: string): string {
  const lower = words.toLowerCase();
  return /[’\u00ad\u2011]/.test(lower)
    ? lower.replaceAll('’', "'").replaceAll('\u00ad', '').replaceAll('\u2011', '-')
    : lower;
}

const isHandle = (words: string): boolean => words.length > 1 && (words[0] === '@' || words[0] === '#');

/** How a word is written; its parts at hyphens and apostrophes each count as a word ("Jean-Claude", "O’Brien" are `Title`). */
function shapeOf(words: string): Token['shape'] {
  const first = classOf(words.codePointAt(0) as number);
  if (first === digit) return 'number';
  let capitals = 0;
  let smalls = 0;
  let inner = 0;
  let fresh = true;
  let allFresh = true;
  for (const char of words) {
    const code = char.codePointAt(0) as number;
    const kind = classOf(code);
    if (kind === upper) {
      capitals += 1;
      if (!fresh) inner += 1;
      fresh = false;
    } else if (kind === lowerCase || kind === uncased) {
      smalls += 1;
      fresh = false;
    } else if (kind === digit) {
      fresh = false;
      allFresh = false;
    } else if (kind === mark) fresh = true;
  }
  if (capitals === 0) return 'lower';
  if (smalls === 0) return capitals > 1 ? 'CAPS' : allFresh ? 'Title' : 'Mixed';
  return first !== upper || inner > 0 ? 'Mixed' : 'Title';
}
