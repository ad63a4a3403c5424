import { describe, expect, it } from 'vitest';
import { kindOf, paragraphs, taken } from './take.ts';

const article = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const html = (body: string): string => `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;

describe('[A4] what the extractor is helped with', () => {
  const standfirst =
    'The harbour board has found the money for the western quay, after eleven years in which nobody would pay for it.';

  it('a standfirst in a box of its own between the headline and the text is body', async () => {
    const source = await taken(
      html(
        `<div class="header"><h1>Quay to be rebuilt</h1><div class="combx"><p>${standfirst}</p></div></div><div><article>${article}</article></div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, standfirst)).toBe('body');
    expect(kindOf(source, 'In part 8')).toBe('body');
  });

  it('a long line without a stop right below the headline is body too, a later one is not', async () => {
    const points = [standfirst, standfirst.replace('money', 'funds')].map((words) => words.replace(/\.$/, ''));
    const source = await taken(
      html(
        `<div class="header"><h1>Quay to be rebuilt</h1>${points.map((words) => `<div class="combx"><p>${words}</p></div>`).join('')}</div><div><article>${article}</article></div>`,
      ),
      { type: 'html' },
    );
    expect(points.map((words) => kindOf(source, words))).toEqual(['body', 'boilerplate']);
  });

  it('whole sentences above the headline are not', async () => {
    const source = await taken(
      html(
        `<div><section><div><p>${standfirst}</p></div></section></div><main><h1>Quay to be rebuilt</h1><div><article>${article}</article></div></main>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, standfirst)).toBe('boilerplate');
  });

  const middle = (inner: string): string =>
    html(
      `<h1><a href="/quay">Quay to be rebuilt at last</a></h1><article>${paragraphs.map((words, index) => `<p>${words}</p>${index === 3 ? inner : ''}`).join('')}</article>`,
    );

  it.each([
    ['in a list', '<ul><li><a href="/a">A tram for the north of town</a></li><li><a href="/b">More</a></li></ul>'],
    ['in a paragraph', '<p><a href="/a">A tram for the north of town</a></p>'],
    [
      'in a heading of nothing',
      '<h3><a href="/a">A tram for the north of town</a></h3><p>Yesterday</p><p>News</p><p>3</p>',
    ],
  ])('a headline of another page %s among the text is boilerplate', async (_where, inner) => {
    const source = await taken(middle(inner), { type: 'html' });
    expect(kindOf(source, 'A tram for the north')).toBe('boilerplate');
    expect(kindOf(source, 'Quay to be rebuilt at last')).toBe('head');
  });

  it.each([
    ['a linked heading of the text after it', `<h2><a href="#a">A tram for the north of town</a></h2>`],
    ['a linked sentence', '<p><a href="/a">A tram for the north of town was promised too.</a></p>'],
    ['a line with a link in it', '<p>A tram for the north of town, <a href="/a">planned since spring</a></p>'],
  ])('%s is none', async (_what, inner) => {
    const source = await taken(middle(inner), { type: 'html' });
    expect(kindOf(source, 'A tram for the north')).not.toBe('boilerplate');
  });

  it('links of a page of which no article is known keep their place', async () => {
    const source = await taken(html('<ul><li><a href="/a">A tram for the north of town</a></li></ul>'), {
      type: 'html',
    });
    expect(source.votes).toEqual([]);
  });

  it('an invitation in a dialog is no main text, however long', async () => {
    const invitation = Array.from(
      { length: 40 },
      () => `<p>${standfirst} Read all of it, and join us, and tell your friends, who will be glad of it.</p>`,
    ).join('');
    const source = await taken(
      html(
        `<div class="combx"><div>${article}</div></div><div role="dialog"><div class="content">${invitation}</div></div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, standfirst)).toBe('boilerplate');
    expect(kindOf(source, 'In part 1')).toBe('body');
  });

  it('a form around the whole page hides nothing, a small one is no text', async () => {
    const source = await taken(
      html(`<form id="page"><article>${article}</article></form><form><p>Your name, please.</p></form>`),
      { type: 'html' },
    );
    expect(kindOf(source, 'In part 1')).toBe('body');
    expect(kindOf(source, 'Your name, please')).toBe('boilerplate');
  });
});
