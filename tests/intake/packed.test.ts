import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf, docxOf, docxWith, drawnPdf, linedPdf, mailOf, pdfOf, type Words } from './pack.ts';
import { bytes, kindOf, refused, taken } from './take.ts';

/** An article of the corpus: its first line is its headline. Letters that the fourteen standard faces have. */
function article(name: string): Words {
  const text = readFileSync(join(import.meta.dirname, `../corpus/${name}/article.txt`), 'utf8');
  const [headline = '', ...paragraphs] = text.split('\n').filter((line) => line.trim() !== '');
  return { headline, paragraphs };
}

const articles = ['fraud-trial', 'cable-ruling', 'harbour-merger', 'lake-quarrel'].map(
  (name) => [name, article(name)] as const,
);
const [[, trial] = ['', { headline: '', paragraphs: [] }]] = articles;

const packed = [
  ['word', 'a.docx', docxOf],
  ['mail', 'a.eml', mailOf],
  ['web-archive', 'a.mhtml', archiveOf],
  ['pdf', 'a.pdf', (words: Words) => pdfOf(words)],
  ['pdf', 'indented.pdf', (words: Words) => pdfOf(words, { indent: true })],
  ['pdf', 'columns.pdf', (words: Words) => pdfOf(words, { columns: 2, head: 'The Harbour Post' })],
] as const;

describe.each(packed)('[A1] an article as %s (%s)', (format, name, pack) => {
  it.each(articles)(
    'has every paragraph of %s, whole and in its order, and is known again as the same article [A5]',
    async (_, words) => {
      const source = await taken(await pack(words), { name });
      const lines = source.text.split('\n').filter((line) => line !== '');
      const from = lines.indexOf(words.paragraphs[0] ?? '');
      expect(lines.slice(from, from + words.paragraphs.length)).toEqual(words.paragraphs);
      const text = await taken([words.headline, ...words.paragraphs].join('\n\n'));
      expect([source.format, source.fingerprint]).toEqual([format, text.fingerprint]);
    },
  );

  it('has its headline, read as one', async () => {
    const source = await taken(await pack(trial), { name });
    expect(kindOf(source, trial.headline)).toBe('head');
    expect(source.meta.title?.value).toBe(trial.headline);
  });

  it('is told by its content, whatever it is called', async () => {
    const made = await pack(trial);
    expect((await taken(made)).format).toBe(format);
    expect((await taken(made, { name: 'article.txt' })).format).toBe(format);
  });

  it('cut short, or changed, it is one sentence or an article, never a crash', async () => {
    const made = await pack(trial);
    for (const part of [0.1, 0.5, 0.9]) {
      const { takeIn } = await import('#main/intake/intake.ts');
      const cut = await takeIn(made.slice(0, Math.floor(made.length * part)), { name });
      if (!cut.ok) expect(cut.fault.sentence).toMatch(/: .*paste it\.$/);
      const spoiled = made.slice();
      for (let at = Math.floor(made.length * part); at < made.length; at += 97) spoiled[at] = (at * 31) & 0xff;
      const changed = await takeIn(spoiled, { name });
      if (!changed.ok) expect(changed.fault.sentence).toMatch(/\.$/);
    }
  });
});

describe('[A4] the pages of a PDF', () => {
  it('running heads, feet and page numbers stand behind the text as boilerplate, and no sentence is cut by them', async () => {
    const long = { ...trial, paragraphs: [...trial.paragraphs, ...article('lake-quarrel').paragraphs] };
    const source = await taken(await pdfOf(long, { head: 'The Harbour Post' }));
    expect(source.text.match(/The Harbour Post/g)).toHaveLength(1);
    expect(kindOf(source, 'The Harbour Post')).toBe('boilerplate');
    expect(kindOf(source, 'Page 2 of')).toBe('boilerplate');
    expect(source.text.indexOf('The Harbour Post')).toBeGreaterThan(source.text.indexOf(long.paragraphs.at(-1) ?? '-'));
  });

  it('lines of the text at the head of a page are text, however alike they are', async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) =>
        `In part ${at} the board said that the quay would be rebuilt, and that the work, which engineers put at two years, would start.`,
    );
    const source = await taken(await pdfOf({ headline: 'Quay', paragraphs }, { head: 'The Harbour Post' }));
    expect(source.text.split('\n').filter((line) => line.startsWith('In part'))).toEqual(paragraphs);
    expect(
      source.votes.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => source.text.slice(start, end)),
    ).toEqual(expect.arrayContaining(['The Harbour Post', 'Page 1 of 4']));
  });

  it('words broken at line ends are put together, but for those with a hyphen of their own', async () => {
    const lines = [
      'The harbour master of the north-',
      'ern quay told the Baxter-',
      'Reid inquiry that talks had be-',
      'gun in 2019 about a long-',
      'term lease.',
    ];
    const source = await taken(await linedPdf(lines));
    expect(source.text).toBe(
      'The harbour master of the northern quay told the Baxter-Reid inquiry that talks had begun in 2019 about a long-term lease.',
    );
    expect(source.notices).toEqual(['3 words that were broken at line ends were put together.']);
  });
});

