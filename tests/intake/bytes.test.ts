import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#shared/model/source.ts';
import { bytes, refused, taken } from './take.ts';

const latin1 = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

describe('[A6] what is no text is refused with one sentence that names it', () => {
  const pictures: [string, number[], string][] = [
    ['a JPEG named .txt', [0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JPEG picture'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'PNG picture'],
    ['a GIF', [...latin1('GIF89a')], 'GIF picture'],
    ['a WebP', [...latin1('RIFF\x10\0\0\0WEBPVP8 ')], 'WebP picture'],
    ['a video', [0, 0, 0, 0x20, ...latin1('ftypisom')], 'video'],
    ['a gzip archive', [0x1f, 0x8b, 8, 0], 'gzip archive'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1], 'program'],
    ['a database', [...latin1('SQLite format 3\0')], 'database'],
    ['a plain zip', [...latin1('PK\x03\x04....photo.jpg')], 'zip archive'],
  ];
  it.each(pictures)('%s', async (_what, content, named) => {
    const fault = await refused(Uint8Array.from(content), { name: 'article.txt' });
    expect(fault.code).toBe('not-text');
    expect(fault.sentence).toContain(named);
    expect(fault.sentence).toContain('“article.txt”');
  });

  const documents: [string, string | number[], string, string][] = [
    ['a PDF', '%PDF-1.7\n', 'a.txt', 'PDF document'],
    ['a Word document', 'PK\x03\x04\x14\0[Content_Types].xml word/document.xml', 'a.docx', 'Word document'],
    ['an e-book', 'PK\x03\x04\x14\0mimetypeapplication/epub+zip', 'a.epub', 'e-book'],
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'a.doc', 'Office document'],
    ['rich text', '{\\rtf1\\ansi Hello}', 'a.rtf', 'RTF'],
    ['a web archive', 'MIME-Version: 1.0\n', 'a.mhtml', 'MHTML'],
  ];
  it.each(documents)(
    '%s may hold an article: the sentence says to copy its text',
    async (_what, content, name, named) => {
      const fault = await refused(typeof content === 'string' ? latin1(content) : Uint8Array.from(content), { name });
      expect(fault.code).toBe('unsupported-format');
      expect(fault.sentence).toContain(named);
      expect(fault.sentence).toContain('copy the article’s text and paste it');
    },
  );

  it('binary junk without a signature', async () => {
    const junk = Uint8Array.from({ length: 600 }, (_, i) => (i * 7919 + 13 * i * i) % 256);
    expect((await refused(junk, { name: 'dump' })).code).toBe('not-text');
  });

  it('a text that merely begins like a signature is text', async () => {
    expect((await taken(bytes('PKK leaders said on Monday that talks went on.'))).text).toMatch(/^PKK/);
    expect((await taken(bytes('GIF is a picture format, the board said.'))).text).toMatch(/^GIF/);
  });
});

describe('[A6] what is empty or over the limits', () => {
  it.each([
    ['no bytes', ''],
    ['spaces and line ends', ' \n\t\r\n '],
    ['a byte order mark alone', '\uFEFF'],
  ])('%s is empty', async (_what, content) => {
    const fault = await refused(bytes(content), { name: 'a.txt' });
    expect(fault.code).toBe('empty-input');
    expect(fault.sentence).toBe('“a.txt” is empty: choose a file with an article in it, or paste the article’s text.');
  });

  it('a file of one byte over 50 MB is refused before it is decoded', async () => {
    const file = new Uint8Array(limits.fileBytes + 1);
    expect((await refused(file)).code).toBe('too-large');
  });

  it('a text of exactly ten million characters is taken, one more is refused', async () => {
    const whole = 'a'.repeat(limits.textChars);
    expect((await taken(whole)).text.length).toBe(limits.textChars);
    expect((await refused(`${whole}a`)).code).toBe('too-large');
  });
});

