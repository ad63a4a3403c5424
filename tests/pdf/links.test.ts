import { describe, expect, it } from 'vitest';
import { cite } from '#shared/citations.ts';
import { operationsOf } from './checkers/content.ts';
import { PdfObjects } from './checkers/qpdf.ts';
import { harbour, harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { traps } from './fixtures/traps.ts';
import { has, setAndOpen } from './set.ts';

describe('links and ways through the document', () => {
  it.each([
    ['note', harbourNote],
    ['background', harbourBackground],
  ])('[P3] every evidence number leads to its sentence in annex A, and the sentence leads back: %s', async (_, job) => {
    const { opened } = await setAndOpen(job);
    const citations = cite(job.briefing.sections, () => harbour.sentences);
    const links = opened.pages.flatMap((page, i) => page.links.map((link) => ({ ...link, page: i + 1 })));
    const annex = opened.pages.findIndex(({ text }) => text.includes('Annex A: Cited source sentences\n')) + 1;
    for (const { number } of citations.list) {
      const name = `evidence${String(number).padStart(5, '0')}`;
      const there = links.filter(({ to }) => to === name);
      expect(there.length).toBeGreaterThan(0);
      for (const { says } of there) expect(says).toBe(`Source sentence ${number}`);
      expect((await opened.place(name))?.page).toBeGreaterThanOrEqual(annex);
    }
    const back = links.filter(({ to }) => to?.includes('cited'));
    expect(back.length).toBeGreaterThanOrEqual(citations.list.length);
    for (const { to, page } of back) {
      expect(page).toBeGreaterThanOrEqual(annex);
      const place = await opened.place(to!);
      const mark = links.find(
        (link) => link.page === place?.page && Math.abs(link.top - place.top) < 16 && link.to?.startsWith('evidence'),
      );
      expect(mark).toBeDefined();
    }
  });

  it('[P3] every link inside the file leads somewhere', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    for (const { links } of opened.pages)
      for (const { to, url } of links) expect(url ?? (await opened.place(to ?? ''))).toBeDefined();
  });

  it('[P3] links of the text are live, on every line and page they stand on', async () => {
    const { opened } = await setAndOpen(traps['a link over lines and pages']!);
    const pages = opened.pages.filter(({ links }) => links.some(({ url }) => url === 'https://example.org/long'));
    expect(pages.length).toBeGreaterThan(1);
    for (const { links } of pages) expect(links.length).toBeGreaterThan(1);
  });

  it('[P3] the outline names every section that prints and the annexes', async () => {
    const { opened } = await setAndOpen(harbourNote);
    expect(opened.outline).toEqual([
      'Bottom line',
      'Why it matters',
      'Key points',
      'Positions',
      'Not known or disputed',
      'What to watch',
      'Annex A: Cited source sentences',
      'Annex B: Method and scales',
    ]);
    expect(opened.labels).toEqual(['1', '2']);
  });

  it('[P3] a long brief has contents whose page numbers are true; a short one has none', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    const [first] = opened.pages;
    for (const title of opened.outline) {
      const page =
        opened.pages.findIndex((one, i) =>
          one.lines.some((line) => line === title || (i > 0 && line.startsWith(`${title} TLP`))),
        ) + 1;
      const line = first!.lines
        .map((words) => words.replace(/^Contents\s*/i, ''))
        .find((words) => words.startsWith(title) && words.endsWith(String(page)));
      expect(line, title).toBeDefined();
    }
    expect((await setAndOpen(harbourNote)).opened.pages[0]!.lines.join('\n')).not.toMatch(/Annex A/);
  });

  it.skipIf(!has('qpdf'))('[P3] dots lead from each line of the contents to its page number', async () => {
    const { pdf, opened } = await setAndOpen(harbourBackground);
    const objects = new PdfObjects(pdf);
    const operations = operationsOf(objects.stream(objects.pages()[0]!.page['/Contents']));
    const dotted = operations.filter(
      ({ operator, operands }, i) =>
        operator === 'd' && operands[0] === 0 && Number(operands[1]) > 0 && operations[i - 1]?.operator === 'J',
    );
    expect(dotted).toHaveLength(opened.outline.length);
  });
});