describe('[A3] what a message and a saved page say of themselves', () => {
  it('subject, sender and date of a message, each with its line', async () => {
    const { meta } = await taken(mailOf({ ...trial, headline: '' }, 'Quay reopened – “at last”'));
    expect(meta.title).toEqual({ value: 'Quay reopened – “at last”', from: 'mail’s Subject line' });
    expect(meta.outlet).toEqual({ value: 'The Harbour Post', from: 'mail’s From line' });
    expect(meta.published?.value.slice(0, 10)).toBe('2025-12-04');
  });

  it.each(['Fwd: Quay', 'RE: Quay', 'AW: WG: Quay', 'Re : Quay'])(
    'of “%s” nothing: who passes it on did not write it',
    async (subject) => {
      const { meta } = await taken(mailOf({ ...trial, headline: '' }, subject));
      expect([meta.title?.from, meta.outlet, meta.published]).toEqual([undefined, undefined, undefined]);
    },
  );

  it.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: The Harbour Post <news@example.org>\nDate: Wed, 3 Dec 2025 at 08:00\nSubject: Quay talks collapse\nTo: <a@example.org>',
    ],
    [
      'Outlook',
      '-----Original Message-----\nFrom: The Harbour Post [mailto:news@example.org]\nSent: Wednesday, December 3, 2025 8:00 AM\nTo: Anna\nSubject: Quay talks collapse',
    ],
    [
      'Apple Mail',
      'Begin forwarded message:\n\nFrom: "The Harbour Post" <news@example.org>\nSubject: Quay talks collapse\nDate: 3 December 2025 at 08:00:00 GMT\nTo: Anna <a@example.org>',
    ],
  ])('of a message that %s sent on, what its own head says', async (_program, head) => {
    const words = `FYI\n\n${head}\n\nTalks about the quay collapsed on Tuesday, the harbour board said.`;
    const { meta } = await taken(
      bytes(
        `From: Anna <a@example.org>\nSubject: Fwd: Quay\nDate: Thu, 4 Dec 2025 10:00:00 +0000\nMIME-Version: 1.0\n\n${words}`,
      ),
    );
    expect(meta.title).toEqual({ value: 'Quay talks collapse', from: 'forwarded message’s Subject line' });
    expect(meta.outlet).toEqual({ value: 'The Harbour Post', from: 'forwarded message’s From line' });
    expect(meta.published?.value.slice(0, 10)).toBe('2025-12-03');
  });

  it('address and time of a page that a browser saved', async () => {
    const { meta } = await taken(archiveOf(trial));
    expect([meta.url?.value, meta.retrieved?.value]).toEqual([
      'https://example.org/news/quay',
      '2025-12-04T08:30:00.000Z',
    ]);
    expect(meta.published).toBeUndefined();
  });

  it('an article that speaks of mails is an article', async () => {
    for (const words of [
      'Note: to the desk\nMIME-Version: the board has none.\n\nShips may enter.',
      'Dear desk:\n\nMIME-Version: 1.0\n\nShips may enter.',
    ])
      expect((await taken(bytes(words), { name: 'a.txt' })).text).toBe(words);
  });

  it('[A4] says what is attached to a message and not read', async () => {
    const attached = (count: number): Uint8Array =>
      bytes(
        `From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\nContent-Type: text/plain\r\n\r\nThe quay is open.\r\n${'--z\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF\r\n'.repeat(count)}--z--\r\n`,
      );
    expect((await taken(attached(2))).notices).toEqual(['2 files attached to this message were not read.']);
    expect((await taken(attached(1))).notices).toEqual(['One file attached to this message was not read.']);
    expect((await taken(attached(0))).notices).toEqual([]);
  });

  it('a message of plain words alone is taken as they are', async () => {
    const source = await taken(
      bytes(
        'From: a@example.org\r\nSubject: Quay\r\nMIME-Version: 1.0\r\n\r\nThe quay is open again.\r\nShips may enter.\r\n',
      ),
      { name: 'a.eml' },
    );
    expect(source.text).toBe('The quay is open again.\nShips may enter.');
  });
});

