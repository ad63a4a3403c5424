import { describe, expect, it } from 'vitest';
import { bytes, kindOf, paragraphs, refused, taken } from './take.ts';

const article = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const html = (body: string): string => `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;

describe('[A4] a page becomes the lines of its visible text', () => {
  it('each block on its own line, in order, inline marks and white space as shown', async () => {
    const { text } = await taken(
      '<h2>One\n  two</h2><p>A <b>bold</b> w<i>or</i>d,&nbsp;and a <a href="x">link</a>.<br>After a break</p><ul><li>first<li>second</ul><table><tr><td>a</td><td>b</td></tr></table><pre>x\n  y</pre>',
      { type: 'html' },
    );
    expect(text.split('\n')).toEqual([
      'One two',
      'A bold word,\u00A0and a link.',
      'After a break',
      'first',
      'second',
      'a\tb',
      'x',
      'y',
    ]);
  });

  it.each([
    ['script', '<script>secret()</script>'],
    ['style', '<style>.secret{}</style>'],
    ['noscript', '<noscript>secret</noscript>'],
    ['template', '<template><p>secret</p></template>'],
    ['the hidden attribute', '<div hidden><p>secret</p></div>'],
    ['display: none', '<p style="color: red; DISPLAY : none">secret</p>'],
    ['a closed dialog', '<dialog>secret</dialog>'],
    ['words for screen readers alone', '<span class="x sr-only">secret</span>'],
    ['svg', '<svg><text>secret</text></svg>'],
    ['an attribute', '<img alt="secret" src="x" onerror="secret()">'],
    ['a comment', '<!-- secret -->'],
    ['an iframe', '<iframe srcdoc="secret">secret</iframe>'],
    ['a form control', '<select><option>secret</option></select><textarea>secret</textarea>'],
  ])('%s is not visible', async (_what, hidden) => {
    const { text } = await taken(html(`<p>${paragraphs[0]}</p>${hidden}<p>${paragraphs[1]}</p>`), { type: 'html' });
    expect(text).toBe(`${paragraphs[0]}\n${paragraphs[1]}`);
  });

  it.each([
    [
      'in a mark before the paragraph',
      '<span class="cap">T</span><p>urkey and Poland agreed on Monday that the board would meet.</p>',
    ],
    ['in a box before it', '<div>“T</div><p>urkey and Poland agreed on Monday that the board would meet.</p>'],
    ['in a box in it', '<p><div>T</div>urkey and Poland agreed on Monday that the board would meet.</p>'],
  ])('an initial set large %s belongs to its word', async (_where, opening) => {
    const { text } = await taken(html(`<div>${opening}<p>The rest.</p></div>`), { type: 'html' });
    expect(text.replace('“', '')).toBe('Turkey and Poland agreed on Monday that the board would meet.\nThe rest.');
  });

  it.each([
    ['a letter above a list', '<h2>T</h2><ul><li>turkey</li><li>turnip</li></ul>'],
    ['a letter above a sentence', '<p>A</p><p>Turkey and Poland agreed on Monday that the board would meet.</p>'],
    ['a word', '<p>On</p><p>monday the boards of both harbours agreed that they would meet again.</p>'],
    [
      'a letter far above',
      '<div><div><p>T</p></div></div><p>urkey and Poland agreed on Monday that the board would meet.</p>',
    ],
  ])('%s stays a line', async (_what, page) => {
    const { text } = await taken(html(page), { type: 'html' });
    expect(text.split('\n')[0]).toMatch(/^(?:T|A|On)$/);
  });

  it('nothing visible is dropped, only voted on', async () => {
    const source = await taken(
      html(
        `<nav><a href="/">Home</a></nav><article><h1>Quay to be rebuilt</h1>${article}<figure><img src="x"><figcaption>The quay. Ann Roe/Harbour News</figcaption></figure><aside class="pullquote">Two years of work</aside><h2>What comes next</h2><p>${paragraphs[0]?.replace('part 1', 'part 9')}</p></article><div class="related-stories"><p>Another story</p></div><div id="newsletter_signup">Sign up now</div><footer>All rights reserved</footer>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, 'Home')).toBe('boilerplate');
    expect(kindOf(source, 'Quay to be rebuilt')).toBe('head');
    expect(kindOf(source, 'In part 1')).toBe('body');
    expect(kindOf(source, 'The quay. Ann')).toBe('caption');
    expect(kindOf(source, 'Two years of work')).toBe('pullquote');
    expect(kindOf(source, 'What comes next')).toBe('head');
    expect(kindOf(source, 'In part 9')).toBe('body');
    expect(kindOf(source, 'Another story')).toBe('boilerplate');
    expect(kindOf(source, 'Sign up now')).toBe('boilerplate');
    expect(kindOf(source, 'All rights')).toBe('boilerplate');
    for (const { start, end } of source.votes)
      expect(source.text.slice(start, end)).toBe(source.text.slice(start, end).trim());
  });

  it('a body whose container has a telling name is still the body', async () => {
    const source = await taken(html(`<div class="share social ads">${article}</div>`), { type: 'html' });
    expect(kindOf(source, 'In part 3')).not.toBe('boilerplate');
  });

  it('[A4] a heading outside the main text is a box’s title, one inside it is the article’s, and the page’s own title stays', async () => {
    const teasers = '<div><h3>Latest articles</h3><p><a href="/a">A tram for the north</a></p></div>';
    const source = await taken(
      html(`<h1>Quay to be rebuilt</h1><article>${article}<h2>What comes next</h2>${article}</article>${teasers}`),
      { type: 'html' },
    );
    expect(kindOf(source, 'Latest articles')).toBe('boilerplate');
    expect(kindOf(source, 'What comes next')).toBe('head');
    expect(kindOf(source, 'Quay to be rebuilt')).toBe('head');
  });

  it('[A4] a class name that sounds like a share button does not take text from the article that stands in it', async () => {
    const [first, ...rest] = paragraphs;
    const source = await taken(
      html(
        `<article><div class="no-share"><p>${first}</p></div>${rest.map((words) => `<p>${words}</p>`).join('')}</article><div class="share"><a href="/s">Share this story</a></div>`,
      ),
      { type: 'html' },
    );
    expect(kindOf(source, first?.slice(0, 20) ?? '')).toBe('body');
    expect(kindOf(source, 'Share this story')).toBe('boilerplate');
  });

  it('the main-text extractor’s vote does not stand where it found little', async () => {
    const source = await taken(html('<div><p>One short line.</p></div><div><p>Another short line.</p></div>'), {
      type: 'html',
    });
    expect(source.votes).toEqual([]);
  });

  it('a page of pure script is refused with what to do', async () => {
    const fault = await refused(bytes(html('<div id="root"></div><script src="app.js"></script>')), {
      name: 'app.html',
    });
    expect(fault.code).toBe('no-article');
    expect(fault.sentence).toMatch(/shows no article text.*open it in a browser.*paste it\.$/);
  });

  it('[A6] a page that shows a line and has a script is told as just that: the line, and what to do if it is all or not', async () => {
    for (const line of ['Loading…', 'The ferry does not sail today, the port says.']) {
      const fault = await refused(bytes(html(`<p>${line}</p><script>start()</script>`)), { name: 'app.html' });
      expect(fault.code).toBe('no-article');
      expect(fault.sentence).toContain(`“${line}”`);
      expect(fault.sentence).toMatch(/open it in a browser.*paste these words\.$/);
    }
    expect((await taken(bytes(html('<p>The ferry does not sail today.</p>')), { name: 'a.html' })).text).toContain(
      'ferry',
    );
  });

  it('a page with nothing in it is empty', async () => {
    expect((await refused(html('<div></div>'), { type: 'html' })).code).toBe('empty-input');
  });

  it('a page is a page whatever it is called, and text with a tag in it is text', async () => {
    expect((await taken(bytes(html('<p>Words</p>')), { name: 'a.txt' })).format).toBe('html');
    expect((await taken(bytes('He typed <p> and left.'), { name: 'a.txt' })).text).toBe('He typed <p> and left.');
  });

  it('a character reference that names half a character is replaced and said', async () => {
    const source = await taken('<p>a&#xD800;b</p>', { type: 'html' });
    expect(source.text).toBe('a\uFFFDb');
  });
});