describe('[R15] encodings', () => {
  const words = 'The café’s “négociations” went on.';

  it('UTF-8 is read strictly and without a notice, with or without a byte order mark', async () => {
    for (const content of [bytes(words), bytes(`\uFEFF${words}`)]) {
      const source = await taken(content);
      expect(source.text).toBe(words);
      expect(source.notices).toEqual([]);
    }
  });

  it.each([
    ['UTF-16LE', 'utf16le', [0xff, 0xfe]],
    ['UTF-16LE', 'utf16le', []],
  ] as const)('%s is read with its mark or without, and said', async (label, encoding, mark) => {
    const source = await taken(Uint8Array.from([...mark, ...Buffer.from(words, encoding)]));
    expect(source.text).toBe(words);
    expect(source.notices.join()).toContain(label);
  });

  it('UTF-16BE is read with its mark', async () => {
    const source = await taken(Uint8Array.from([0xfe, 0xff, ...Buffer.from(words, 'utf16le').swap16()]));
    expect(source.text).toBe(words);
    expect(source.notices.join()).toContain('UTF-16BE');
  });

  it('Windows-1252 is detected, and the notice says so', async () => {
    const source = await taken(
      Uint8Array.from([
        ...latin1('He said '),
        0x93,
        ...latin1('a very positive caf\xe9 meeting'),
        0x94,
        ...latin1(' on Tuesday, and Russia'),
        0x92,
        ...latin1('s talks went on.'),
      ]),
    );
    expect(source.text).toBe('He said “a very positive café meeting” on Tuesday, and Russia’s talks went on.');
    expect(source.notices).toEqual([
      'The text was read as Windows-1252 (the file does not say; please check accented letters and quotation marks).',
    ]);
  });

  it('Windows-1251 is detected', async () => {
    const russian = 'Россия заявила во вторник что переговоры прошли успешно';
    const source = await taken(
      Uint8Array.from(russian, (letter) => (letter === ' ' ? 32 : (letter.codePointAt(0) ?? 0) - 0x410 + 0xc0)),
    );
    expect(source.text).toBe(russian);
  });

  it('a page’s own declaration goes before detection', async () => {
    const page = latin1(
      `<!doctype html><meta charset="iso-8859-2"><p>${'Przedstawiciel rz\xb1du powiedzia\xb3, \xbfe rozmowy trwaj\xb1.'}</p>`,
    );
    const source = await taken(page, { name: 'a.html' });
    expect(source.text).toBe('Przedstawiciel rządu powiedział, że rozmowy trwają.');
    expect(source.notices.join()).toContain('ISO-8859-2 (the page declares it)');
  });

  it('few malformed bytes in UTF-8 are replaced and counted', async () => {
    const content = [...bytes('“Ça va”, é è ê ë à â ä ô ö ù û ü ç œ æ, he said. '), 0xff, ...bytes('The rest. '), 0xc3];
    const source = await taken(Uint8Array.from(content));
    expect(source.text).toContain('he said. \uFFFDThe rest.');
    expect(source.notices).toEqual(['2 malformed stretches of bytes were replaced by the character U+FFFD.']);
  });

  it('U+FFFD that the file holds itself is not counted as malformed', async () => {
    const source = await taken(Uint8Array.from([...bytes('é è ê ë à â ä ô ö ù û ü \uFFFD ç œ æ ñ õ ã'), 0xff]));
    expect(source.notices).toEqual(['One malformed stretch of bytes was replaced by the character U+FFFD.']);
  });

  it('an encoding that cannot be made out is refused, with what to do', async () => {
    const noise = Uint8Array.from({ length: 300 }, (_, i) => 128 + ((i * 7919 + 13 * i * i) % 128));
    const fault = await refused(noise, { name: 'old.txt' });
    expect(fault.code).toBe('unknown-encoding');
    expect(fault.sentence).toContain('save it again as UTF-8');
  });
});

describe('[R14] any text comes back the same', () => {
  it('line ends become newlines, everything else stays: white space, bidi controls, a first empty line', async () => {
    const words = '\n  a\u00A0b\u2028c \u202Eleft\u202C\t\u200Bend  ';
    expect((await taken(words.replaceAll('\n', '\r\n'))).text).toBe(words);
    expect((await taken('a\rb\r\nc')).text).toBe('a\nb\nc');
  });

  it('text is not normalised: a decomposed letter stays two code points', async () => {
    expect((await taken('cafe\u0301')).text).toBe('cafe\u0301');
  });

  it('a lone surrogate and NUL become U+FFFD, each counted and said', async () => {
    const source = await taken('a\uD800b\uDC00c\0d');
    expect(source.text).toBe('a\uFFFDb\uFFFDc\uFFFDd');
    expect(source.notices).toEqual([
      '2 halves of characters (lone surrogates) were replaced by U+FFFD.',
      'One NUL character was replaced by U+FFFD.',
    ]);
  });

  it.each([
    ['Ukrainian', 'Міністерка заявила у понеділок, що уряд не відмовиться від плану нового мосту. '],
    ['German', 'Der Minister sagte am Montag, dass die Regierung den Plan für die Brücke nicht aufgeben werde. '],
    ['Dutch', 'De minister zei maandag dat de regering het plan voor de brug niet van de hand zou wijzen. '],
  ])('[F9] a text in %s is said not to be read', async (_language, sentence) => {
    expect((await taken(sentence.repeat(6))).notices.join()).toContain('does not look like English');
  });

  it.each([
    [
      'English',
      'The minister said on Monday that the government would not give up its plan for the bridge. '.repeat(6),
    ],
    ['a few words of any language', 'Міністерка заявила у понеділок.'],
    [
      'English with quotations in another language',
      `${'The minister said on Monday that the plan was dead. '.repeat(6)}«Ми не здамося», she said.`,
    ],
  ])('nothing is said of %s', async (_what, text) => expect((await taken(text)).notices).toEqual([]));

  it('law: well-formed text without NUL or carriage returns is kept letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (words) => {
        fc.pre(!/[\0\r]/.test(words) && words.trim() !== '' && words.isWellFormed());
        expect((await taken(words, { type: 'text' })).text).toBe(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('law: no bytes crash the door, and every refusal is one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (content) => {
        const fault = await refused(content).catch(() => undefined);
        if (fault !== undefined) expect(fault.sentence).toMatch(/^[^\n]+\.$/);
      }),
      { numRuns: 1000 },
    );
  });
});
