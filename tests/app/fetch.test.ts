import { describe, expect, it } from 'vitest';
import { sites } from '../intake/sites.ts';
import { paragraphs } from '../intake/take.ts';
import { newApp } from './newApp.ts';

const address = 'https://news.example/quay';
const html = (head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Quay to be rebuilt</title>${head}</head><body><article><h1>Quay to be rebuilt</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></body></html>`;
const served = (body: string | Uint8Array, type = 'text/html; charset=utf-8') =>
  newApp(sites({ [address]: { headers: { 'content-type': type }, body: [body] } }));

describe('[A1] an article at a web address', () => {
  it('[A3] is taken in like a saved page, with where and when it was fetched', async () => {
    const fetched = await served(html()).fetch(address);
    if (!fetched.ok) throw new Error(fetched.fault.sentence);
    const { source, reading, known } = fetched.value;
    expect(source.meta).toMatchObject({
      title: { value: 'Quay to be rebuilt' },
      url: { value: address, from: 'address it was fetched from' },
      retrieved: { value: '2026-01-02T03:04:05.000Z', from: 'time it was fetched' },
    });
    expect(source.text).toContain(paragraphs[7]);
    expect(reading.paragraphs.filter(({ kind }) => kind === 'body')).toHaveLength(paragraphs.length);
    expect(known).toEqual([]);
  });

  it('[A3] keeps the address that the page states for itself', async () => {
    const fetched = await served(html('<link rel="canonical" href="https://news.example/canonical">')).fetch(address);
    expect(fetched).toMatchObject({
      value: { source: { meta: { url: { value: 'https://news.example/canonical', from: 'canonical link' } } } },
    });
  });

  it('[A5] is recognised where the library holds it already, however it came', async () => {
    const app = served(html());
    const pasted = await app.takeIn(['Quay to be rebuilt', ...paragraphs].join('\n\n'), { type: 'text' });
    if (!pasted.ok) throw new Error(pasted.fault.sentence);
    const { id, meta } = pasted.value.source;
    const made = await app.create([{ source: id, meta, corrections: { paragraphs: [] } }], 'note', 'a4');
    expect(made.ok).toBe(true);
    expect(await app.fetch(address)).toMatchObject({ ok: true, value: { known: [{ id: 'b1' }] } });
  });

  it('[R15] is decoded as its site says, where the page does not', async () => {
    const words = `<p>Ďakujem, povedal Štefan Kráľ. ${paragraphs.join(' ')}</p>`;
    const codes: Readonly<Record<string, number>> = { Ď: 0xcf, Š: 0xa9, á: 0xe1, ľ: 0xb5 };
    const latin2 = Uint8Array.from(Array.from(words), (char) => codes[char] ?? char.charCodeAt(0));
    const fetched = await served(latin2, 'text/html; charset=ISO-8859-2').fetch(address);
    expect(fetched).toMatchObject({
      ok: true,
      value: { source: { notices: [expect.stringContaining('ISO-8859-2')] } },
    });
    if (fetched.ok) expect(fetched.value.source.text).toContain('Ďakujem, povedal Štefan Kráľ.');
  });

  it('is read as what it is, whatever its site calls it', async () => {
    const text = await served(paragraphs.join('\n\n'), 'text/plain').fetch(address);
    expect(text).toMatchObject({ ok: true, value: { source: { format: 'text' } } });
    const picture = await served(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])).fetch(address);
    expect(picture).toMatchObject({ ok: false, fault: { code: 'not-text' } });
    const nothing = await served('').fetch(address);
    expect(nothing).toMatchObject({ ok: false, fault: { code: 'empty-input' } });
  });

  it('leaves the library as it was where it cannot be had', async () => {
    const app = newApp();
    expect(await app.fetch(address)).toMatchObject({ ok: false, fault: { code: 'not-fetched' } });
    expect(await app.fetch('news')).toMatchObject({ ok: false, fault: { code: 'bad-input' } });
    expect(app.list(false)).toEqual({ ok: true, value: [] });
  });
});