describe('[R13] pages built to hurt', () => {
  const nested = (depth: number): string => '<div>'.repeat(depth) + article + '</div>'.repeat(depth);

  it('a page nested as deep as browsers go is read, a deeper one refused', async () => {
    expect((await taken(nested(480), { type: 'html' })).text).toContain('In part 8');
    expect((await refused(nested(20_000), { type: 'html' })).code).toBe('too-large');
  });

  it('a page of too many elements is refused', async () => {
    const fault = await refused('<i></i>'.repeat(400_001), { type: 'html' });
    expect(fault.code).toBe('too-large');
    expect(fault.sentence).toContain('select the article in a browser');
  });

  it.each([
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>Words.</p>`],
    ['unclosed formatting', `${'<b><i><a>'.repeat(150)}Words.`],
    ['100,000 spaces', `<p>Words.${' '.repeat(100_000)}</p>`],
    ['a million entities', `<p>Words.${'&amp;'.repeat(1_000_000)}</p>`],
    ['tables in tables', `${'<table><tr><td>'.repeat(120)}Words.`],
    ['10,000 paragraphs', '<p>Words and words.</p>'.repeat(10_000)],
  ])('%s', async (_what, hostile) => {
    expect((await taken(hostile, { type: 'html' })).text).toContain('Words');
  });
});

describe('[A1] Markdown', () => {
  it('is its visible words: marks, link targets and images’ addresses are gone, headings voted on', async () => {
    const source = await taken(
      '# Quay to be *rebuilt*\n\nThe **board** said [so](https://example.org).\n\n> Two years.\n\n- one\n- two\n\n![alt](pic.png)\n\n<script>x()</script>\n',
      { type: 'markdown' },
    );
    expect(source.text).toBe('Quay to be rebuilt\nThe board said so.\nTwo years.\none\ntwo');
    expect(kindOf(source, 'Quay')).toBe('head');
    expect(source.meta.title?.value).toBe('Quay to be rebuilt');
    expect(source.format).toBe('markdown');
  });

  it('front matter is metadata, not text', async () => {
    const source = await taken(
      bytes(
        '---\ntitle: "Quay: rebuilt"\nauthors: [Ann Roe, \'Jo van Dyk\']\ndate: 2025-12-04\nlayout: post\n---\nThe board said so.\n',
      ),
      { name: 'a.md' },
    );
    expect(source.text).toBe('The board said so.');
    expect(source.meta).toEqual({
      title: { value: 'Quay: rebuilt', from: 'front matter “title”' },
      author: { value: 'Ann Roe, Jo van Dyk', from: 'front matter “authors”' },
      published: { value: '2025-12-04', from: 'front matter “date”' },
    });
  });

  it('a rule at the top is no front matter', async () => {
    expect((await taken('---\n\nThe board said so.', { type: 'markdown' })).text).toBe('The board said so.');
  });
});
