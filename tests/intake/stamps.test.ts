import { describe, expect, it } from 'vitest';
import { kindOf, paragraphs, taken } from './take.ts';

const article = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const kindIn = async (name: string, words: string): Promise<unknown> => {
  const body = `<h1>Quay to be rebuilt</h1><article>${article}<div class="${name}">${words}</div>${article}</article>`;
  const html = `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;
  return kindOf(await taken(html, { type: 'html' }), words);
};

describe('[A4] when something was posted', () => {
  it.each([
    ['post-date', 'posted 5 May 2021'],
    ['postTime small', 'answered at 10:30'],
    ['entry__timestamp', 'Updated 5 May 2021 | 9:15'],
  ])('%s is no text of the article: %s', async (name, words) => {
    expect(await kindIn(name, words)).toBe('credit');
  });

  it.each([
    ['prep-time', 'Prep Time 15 mins'],
    ['date', 'The quay closed on 5 May 2021.'],
    ['sometimes', 'closed 5 May 2021'],
    ['place', 'closed 5 May 2021'],
    ['date', `The quay of ${'the old harbour and '.repeat(5)}all that was left of it in 2021`],
  ])('%s may be text: %s', async (name, words) => {
    expect(await kindIn(name, words)).toBe('body');
  });
});
