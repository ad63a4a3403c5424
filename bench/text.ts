import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasData, rowsOf } from './evaluation/data.ts';

/**
 * News text of so many characters: different articles one after the other, those of the development data where they are and those of the
 * project's corpus. Where it takes more than there are, they come again with other names, so that no paragraph comes twice.
 */
export function newsOf(root: string, characters: number): string {
  const articles = [...corpus(root), ...development()];
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < characters; index += 1) {
    const article = articles[index % articles.length] ?? '';
    const text = renamed(article, Math.floor(index / articles.length));
    parts.push(text);
    length += text.length + 2;
  }
  return parts.join('\n\n').slice(0, characters);
}

function corpus(root: string): string[] {
  const folder = join(root, 'tests/corpus');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => path.endsWith('article.txt'))
    .sort()
    .map((path) => readFileSync(path, 'utf8').trim());
}

const development = (): string[] =>
  hasData()
    ? ['gum-news', 'meantime', 'polnear', 'keyfacts'].flatMap((file) =>
        rowsOf(file).flatMap(({ text }) => text?.trim() ?? []),
      )
    : [];

/** Every capitalised word inside a sentence, and every longer small one now and then, gets an ending of its own for each round. */
function renamed(text: string, round: number): string {
  if (round === 0) return text;
  const ending = String.fromCharCode(96 + (round % 26)) + 'aeiou'.charAt(round % 5);
  return text
    .replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu, (word) => word + ending)
    .replace(/(?<=^|\n)\S+ \p{Ll}+/gu, (words) => `${words} ${ending}`);
}
