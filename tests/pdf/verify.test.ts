import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '#main/pdf/typeset.ts';
import { isSpoiled } from '#main/pdf/verify/damage.ts';
import { prepare, standsIn } from '#main/pdf/verify/find.ts';
import { compare, type Verified, verifyPdf } from '#main/pdf/verify/verify.ts';
import type { EvidenceFile } from '#shared/model/evidenceFile.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { accessibilityFaults } from './checkers/accessible.ts';
import { harbour } from './fixtures/harbour.ts';
import { at, doc, entry, evidence, headRow, jobOf, p, row, section, sourceOf, table } from './fixtures/make.ts';
import { paragraphs } from './fixtures/prose.ts';
import { fontFolder, has, setAndOpen } from './set.ts';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const source = { ...harbour, hash: hash(harbour.text) };
const words = ({ start, end }: Span): string => source.text.slice(start, end).replace(/\s+/g, ' ');
/** A sentence of the article, marked verbatim; `changed` are the words that print in its place. */
const verbatim = (n: number, changed?: string): RichNode => ({
  type: 'text',
  text: changed ?? words(at(source, n)),
  marks: [{ type: 'verbatim', attrs: at(source, n) }],
});
const jobWith = (...nodes: RichNode[]): PrintJob => ({
  ...jobOf([source], {
    sections: [
      section('key-points', doc(...nodes.map((node, i) => entry('claim', 'S1', p(node, evidence(at(source, i + 1))))))),
    ],
  }),
  attach: true,
});
const checked = async (job: PrintJob): Promise<Verified> => {
  const outcome = await verifyPdf((await typeset(job, fontFolder)).pdf);
  if (!outcome.ok) throw new Error(outcome.fault.sentence);
  return outcome.value;
};
const all = Array.from({ length: 20 }, (_, i) => verbatim(i + 1));

describe('the attachment', () => {
  it('[P8] is there only when asked for; the pages are the same', async () => {
    const { attach: _, ...plain } = jobWith(...all);
    const [without, withIt] = [await setAndOpen(plain), await setAndOpen(jobWith(...all))];
    expect(withIt.opened.pages.map(({ text }) => text)).toEqual(without.opened.pages.map(({ text }) => text));
    expect(await verifyPdf(without.pdf)).toMatchObject({ ok: false, fault: { code: 'no-article' } });
  });

  it.skipIf(!has('qpdf'))(
    '[P4] keeps the file within PDF/A-3: named, typed, listed, and said how it belongs there',
    async () => {
      expect(accessibilityFaults((await typeset(jobWith(...all), fontFolder)).pdf)).toEqual([]);
    },
  );

  it('[P6] gives the same bytes again', async () => {
    const job = jobWith(...all);
    expect((await typeset(job, fontFolder)).pdf).toEqual((await typeset(job, fontFolder)).pdf);
  });
});

