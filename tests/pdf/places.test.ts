import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { PrintJob, PrintReport } from '#shared/model/print.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { harbour } from './fixtures/harbour.ts';
import { at, bullets, doc, entry, evidence, headRow, jobOf, p, quote, row, section, table } from './fixtures/make.ts';
import { paragraphs } from './fixtures/prose.ts';
import { setAndOpen } from './set.ts';

/** Words of the page with a mark of their own, and where they stand: points from the sheet's top. */
const marked = (pdf: Uint8Array) => found(pdf, /\bq\d+q/g);

/** Where some words stand. */
const lineWith = (pdf: Uint8Array, words: string) => found(pdf, new RegExp(words, 'g'));

async function found(pdf: Uint8Array, wanted: RegExp): Promise<{ mark: string; page: number; y: number }[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const file = await task.promise;
  const places: { mark: string; page: number; y: number }[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const sheet = await file.getPage(page);
    const { height } = sheet.getViewport({ scale: 1 });
    for (const item of (await sheet.getTextContent()).items)
      if ('str' in item)
        for (const [mark] of item.str.matchAll(wanted))
          places.push({ mark, page, y: height - (item.transform[5] as number) });
  }
  await task.destroy();
  return places;
}

const idOf = (node: RichNode): string => String(node.attrs?.id);
const under = (places: PrintReport['places'], { page, y }: { page: number; y: number }) =>
  places.filter((place) => place.page === page && place.top <= y && y <= place.bottom);

/** Entries of every form, each with a word of its own, over several pages. */
function brief(): { job: PrintJob; owner: ReadonlyMap<string, string> } {
  const mark = evidence(at(harbour, 1));
  const owner = new Map<string, string>();
  const prose = paragraphs(27, 5);
  const entries = prose.map((text, i) => {
    const words = `q${i}q ${text}`;
    const node =
      i % 3 === 0
        ? entry('claim', 'S2', p(words, mark))
        : i % 3 === 1
          ? entry('claim', 'S1', quote(p(words, mark), p('— Somebody')))
          : entry('fact', 'S6', bullets(p(words), p('and more', mark)));
    owner.set(`q${i}q`, idOf(node));
    return node;
  });
  const rows = Array.from({ length: 12 }, (_, i) => {
    const node = row('fact', 'S6', `q${100 + i}q`, p(prose[i] ?? '', mark));
    owner.set(`q${100 + i}q`, idOf(node));
    return node;
  });
  owner.set('q200q', 'words');
  const job = jobOf([harbour], {
    kind: 'background',
    sections: [
      section('own', doc(...entries), { id: 'entries', heading: 'Entries' }),
      section('own', doc(table(headRow('What', 'More'), ...rows)), { id: 'rows', heading: 'Rows' }),
      section('own', doc(p('q200q The analyst’s own words.')), { id: 'words', heading: 'Words' }),
    ],
  });
  return { job, owner };
}

describe('where entries stand on paper', () => {
  it('[P7] every entry, row and word of the analyst’s stands where the report says it does', async () => {
    const { job, owner } = brief();
    const { pdf, report } = await setAndOpen(job);
    const words = await marked(pdf);
    expect(words).toHaveLength(owner.size);
    for (const word of words)
      expect([word.mark, under(report.places, word).map(({ id }) => id)]).toEqual([word.mark, [owner.get(word.mark)]]);
  });

  it('[P7] an entry over two pages has a place on both, and no places overlap', async () => {
    const { report } = await setAndOpen(brief().job);
    const pagesOf = Map.groupBy(
      report.places.filter(({ kind }) => kind === 'entry'),
      ({ id }) => id,
    );
    expect([...pagesOf.values()].some((places) => new Set(places.map(({ page }) => page)).size > 1)).toBe(true);
    report.places.forEach((place, i) => {
      const next = report.places[i + 1];
      if (next?.page === place.page) expect(next.top).toBeGreaterThanOrEqual(place.bottom - 0.01);
    });
  });
});

describe('where the cited sentences stand on paper', () => {
  it('[P7] each has its place in annex A, which leads to it in its article', async () => {
    const { pdf, report } = await setAndOpen(brief().job);
    const sentences = report.places.filter((place) => place.kind === 'sentence');
    expect(sentences.map(({ span }) => span)).toEqual([at(harbour, 1)]);
    const [first] = await lineWith(pdf, harbour.text.slice(at(harbour, 1).start, at(harbour, 1).start + 24));
    expect(under(report.places, first!)).toEqual(sentences);
  });
});

describe('a character that no font has', () => {
  it('[P5] is listed with the entry it stands in, so that one can go there', async () => {
    const odd = entry('fact', 'S6', p('A 𐀀 stands here.'));
    const { report } = await setAndOpen(
      jobOf([harbour], { sections: [section('own', doc(entry('fact', 'S6', p('Plain.')), odd), { heading: 'Odd' })] }),
    );
    expect(report.missing).toMatchObject([
      { character: '𐀀', section: 'Odd', place: { kind: 'entry', id: idOf(odd) }, times: 1 },
    ]);
  });
});

describe('a one-page note that is too long', () => {
  const note = (count: number, more: object = {}) =>
    jobOf([harbour], {
      kind: 'note',
      sections: [
        section(
          'own',
          doc(...Array.from({ length: count }, (_, i) => entry('fact', 'S6', p(`The ${i}. point, in a line.`)))),
        ),
      ],
      ...more,
    });

  it('[E6] reports what each squeeze gains, and fits by the last of them', async () => {
    const { report } = await setAndOpen(note(36));
    const lines = report.squeezes.map(({ linesOver }) => linesOver);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toBeGreaterThan(0);
    expect(lines.at(-1)).toBe(report.linesOver);
    expect(report.closer).toEqual(report.squeezes.at(-1)?.gives);
  });

  it('[E6] is set as styled, honestly over its page, where squeezes are refused; it still says what they would gain', async () => {
    const squeezed = (await setAndOpen(note(36))).report;
    const { report } = await setAndOpen(note(36, { closer: false }));
    expect(report.squeezes).toEqual(squeezed.squeezes);
    expect(report).toMatchObject({ closer: [], linesOver: squeezed.squeezes[0]?.linesOver });
  });
});
