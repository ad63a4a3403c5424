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

  const comments = Array.from(
    { length: 12 },
    (_, index) =>
      `<li><b>Reader ${index}</b><p>I have lived by that harbour for ${index + 20} years and I never thought that I would see the day, to be honest.</p></li>`,
  ).join('');

  it.each(['comments', 'comment-list', 'commentlist', 'post-comments', 'disqus_thread'])(
    'what readers wrote is none, even where it is most of the page and called “%s”',
    async (name) => {
      const [first = '', second = ''] = paragraphs;
      const source = await taken(
        html(`<h1>Quay to be rebuilt</h1><p>${first}</p><p>${second}</p><ol class="${name}">${comments}</ol>`),
        { type: 'html' },
      );
      expect([first, second].map((words) => kindOf(source, words))).not.toContain('boilerplate');
      expect(kindOf(source, 'I have lived')).toBe('boilerplate');
    },
  );

  it.each(['comments-open', 'has-comments', 'comment', 'readers-comments'])(
    'a whole page that is called “%s” is no discussion',
    async (name) => {
      const rules = '<p>The rules of the house are these, and there are many of them.</p>'.repeat(5);
      const page = html(
        name === 'readers-comments'
          ? `<div class="${name}"><h1>Quay to be rebuilt</h1>${article}</div><div>${rules}</div>`
          : `<h1>Quay to be rebuilt</h1><div class="${name}">${article}</div><div>${rules}</div>`,
      );
      const source = await taken(page, { type: 'html' });
      expect(kindOf(source, 'In part 1')).toBe('body');
    },
  );

  const many = (words: (index: number) => string): string =>
    Array.from({ length: 5 }, (_, index) => `<li><a href="/${index}">${words(index)}</a></li>`).join('');

  it('topics, contents and menus are lists of links', async () => {
    const source = await taken(
      html(
        `<div><ul>${many((index) => `Town ${index}`)}</ul><h1>Quay to be rebuilt</h1><article>${article}<ul>${many((index) => `topic ${index}`)}</ul></article></div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, 'topic 2')).toBe('boilerplate');
    expect(
      kindOf(await taken(middle(`<ul>${many((index) => `Quay ${index}`)}</ul>`), { type: 'html' }), 'Quay 2'),
    ).toBe('boilerplate');
    expect(kindOf(source, 'Town 2')).toBe('boilerplate');
    expect(kindOf(source, 'Quay to be rebuilt')).toBe('head');
  });

  it.each([
    [
      'of words with a link among them',
      many((index) => `Pier ${index}</a>, to be mended, with its lamps<a href="/x">`),
    ],
    ['of two links', '<li><a href="/n">North pier</a></li><li><a href="/s">South pier</a></li>'],
    [
      'of places to jump to, which are no links',
      '<li><a name="a">Piers</a></li><li><a name="b">Lamps</a></li><li><a name="c">Cranes</a></li>',
    ],
  ])('a list %s is text', async (_what, list) => {
    const source = await taken(middle(`<ul>${list}</ul>`), { type: 'html' });
    expect(kindOf(source, />([^<]+)</.exec(list)?.[1] ?? '')).not.toBe('boilerplate');
  });

  it('a heading below which nothing of the article stands is none of it', async () => {
    const source = await taken(
      html(
        `<h1>Quay to be rebuilt</h1><article>${article}<h2>What is next</h2><p>The board meets.</p><h2>More of this</h2><p><a href="/a">A tram for the north</a></p></article>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, 'What is next')).toBe('head');
    expect(kindOf(source, 'More of this')).toBe('boilerplate');
  });

  it('an article is believed beside boxes of other news that hold more running text', async () => {
    const others = paragraphs
      .map((words) => `<div><h4>Tram</h4><p>${words.replaceAll('quay', 'tram')}</p></div>`)
      .join('');
    const source = await taken(
      html(
        `<div><p>Rules of the house</p></div><article><h1>Quay to be rebuilt</h1>${article.split('\n').slice(0, 3).join('')}</article><div class="related-posts">${others}</div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, paragraphs[2] ?? '')).toBe('body');
    expect(kindOf(source, 'Rules of the house')).toBe('boilerplate');
  });

  it('where the extractor finds something else, the box that holds most of the running text is the article', async () => {
    const address = (index: number): string =>
      `Councillor number ${index}, harbour ward, office by the western quay, telephone`;
    const table = Array.from({ length: 60 }, (_, index) => `<p>${address(index)}, and so on, until noon</p>`).join('');
    const parts = paragraphs.slice(0, 5).map((words) => `<div><div>${words}</div><div>Point</div></div>`);
    const source = await taken(
      html(
        `<div><p>Rules of the house</p></div><div class="wrap"><h1>Quay to be rebuilt</h1>${parts.join('')}</div><div>${table}</div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, paragraphs[4] ?? '')).toBe('body');
    expect(kindOf(source, 'Rules of the house')).toBe('boilerplate');
  });

  it('of several main headings the last before the text is the headline, and without one the heading near the text', async () => {
    const several = await taken(
      html(
        `<div><h1>The Harbour Courier</h1></div><div><h1>Quay to be rebuilt</h1></div><article>${article}</article><div><h1>Letters</h1></div>`,
      ),
      { type: 'html' },
    );
    const kinds = ['The Harbour Courier', 'Quay to be rebuilt', 'Letters'].map((words) => kindOf(several, words));
    expect(kinds).toEqual(['boilerplate', 'head', 'boilerplate']);
    const none = await taken(
      html(
        `<div><h3>Weather</h3>${'<p>Rain</p>'.repeat(12)}</div><h2>Quay to be rebuilt</h2><article>${article}</article>`,
      ),
      { type: 'html' },
    );
    expect(['Weather', 'Quay to be rebuilt'].map((words) => kindOf(none, words))).toEqual(['boilerplate', 'head']);
  });

  it.each(['author-bio', 'post-author-box', 'about-the-author', 'writerprofile'])(
    'a box called “%s” tells of the author',
    async (name) => {
      const box = `<div class="${name}"><p>Ann Roe has told of harbours and ferries for the Courier since the autumn of 2004.</p></div>`;
      expect(kindOf(await taken(middle(box), { type: 'html' }), 'Ann Roe has')).toBe('credit');
    },
  );

  it.each(['biology', 'bio-diversity', 'bioenergy_text'])('a box called “%s” does not', async (name) => {
    const box = `<div class="${name}"><p>Ann Roe has told of harbours and ferries for the Courier since the autumn of 2004.</p></div>`;
    expect(kindOf(await taken(middle(box), { type: 'html' }), 'Ann Roe has')).toBe('body');
  });

  it('in the main text a box that its name tells apart keeps its labels and links, not its paragraphs', async () => {
    const box = `<div class="paywall"><p>More on quays</p><p><a href="/a">North pier</a></p><p>${paragraphs[0]?.replace('part 1', 'part 9')}</p></div>`;
    const source = await taken(middle(box), { type: 'html' });
    expect(['More on quays', 'North pier', 'In part 9'].map((words) => kindOf(source, words))).toEqual([
      'boilerplate',
      'boilerplate',
      'body',
    ]);
  });

  it('a linked headline, its first lines and a link to read on announce another page', async () => {
    const teased =
      'The town has bought three trams, and nobody knows where they are to run, said a man at the depot on Monday.';
    const one = (on: string): string =>
      `<div><h2><a href="/t">A tram for the north of town</a></h2><p>Ann Roe</p><p>${teased}</p>${on}</div>`;
    const source = await taken(middle(one('<p><a href="/t">Read the rest</a></p>')), { type: 'html' });
    expect(['A tram', 'Ann Roe', teased, 'In part 4', 'In part 5'].map((words) => kindOf(source, words))).toEqual([
      'boilerplate',
      'boilerplate',
      'boilerplate',
      'body',
      'body',
    ]);
    const plain = await taken(middle(one('')), { type: 'html' });
    expect([kindOf(plain, 'A tram'), kindOf(plain, teased)]).toEqual(['head', 'body']);
    const only = await taken(middle('<p><a href="/t">Read more</a></p>'), { type: 'html' });
    expect(kindOf(only, 'In part 4')).toBe('body');
  });
});
