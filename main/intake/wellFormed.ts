import { stored } from '#shared/messages/en/stored.ts';

type Whole = { readonly text: string; readonly notices: readonly string[] };

/** [R14] Line ends become `\n`; lone surrogates and NUL, which no store or PDF can hold, become U+FFFD and are counted in `notices`. */
export function wellFormed(input: string): Whole {
  const notices: string[] = [];
  let text = input.includes('\r') ? input.replace(/\r\n?/g, '\n') : input;
  if (!text.isWellFormed()) {
    const lone = count(text, /[\uD800-\uDFFF]/gu);
    text = text.toWellFormed();
    notices.push(stored.notices.surrogates(lone));
  }
  if (text.includes('\0')) {
    notices.push(stored.notices.nul(count(text, /\0/g)));
    text = text.replaceAll('\0', '\uFFFD');
  }
  return { text, notices };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