describe('[A6] what cannot be read', () => {
  const advice = 'or copy the article’s text and paste it.';

  it('a locked PDF, and a locked Word document', async () => {
    const locked = `is protected by a password: open it in its own program and save it without one, ${advice}`;
    expect(await refused(await pdfOf(trial, { password: 'quay' }), { name: 'a.pdf' })).toMatchObject({
      code: 'unsupported-format',
      sentence: `“a.pdf” ${locked}`,
    });
    const office = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect((await refused(office, { name: 'a.docx' })).sentence).toBe(`“a.docx” ${locked}`);
  });

  it('a PDF of pictures', async () => {
    expect(await refused(await drawnPdf(), { name: 'scan.pdf' })).toMatchObject({
      code: 'no-article',
      sentence:
        '“scan.pdf” holds pictures of its pages but no text: let a text recognition program (OCR) read it first, or type the article in.',
    });
  });

  it('a Word document that unpacks to more than any', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(201_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(3_000_000);
    expect(await refused(bomb, { name: 'a.docx' })).toMatchObject({ code: 'too-large' });
  });

  describe('a Word document built to hurt', () => {
    const body = (words: string): string =>
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}</w:body></w:document>`;
    const line = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');

    it.each([
      ['entities that multiply', `<!DOCTYPE z [<!ENTITY e0 "quay">${bomb}]>${body(line('&e9;'))}`],
      [
        'a file of this machine',
        `<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(line('The &x; quay.'))}`,
      ],
      [
        'three thousand tables in each other',
        body(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${line('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
      ],
    ])('with %s is refused in one sentence', async (_what, xml) => {
      expect((await refused(docxWith(xml), { name: 'a.docx' })).sentence).toMatch(
        /^“a\.docx” is damaged, .* paste it\.$/,
      );
    });

    it('with the words of a script keeps them as words', async () => {
      const source = await taken(docxWith(body(line('&lt;script&gt;alert(1)&lt;/script&gt; The quay is open.'))));
      expect(source.text).toBe('<script>alert(1)</script> The quay is open.');
    });

    it('with nothing in it is empty', async () => {
      expect((await refused(docxWith(body('')), { name: 'a.docx' })).code).toBe('empty-input');
    });
  });

  it('a zip that only looks like a Word document, and a message without words', async () => {
    const fake = zipSync({ 'word/nothing.xml': bytes('<w/>') });
    expect((await refused(fake, { name: 'a.docx' })).sentence).toBe(
      `“a.docx” is damaged, or no whole file, and cannot be read as a Word document: get it again, ${advice}`,
    );
    expect(await refused(bytes('From: a@example.org\r\nMIME-Version: 1.0\r\n\r\n'), { name: 'a.eml' })).toMatchObject({
      code: 'no-article',
    });
  });

  it('other office files and archives, as before', async () => {
    for (const [path, kind] of [
      ['xl/workbook.xml', 'a spreadsheet'],
      ['ppt/presentation.xml', 'a slide deck'],
      ['x/y', 'a zip archive'],
    ] as const)
      expect((await refused(zipSync({ [path]: bytes('x') }), { name: 'a.bin' })).sentence).toContain(kind);
  });

  it('[R17] nothing of a message or a document runs or is fetched: scripts and pictures are no words', async () => {
    const words = { headline: 'Quay', paragraphs: [...trial.paragraphs] };
    const evil = new TextDecoder()
      .decode(archiveOf(words))
      .replace('</body>', '<script>alert(1)</script><img src=3D"http://x.example/a.png"></body>');
    const source = await taken(bytes(evil));
    expect(source.text).not.toContain('alert');
  });
});
