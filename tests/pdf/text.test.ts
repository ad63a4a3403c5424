import { describe, expect, it } from 'vitest';
import { entriesOf } from '#shared/model/richtext/node.ts';
import { bare, stretches } from './checkers/words.ts';
import { harbour, harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { doc, entry, jobOf, p, section } from './fixtures/make.ts';
import { proseJob } from './fixtures/prose.ts';
import { traps } from './fixtures/traps.ts';
import { ask, has, setAndOpen } from './set.ts';

const jobs = Object.entries({ harbourNote, harbourBackground, prose: proseJob(60), ...traps }).filter(
  ([name]) => !/Arabic|emoji|row/.test(name),
);

describe('text in, text out', () => {
  it.each(jobs)('[P1] every stretch of words can be copied out again, whole and in order: %s', async (_, job) => {
    const { opened } = await setAndOpen(job);
    const read = bare(opened.pages.map(({ text }) => text).join(''));
    for (const words of stretches(job)) expect(read).toContain(bare(words));
  });

  it('[P2] a row taller than a page goes on, cell by cell, and loses no word', async () => {
    const job = traps['a row taller than a page']!;
    const { opened } = await setAndOpen(job);
    const read = bare(opened.pages.map(({ text }) => text.replace(/Somebody\s+claim S2/, '')).join(''));
    for (const words of stretches(job).filter((stretch) => stretch.length > 100)) expect(read).toContain(bare(words));
  });

  it('[P1] words come out parted by spaces, ligatures as their letters', async () => {
    const { opened } = await setAndOpen(harbourBackground);
    const words = new Set(opened.pages.flatMap(({ text }) => text.split(/\s/)));
    for (const word of ['offer', 'moderate', 'confidence', 'traffic', 'Orlík', 'Галвік,', 'Χάλβικ;'])
      expect(words).toContain(word);
  });

  it.skipIf(!has('pdftotext'))('[P1] other programs read the same words: pdftotext', async () => {
    const { pdf } = await setAndOpen(harbourBackground);
    const read = bare(ask(pdf, 'pdftotext', '-raw', '{}', '-').out);
    const short = stretches(harbourBackground).filter((words) => words.length < 60);
    for (const words of short) expect(read).toContain(bare(words));
  });

  it.skipIf(!has('pdftotext'))(
    '[P1] other programs join words again where a line parts them, and keep their own hyphens',
    async () => {
      const job = proseJob(60);
      const { pdf } = await setAndOpen(job);
      const { out } = ask(pdf, 'pdftotext', '{}', '-');
      expect(out).toMatch(/\u2010\n/);
      const read = new Set(out.replace(/\u2010\n/g, '-').split(/\s+/));
      const lost = stretches(job)
        .flatMap((words) => words.split(/\s+/))
        .filter((word) => word !== '' && !read.has(word));
      expect(lost).toEqual([]);
    },
  );

  it('[P5] what no face has is drawn as a box, keeps its characters for who copies, and is reported once', async () => {
    const { report, opened } = await setAndOpen(traps['an emoji and a rare script']!);
    expect(report.missing.map(({ character }) => character)).toEqual(['ᚠ', 'ᚢ', 'ᚦ']);
    expect(report.missing[0]).toMatchObject({ section: 'Trap', context: 'smile 👩‍👩‍👧 and ᚠᚢᚦ, then words.' });
    expect(opened.pages[0]!.text).toContain('and □□□, then words.');
  });

  it('[P5] a missing character is reported with its section, its entry, the words around it, and how often it stands', async () => {
    const job = jobOf([harbour], {
      kind: 'background',
      title: 'Rare letters',
      sections: [
        section(
          'own',
          doc(
            entry('fact', 'S6', p('Nothing rare.')),
            entry('claim', 'S2', p('The word ᚠᚠ is of an alphabet that nobody writes any more.')),
          ),
          {
            heading: 'Second ᚢ',
          },
        ),
      ],
    });
    const [own] = job.briefing.sections;
    const [, second] = entriesOf(own!.body);
    expect((await setAndOpen(job)).report.missing).toEqual([
      {
        character: 'ᚢ',
        section: 'Second ᚢ',
        entry: null,
        place: { kind: 'section', id: own!.id },
        context: 'Second ᚢ',
        times: 1,
      },
      {
        character: 'ᚠ',
        section: 'Second ᚢ',
        entry: '2',
        place: { kind: 'entry', id: second!.attrs.id },
        context: 'The word ᚠᚠ is of an alphabet',
        times: 2,
      },
    ]);
  });

  it('[P5] a job that the house faces can set reports nothing missing', async () => {
    for (const job of [harbourNote, harbourBackground]) expect((await setAndOpen(job)).report.missing).toEqual([]);
  });

  it('[P8] prints only the sentences it cites', async () => {
    const { opened } = await setAndOpen(harbourNote);
    const read = bare(opened.pages.map(({ text }) => text).join(''));
    const words = (n: number): string => {
      const { start, end } = harbour.sentences[n - 1]!.span;
      return bare(harbour.text.slice(start, end));
    };
    expect(read).toContain(words(7));
    expect(read).not.toContain(words(8));
    expect(read).not.toContain(words(19));
  });
});
