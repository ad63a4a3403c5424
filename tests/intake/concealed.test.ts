import { describe, expect, it } from 'vitest';
import { kindOf, paragraphs, taken } from './take.ts';

const marked = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>t</title>${head}</head><body><h1>Quay to be rebuilt</h1>${body}</body></html>`;
const teaser =
  '<p>The harbour board has found the money for the western quay after eleven years, it says.</p><p>The work is to begin in the spring, and the board will say next week which firm of builders is to do it for the money.</p>';
const data = (...articles: object[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': articles }).replaceAll('<', '\\u003c')}</script>`;
const notice = /shows only part of this article/;

describe('[A4] a page that keeps its article back for its scripts', () => {
  it.each([
    ['a template', `<template>${marked}</template>`],
    ['noscript', `<noscript>${marked}</noscript>`],
    ['a script that is a template', `<script type="text/template">${marked}</script>`],
    [
      'folded sections',
      `<div class="part open">${teaser}</div>${paragraphs.map((words) => `<div class="part" style="display:none"><p>${words}</p></div>`).join('')}`,
    ],
  ])('in %s is read', async (_where, kept) => {
    const source = await taken(page(`<article>${teaser}${kept}</article>`), { type: 'html' });
    expect(paragraphs.map((words) => kindOf(source, words))).toEqual(paragraphs.map(() => 'body'));
    expect(source.notices.some((each) => notice.test(each))).toBe(true);
  });

  it.each([
    ['in plain words', paragraphs.join('\n\n')],
    ['marked up', marked],
    ['in one piece', paragraphs.join(' ')],
  ])('in its linked data %s is read', async (_how, articleBody) => {
    const source = await taken(page(teaser, data({ '@type': 'NewsArticle', articleBody })), { type: 'html' });
    expect(kindOf(source, paragraphs[7] ?? '')).toBe('body');
    expect(source.text).not.toContain('<p>');
  });

  it('and text in linked data that reads like a tag is text', async () => {
    const articleBody = paragraphs.map((words) => `${words} It took 3 < 4 years.`).join('\n');
    const source = await taken(page(teaser, data({ '@type': 'NewsArticle', articleBody })), { type: 'html' });
    expect(source.text).toContain('It took 3 < 4 years.');
  });

  const state = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  const blocks = paragraphs.map((text) => ({
    type: 'p',
    children: [{ text: text.slice(0, 50) }, { text: text.slice(50) }],
  }));
  it.each([
    ['as JSON, marked up', `<script type="application/json">${state({ props: { post: { body: marked } } })}</script>`],
    [
      'assigned, plain',
      `<script>a.b={};window.__STATE__ = ${state({ post: { id: 7, body: paragraphs.join('\n') } })}; run();</script>`,
    ],
    ['as JSON in a string', `<script>window["s"]=JSON.parse(${state(state([marked]))});</script>`],
    ['in blocks', `<script>window.s=${state({ post: { url: '/quay', content: blocks } })}</script>`],
    [
      'in blocks of strings',
      `<script>window.s=${state({ body: [paragraphs.map((text) => ({ name: 'p', content: [text] }))] })}</script>`,
    ],
    [
      'in sections',
      `<script>window.s=${state({ tabs: [blocks.slice(0, 3), blocks.slice(3, 6), blocks.slice(6)].map((body, index) => ({ title: `Section ${index}`, body })) })}</script>`,
    ],
    [
      'with linked words',
      `<script>window.s=${state(paragraphs.map((text) => ({ children: [{ url: '/x', children: [{ text: text.slice(0, 9) }] }, { text: text.slice(9) }] })))}</script>`,
    ],
    ['plain and marked up', `<script>window.s=${state({ a: paragraphs.join('\n'), b: marked })}</script>`],
  ])('in the data of its scripts %s is read', async (_how, script) => {
    const source = await taken(page(`<div id="root">${teaser}</div>${script}`), { type: 'html' });
    expect(paragraphs.map((words) => kindOf(source, words))).toEqual(paragraphs.map(() => 'body'));
    for (const words of paragraphs) expect(source.text.split('\n').filter((line) => line === words)).toEqual([words]);
    expect(source.notices.some((each) => notice.test(each))).toBe(true);
  });

  it.each([
    ['two texts of a length', state({ a: marked, b: marked.replace(/ (?=[a-z])/g, ' so ') })],
    ['texts that have an address of their own', state(paragraphs.map((text) => ({ url: '/x', text })))],
    [
      'lists of such texts',
      state([1, 2, 3].map(() => ({ content: paragraphs.map((text) => ({ href: '/x', text })) }))),
    ],
    ['a pool of values', state([1, ...paragraphs, { text: paragraphs[0] }])],
    ['words under names that hold none', state(blocks.map((children) => ({ tracking: children })))],
    ['what is no prose', state({ body: 'harbour-board '.repeat(200) })],
    ['what is no JSON', `{ body: f(${state(marked)}) }`],
    ['a data dump', state({ body: marked, more: 'x'.repeat(2_000_001) })],
  ])('is not guessed from the data of its scripts: %s', async (_what, value) => {
    const source = await taken(page(`<div id="root">${teaser}</div><script>window.s=${value};</script>`), {
      type: 'html',
    });
    expect(source.text).not.toContain('In part');
    expect(source.notices).toEqual([]);
  });

  it('in sections of such data keeps their headings', async () => {
    const tabs = [0, 3, 6].map((from) => ({ title: `Section ${from}`, body: blocks.slice(from, from + 3) }));
    const source = await taken(page(`${teaser}<script>window.s=${state({ tabs })}</script>`), { type: 'html' });
    expect(source.text.split('\n').slice(3, 5)).toEqual(['Section 0', paragraphs[0]]);
  });

  it('[R13] reads the data of its scripts through the same gate', async () => {
    const body = `${marked}<script>alert(1)</script><img src=x onerror="x()"><p hidden>Unseen.</p>`;
    const source = await taken(page(`${teaser}<script>window.s=${state({ body })}</script>`), { type: 'html' });
    expect(source.text).toContain('In part 8');
    expect(source.text).not.toMatch(/alert|onerror|Unseen/);
    for (const open of ['"\\\\"', '{', '={', '["a",'])
      expect(
        (await taken(page(`${teaser}<script>a=${open.repeat(100_000)}</script>`), { type: 'html' })).text,
      ).toContain('The work is to begin');
  });

  it('is not asked where the article is shown', async () => {
    const shown = `<article>${marked}</article>`;
    for (const html of [
      page(`${shown}<noscript>${marked}</noscript>`),
      page(shown, data({ '@type': 'NewsArticle', articleBody: paragraphs.join('\n') })),
      page(`${shown}<script>window.s=${state({ body: marked })}</script>`),
      page(`${shown}<script>window.s=${state({ body: marked.replaceAll('quay', 'tram') })}</script>`),
      page(`${shown}<div class="part" hidden>${marked.slice(0, 700)}</div>`),
    ]) {
      const source = await taken(html, { type: 'html' });
      expect(source.text).toBe(`Quay to be rebuilt\n${paragraphs.join('\n')}`);
      expect(source.notices).toEqual([]);
    }
  });

  it('is not guessed: two articles in the data, a hidden box of another kind, a short notice', async () => {
    const other = paragraphs.join('\n').replaceAll('quay', 'tram');
    for (const html of [
      page(
        teaser,
        data(
          { '@type': 'NewsArticle', articleBody: paragraphs.join('\n') },
          { '@type': 'NewsArticle', articleBody: other },
        ),
      ),
      page(teaser, data({ '@type': 'Product', articleBody: other })),
      page(`<div class="text">${teaser}</div><div class="consent" hidden>${marked}</div>`),
      page(`${teaser}<noscript><p>${paragraphs[0]}</p></noscript>`),
    ])
      expect((await taken(html, { type: 'html' })).text).not.toContain('In part');
  });

  it('[R13] runs nothing that is kept back and keeps to the limits', async () => {
    const source = await taken(
      page(`${teaser}<template>${marked}<script>alert(1)</script><img onerror="x()"></template>`),
      {
        type: 'html',
      },
    );
    expect(source.text).not.toMatch(/alert|onerror/);
    const deep = `<noscript>${'<div>'.repeat(2000)}${marked}</noscript>`;
    expect((await taken(page(`${teaser}${deep}`), { type: 'html' })).text).not.toContain('In part');
  });
});
