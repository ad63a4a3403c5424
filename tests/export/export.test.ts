import { describe, expect, it } from 'vitest';
import { exportOf } from '#main/export/export.ts';
import { cite, printed } from '#shared/citations.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type RichNode, spansOf, walk } from '#shared/model/richtext/node.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { generatedJob } from '../pdf/fixtures/generated.ts';
import { harbour, harbourBackground, harbourNote } from '../pdf/fixtures/harbour.ts';
import { at, doc, entry, evidence, jobOf, p, section, sourceOf, text } from '../pdf/fixtures/make.ts';
import { partOf, readBack } from './read.ts';

const formats = ['docx', 'md', 'html', 'txt', 'json'] as const;

const made = async (job: PrintJob, format: (typeof formats)[number]): Promise<Uint8Array> =>
  (await exportOf(job, format)) ?? new Uint8Array();

const close = (words: string): string => words.replaceAll(/\s+/g, '');

/** What a file has to say, in this order: title, each section's heading and words, each cited sentence. White space does not count. */
function saying({ briefing, sources }: PrintJob, heads = true): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { list } = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  return [
    briefing.title,
    ...printed(briefing.sections).flatMap(({ heading, body }) => [
      heading,
      ...[...walk(heads ? body : withoutHeads(body))].flatMap(({ text = '' }) => text.split(/\s+/)),
    ]),
    ...list.map(({ sentence }) => plain(wordsAt(byId.get(sentence.source)?.text ?? '', sentence))),
  ]
    .map(close)
    .filter((words) => words !== '');
}

/** Plain text says the heads of a table with every row: they are not looked for in their place. */
const withoutHeads = (node: RichNode): RichNode => ({
  ...node,
  ...(node.content && { content: node.content.filter(({ type }) => type !== 'tableHeader').map(withoutHeads) }),
});

/** The first of `words` that does not stand in `text` behind those before it. */
function missing(words: readonly string[], text: string): string | undefined {
  let from = 0;
  return words.find((each) => {
    const found = text.indexOf(each, from);
    from = found + each.length;
    return found === -1;
  });
}

/** Numbers as the page cites them, each evidence mark's own. */
function cited({ briefing, sources }: PrintJob): number[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { numbersOf } = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  return printed(briefing.sections).flatMap(({ body }) => [...walk(body)].flatMap((node) => numbersOf(spansOf(node))));
}

const jobs: readonly (readonly [string, PrintJob])[] = [
  ['a note', harbourNote],
  ['a background brief', harbourBackground],
  ...Array.from({ length: 24 }, (_, i) => {
    const job = generatedJob(i * 3 + 1);
    return [`generated ${i * 3 + 1} (${job.about})`, job] as const;
  }),
];

describe.each(formats)('[X1] a briefing as %s', (format) => {
  it.each(jobs)('says every word of %s in its order, and cites with the numbers of the page', async (_, job) => {
    const read = readBack(format, await made(job, format));
    expect(missing(saying(job, format !== 'txt'), close(read.words))).toBeUndefined();
    expect(read.numbers).toEqual(cited(job));
  });

  it('[P6] is the same bytes every time, whatever was written before and by whatever clock', async () => {
    const first = await made(harbourBackground, format);
    await made(harbourNote, format);
    const later = {
      ...harbourBackground,
      briefing: { ...harbourBackground.briefing, updatedAt: '2031-01-01T00:00:00Z' },
    };
    expect(Buffer.compare(first, await made(later, format))).toBe(0);
  });

  it('[P8] holds no sentence of the source that it does not cite', async () => {
    const read = readBack(format, await made(harbourNote, format));
    const spans = harbourNote.briefing.sections.flatMap(({ body }) => [...walk(body)].flatMap(spansOf));
    const uncited = harbour.sentences.filter(
      ({ span }) => !spans.some(({ start, end }) => start < span.end && span.start < end),
    );
    expect(uncited.length).toBeGreaterThan(3);
    for (const { span } of uncited) expect(close(read.words)).not.toContain(close(plain(wordsAt(harbour.text, span))));
  });

  it('[B6] names the highest marking, that of a section at its heading, and what a draft is', async () => {
    const { briefing } = harbourBackground;
    const job: PrintJob = {
      ...harbourBackground,
      briefing: { ...briefing, handling: { draft: true, expires: '2026-01-31' } },
    };
    const bytes = await made(job, format);
    const words =
      format === 'docx'
        ? partOf(bytes, 'word/header1.xml') + readBack(format, bytes).words
        : new TextDecoder().decode(bytes);
    expect(words).toContain('TLP:AMBER+STRICT');
    expect(words).toContain('Draft');
    expect(words).toContain('Expires 31 January 2026');
    expect(close(words)).toMatch(/Notknownordisputed.{0,60}TLP:AMBER\+STRICT/s);
  });

  it('has its head and its method where nothing else prints, and a name where it has no title', async () => {
    const words = readBack(format, await made(jobOf([harbour], { title: '', sections: [] }), format)).words;
    expect(close(words)).toContain(close('Halvik dockers vote to extend strike & reject pay offer'));
    expect(close(words)).not.toContain('AnnexA:Citedsourcesentences');
  });

  it('[R16] is whole with ten thousand entries', async () => {
    const told = (part: number, n: number) =>
      entry('fact', 'S6', p(`Entry ${part}-${n} stands.`, evidence(at(harbour, 1 + (n % 12)))));
    const sections = Array.from({ length: 20 }, (_, part) =>
      section('key-points', doc(...Array.from({ length: 500 }, (_each, n) => told(part, n)))),
    );
    const { words, numbers } = readBack(format, await made(jobOf([harbour], { sections }), format));
    expect(numbers).toHaveLength(10_000);
    expect(close(words)).toContain('Entry19-499stands.');
  });

  it('what is hostile in the words of an article stays words', async () => {
    const words =
      '<script>alert(1)</script> </style> | a \\ b * c _d_ [e](f) `g` ]]> &amp; <!-- h --> “i” \u0001\u0002 $j$ ![k](l)';
    const source = sourceOf('0123456789abcdef', words, {});
    const job = jobOf([source], {
      title: words,
      sections: [section('key-points', doc(entry('fact', 'S6', p(words, evidence(at(source, 1))))))],
    });
    const bytes = await made(job, format);
    const read = readBack(format, bytes);
    const wanted = format === 'docx' ? close(words.replaceAll('\u0001\u0002', '')) : close(words);
    expect(close(read.words).split(wanted)).toHaveLength(4);
    if (format === 'html') expect(new TextDecoder().decode(bytes)).not.toMatch(/<script|<!--|<img/);
    if (format === 'docx') expect(partOf(bytes, 'word/document.xml')).not.toContain('\u0001');
  });
});

describe('[X1] Markdown as people read it', () => {
  const line = async (...content: RichNode[]): Promise<string> => {
    const job = jobOf([], { sections: [section('terms', doc(p(...content)))] });
    const lines = new TextDecoder().decode(await made(job, 'md')).split('\n');
    return lines.find((each) => each.includes('CFPB')) ?? '';
  };

  it('sets words alike in one pair of marks, and spaces outside them', async () => {
    expect(await line(text('CFPB', 'bold'), text(': ', 'bold'), text('a bureau'))).toContain('**CFPB:** a bureau');
    expect(await line(text('CFPB ', 'italic'), text('and', 'bold'), text(' more', 'bold'))).toContain(
      '*CFPB* **and more**',
    );
    expect(await line(text('CFPB'), text(' ', 'bold'), text('now'))).toContain('CFPB now');
  });
});
