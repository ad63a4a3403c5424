import { describe, expect, it } from 'vitest';
import { kindOf, paragraphs, taken } from './take.ts';

const article = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const page = (body: string): string =>
  `<!doctype html><html><head><title>t</title></head><body><h1>Eight quays</h1>${body}</body></html>`;
const picture = (words: string, index: number): string =>
  `<figure><img src="${index}"><h2>Quay ${index + 1}</h2><figcaption><p>${words}</p><p>Ann <a href="/b">Boe</a> paid.</p></figcaption></figure>`;
const intro = paragraphs.slice(0, 4).map((words) => words.replace('In part', 'Before part'));
const kinds = async (body: string, ...of: string[]): Promise<unknown[]> => {
  const source = await taken(page(body), { type: 'html' });
  return of.map((words) => kindOf(source, words));
};

describe('[A4] a gallery', () => {
  const gallery = `<article><div>${intro.map((words) => `<p>${words}</p>`).join('')}</div><div class="extra">${paragraphs.map(picture).join('')}</div></article>`;

  it('tells its story in captions: they and their headings are its text', async () => {
    expect(await kinds(gallery, ...paragraphs, 'Ann Boe', 'Quay 8')).toEqual([
      ...paragraphs.map(() => 'body'),
      'body',
      'head',
    ]);
  });

  it.each([
    [
      'an article longer than its captions',
      `<article>${article}${article.replaceAll('In part', 'Of part')}${paragraphs.map(picture).join('')}</article>`,
    ],
    ['two pictures', `<article><p>${intro[0]}</p>${paragraphs.slice(6).map(picture).join('')}</article>`],
  ])('is not %s', async (_what, body) => {
    expect(await kinds(body, 'Ann Boe')).toEqual(['caption']);
  });

  it('has credits and labels that are no text', async () => {
    const credited = gallery.replaceAll('</figcaption>', '<p>Harbour News</p></figcaption>');
    expect(await kinds(credited, 'Harbour News')).toEqual(['caption']);
  });
});

describe('[A4] words in a figure', () => {
  it.each([
    '<div>Watch: the old quay</div>',
    '<span>Watch: the old quay</span>',
    '<div><p>Watch: the old quay</p></div>',
  ])('stand below a picture, caption or not: %s', async (words) => {
    expect(
      await kinds(`<article>${article}<figure><img src="q">${words}</figure>${article}</article>`, 'Watch:'),
    ).toEqual(['caption']);
  });

  it.each([
    ['a table', '<table><tr><td>Quay</td><td>9 m</td></tr></table>', 'Quay\t9 m'],
    ['a quotation', `<blockquote><p>${intro[0]}</p></blockquote>`, intro[0] ?? ''],
    ['a list', `<ul><li>${intro[0]}</li></ul>`, intro[0] ?? ''],
    ['a program', '<pre>let quay = 9;</pre>', 'let quay'],
    ['a heading', '<h2>The old quay</h2>', 'The old quay'],
  ])('are no caption where it shows %s', async (_what, shown, words) => {
    expect(await kinds(`<article>${article}<figure>${shown}</figure>${article}</article>`, words)).not.toEqual([
      'caption',
    ]);
  });

  it('are the article where it is wrapped in one', async () => {
    expect(
      await kinds(
        `<figure>${paragraphs
          .slice(4)
          .map((words) => `<p>${words}</p>`)
          .join('')}</figure>`,
        'In part 8',
      ),
    ).toEqual(['body']);
  });
});

describe('[A4] a name in camel case', () => {
  it.each([
    ['imageCaption', 'caption'],
    ['relatedPosts', 'boilerplate'],
    ['articleCommentsList', 'boilerplate'],
  ])('%s is read as its words', async (name, kind) => {
    expect(
      await kinds(`<article>${article}<div class="${name}"><p>Words of a box.</p></div></article>`, 'Words of a box'),
    ).toEqual([kind]);
  });

  it.each(['noShare', 'hasShare', 'tocopherol', 'captionless'])('%s says nothing of its box', async (name) => {
    const box = `<p class="${name}">Words of a box</p>`;
    expect(await kinds(`<article>${article}${box}${article}</article>`, 'Words of a box')).not.toEqual(['boilerplate']);
  });
});