describe('verifyPdf', () => {
  it('[B3] finds every quotation and every sentence of annex A in its article and on the pages', async () => {
    expect(await checked(jobWith(...all))).toMatchObject({ articles: 1, checked: 40, changed: [], misses: [] });
  });

  it('[B3] says which quotation is not what the article says, by one letter, one comma or one hyphen', async () => {
    const sentence = words(at(source, 1));
    for (const wrong of [
      sentence.replace('voted', 'vowed'),
      sentence.replace(',', ''),
      sentence.replace('government-backed', 'government backed'),
    ]) {
      expect(wrong).not.toBe(sentence);
      const { misses } = await checked(jobWith(verbatim(1, wrong), verbatim(2)));
      expect(misses).toEqual([{ in: 'source', where: 'Key points', words: wrong }]);
    }
  });

  it('[B3] finds words of a row that is cut, cell by cell', async () => {
    const long = sourceOf('c1b2c3d4e5f60719', `${paragraphs(30, 4).join(' ')}\n${paragraphs(30, 5).join(' ')}`, {});
    const [first, second] = long.text.split('\n').map((text) => ({ start: long.text.indexOf(text), text }));
    const cell = ({ start, text }: { start: number; text: string }) =>
      p({
        type: 'text',
        text,
        marks: [{ type: 'verbatim', attrs: { source: long.id, start, end: start + text.length } }],
      });
    const rows = table(headRow('One', 'Other'), row('claim', 'S1', cell(first!), cell(second!)));
    const job = jobOf([{ ...long, hash: hash(long.text) }], {
      kind: 'background',
      sections: [section('figures', doc(rows))],
    });
    expect(await checked({ ...job, attach: true })).toMatchObject({ checked: 2, misses: [] });
  });

  it.each([
    ['قال الوزير إن المحادثات ستستأنف في 4 ديسمبر 2026 (الجمعة).', 2],
    ['השר אמר כי השיחות יתחדשו ב-4 בדצמבר 2026.', 2],
    ['Міністр заявив, що перемовини відновляться 4 грудня 2026 року.', 0],
    ['部长表示，会谈将于2026年12月4日恢复。', 0],
  ])(
    '[B3] says how many words no reader can take back letter by letter, and does not call them misquoted: %s',
    async (text, unread) => {
      const foreign = { ...sourceOf('c1b2c3d4e5f60719', text, {}), hash: hash(text) };
      const span = { source: foreign.id, start: 0, end: text.length };
      const words: RichNode = { type: 'text', text, marks: [{ type: 'verbatim', attrs: span }] };
      const body = doc(entry('claim', 'S1', p(words, evidence(span))));
      const job = { ...jobOf([foreign], { sections: [section('key-points', body)] }), attach: true };
      expect(await checked(job)).toMatchObject({ checked: 2, misses: [], unread });
    },
  );

  it('[A2] says that an article is not the one its hash names', async () => {
    const job = jobWith(...all);
    const { changed } = await checked({ ...job, sources: [{ ...source, hash: hash('other') }] });
    expect(changed).toEqual(['Halvik dockers vote to extend strike & reject pay offer']);
  });

  it('[B3] says which words are not on the pages as they were attached', () => {
    const file: EvidenceFile = {
      format: 'brevier-evidence',
      version: 1,
      title: 'T',
      sources: [{ id: source.id, hash: source.hash, text: source.text, meta: {} }],
      sentences: [],
      quotations: [{ where: 'Key points', words: words(at(source, 6)), ...at(source, 6) }],
    };
    const page = `Before ${words(at(source, 6))} after`;
    expect(compare(file, [page]).misses).toEqual([]);
    expect(compare(file, [page.replace('divided', 'united')]).misses).toMatchObject([
      { in: 'page', where: 'Key points' },
    ]);
  });

  it('[R6] a PDF that is damaged is called damaged or unreadable, and no word of it misquoted', async () => {
    const { pdf } = await typeset(jobWith(...all), fontFolder);
    const xref = Buffer.from(pdf).lastIndexOf('/Index[0 ');
    const places = Array.from({ length: 30 }, (_, i) => pdf.length - 50 - i * Math.floor(pdf.length / 31));
    let faults = 0;
    for (const place of [pdf.length - 53, xref + 7, xref + 9, ...places]) {
      const flipped = new Uint8Array(pdf);
      flipped[place] = flipped[place]! ^ 1;
      const outcome = await verifyPdf(flipped);
      if (outcome.ok) expect([place, outcome.value.misses]).toEqual([place, []]);
      else {
        faults += 1;
        expect(outcome.fault).toMatchObject({
          code: 'unsupported-format',
          sentence: expect.stringMatching(/^This (?:PDF is damaged, so|is no PDF that can be read \()[^.]+.*\.$/s),
        });
      }
    }
    expect(faults).toBeGreaterThan(20);
  });

  it('[R6] a PDF that was saved again by another program, streams and all, is not called damaged', async () => {
    const streams = ['\n', '\r\n'].map((end) => {
      const data = deflateSync(Buffer.from('BT ET '.repeat(50)));
      return Buffer.concat([
        Buffer.from(`1 0 obj${end}<</Length ${data.length}/Filter[/FlateDecode]>>${end}stream${end}`),
        data,
        Buffer.from(`${end}endstream${end}endobj${end}`),
      ]);
    });
    expect(streams.map(isSpoiled)).toEqual([false, false]);
    for (const stream of streams) {
      const spoiled = Buffer.from(stream);
      spoiled[60] = spoiled[60]! ^ 1;
      expect(isSpoiled(spoiled)).toBe(true);
      expect(isSpoiled(stream.subarray(0, 70))).toBe(true);
    }
    expect(isSpoiled(Buffer.from('1 0 obj<</Length 3/Filter/DCTDecode>>\nstream\nabc\nendstream'))).toBe(false);
  });

  it('[B3] what is no PDF, and one whose evidence is no evidence, get a sentence', async () => {
    expect(await verifyPdf(new TextEncoder().encode('no PDF'))).toMatchObject({
      ok: false,
      fault: { code: 'unsupported-format' },
    });
  });
});

describe('standsIn', () => {
  const stands = (quote: string, page: string): boolean => standsIn(quote, prepare(page));
  it.each([
    ['a 28-point plan', 'a 28-\npoint plan'],
    ['co-operative farmers', 'some co-oper-\native farm-\ners said'],
    ['two words', 'two\nwords'],
    ['Łódź', 'in Ło\u0301dz\u0301'],
    ['smile 🙂 now', 'smile □ now'],
  ])('[B3] “%s” stands in %j', (quote, page) => {
    expect(stands(quote, page)).toBe(true);
  });
  it.each([
    ['a 28-point plan', 'a 28point plan'],
    ['cooperative', 'co-operative'],
    ['two words', 'two other words'],
    ['He said so.', 'He said so'],
    ['He', 'he'],
  ])('[B3] “%s” does not stand in %j', (quote, page) => {
    expect(stands(quote, page)).toBe(false);
  });
  it('[B3] finds words however their page breaks them at spaces and syllables', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '-', ' ', 'ü', ','), { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.nat(3)),
        (letters, choices) => {
          const quote = letters.join('').replace(/\s+/g, ' ').trim();
          const page = Array.from(quote, (letter, i) => {
            const choice = choices.next().value;
            if (letter === ' ') return choice === 0 ? '\n' : ' ';
            const next = quote.charAt(i + 1);
            return choice === 0 && /[abü]/.test(letter) && /[abü]/.test(next) ? `${letter}-\n` : letter;
          }).join('');
          expect(stands(quote, `x ${page} y`)).toBe(true);
        },
      ),
    ));
});
