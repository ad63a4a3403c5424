import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Source } from '#shared/model/source.ts';
import { bytes, paragraphs, taken } from './take.ts';

const headline = 'Harbour board to rebuild the western quay';

describe('[A2] [A5] what a source is known by', () => {
  it('its hash is the SHA-256 of its UTF-8 bytes, its id the first 16 digits, and it fits the shared schema', async () => {
    const source = await taken('The quay — “rebuilt”.', { name: '/home/x/quay.txt' });
    expect(source.hash).toBe(createHash('sha256').update('The quay — “rebuilt”.', 'utf8').digest('hex'));
    expect(source.id).toBe(source.hash.slice(0, 16));
    expect(source.name).toBe('quay.txt');
    expect(Source.parse(source)).toEqual(source);
  });

  it('the same article as text, wrapped text, Markdown and a page has one fingerprint', async () => {
    const plain = `${headline}\nBy Ann Roe\n\n${paragraphs.join('\n\n')}\n`;
    const wrapped = plain.replaceAll(', and', ',\nand');
    const markdown = `# ${headline}\n\nBy *Ann Roe*\n\n${paragraphs.join('\n\n')}`;
    const page = `<!doctype html><title>x</title><nav><a href="/">Home</a></nav><article><h1>${headline}</h1><p class="byline">By Ann Roe</p>${paragraphs.map((words) => `<p>${words.replace('quay', '<b>quay</b>')}</p>`).join('\n')}</article><footer>All rights reserved.</footer>`;
    const sources = await Promise.all([
      taken(plain),
      taken(wrapped),
      taken(markdown, { type: 'markdown' }),
      taken(bytes(page), { name: 'a.html' }),
    ]);
    expect(new Set(sources.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(4);
  });

  it('another article has another fingerprint, one word apart', async () => {
    const [a, b] = await Promise.all([
      taken(paragraphs.join('\n\n')),
      taken(paragraphs.join('\n\n').replace('two years', 'three years')),
    ]);
    expect(a.fingerprint).not.toBe(b.fingerprint);
  });

  it('a text without a single sentence still has a fingerprint of its own', async () => {
    const [a, b] = await Promise.all([taken('Quay'), taken('Dock')]);
    expect(a.fingerprint).not.toBe(b.fingerprint);
  });
});
