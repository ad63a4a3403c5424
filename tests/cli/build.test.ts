import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '#main/cli/run.ts';
import { serve } from '#main/serve.ts';
import { limits } from '#shared/model/source.ts';
import { temporaryFolder } from '../hosts/temporary.ts';
import { openPdf } from '../pdf/open.ts';
import { brevier, root, sample } from './run.ts';

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

/** Runs the command line with its standard output closed after the first bytes, as `head` closes it. */
function unheard(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'main/cli.ts'), ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      stderr += words;
    });
    child.stdout.destroy();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

describe('[X3] output that nobody reads', () => {
  it.each([
    ['read', ['read', sample, '--json']],
    ['build', ['build', sample, '-o', '-']],
    ['help', ['--help']],
  ])('%s ends quietly, as a program ended by SIGPIPE', async (_what, args) =>
    expect(await unheard(args)).toEqual({ code: 141, stderr: '' }),
  );
});

describe.skipIf(!existsSync('/dev/full'))('[R4] [X3] output for which the disk has no room', () => {
  const pdf = async (): Promise<string> => {
    const out = join(temporaryFolder(), 'a.pdf');
    await brevier(['build', sample, '--attach', '-o', out]);
    return out;
  };

  it.each([
    ['read', async () => ['read', sample, '--json']],
    ['build', async () => ['build', sample, '-o', '-']],
    ['verify', async () => ['verify', await pdf()]],
    ['help', async () => ['--help']],
    ['version', async () => ['--version']],
  ])('%s says so in one sentence: exit 4', async (_what, args) => {
    const ended = spawnSync(process.execPath, [join(root, 'main/cli.ts'), ...(await args())], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect([ended.status, ended.stderr]).toEqual([
      4,
      'brevier: Standard output cannot be written because the disk is full: choose another place and try again.\n',
    ]);
  });

  it('for its notices costs only the notices', async () => {
    const ended = spawnSync(process.execPath, [join(root, 'main/cli.ts'), 'frobnicate'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
    });
    expect(ended.status).toBe(2);
  });
});

describe('[X3] brevier build', () => {
  it('makes the sample’s briefing: exit 0, the PDF whole, nothing on either output', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'briefing.pdf');
    const ended = await brevier([
      'build',
      sample,
      '--date',
      '2025-12-04',
      '--kind',
      'background',
      '--paper',
      'a4',
      '-o',
      out,
    ]);
    expect([ended.code, ended.stdout.length, ended.stderr]).toEqual([0, 0, '']);
    expect(isPdf(readFileSync(out))).toBe(true);
    expect(readdirSync(folder)).toEqual(['briefing.pdf']);
  });

  it('[E6] says of a one-page note how much longer it is, and of one that fits nothing', async () => {
    const args = ['build', sample, '--date', '2025-12-04', '--kind', 'note', '-o', join(temporaryFolder(), 'a.pdf')];
    const [large, usual] = [await brevier([...args, '--style', 'large']), await brevier(args)];
    expect([large.code, usual.code, usual.stderr]).toEqual([0, 0, '']);
    expect(large.stderr).toMatch(/the note is \d+ lines longer than one page/);
  });

  it('[B6] a first issue is version 1, in whatever style and language, draft or not', async () => {
    const out = join(temporaryFolder(), 'a.pdf');
    const set = ['--style', 'large', '--lang', 'en-US', '--draft', '--expires', '2026-06-30'];
    await brevier(['build', sample, '--date', '2025-12-04', '--kind', 'note', ...set, '-o', out]);
    const [first] = (await openPdf(new Uint8Array(readFileSync(out)))).pages;
    expect(first!.lines.at(-1)).toMatch(/^Version 1 · Expires 30 June 2026/);
    expect(first!.lines.some((line) => line.includes('DRAFT'))).toBe(true);
  });

  it('[P6] the same article and options give the same bytes; -o - writes them to standard output and nothing else', async () => {
    const out = join(temporaryFolder(), 'a.pdf');
    const args = ['--date', '2025-12-04', '--kind', 'note', '--paper', 'letter'];
    await brevier(['build', sample, ...args, '-o', out]);
    const ended = await brevier(['build', '-', ...args, '-o', '-'], { input: readFileSync(sample) });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(Buffer.compare(ended.stdout, readFileSync(out))).toBe(0);
  });

  it('what the command line says of the article is put over what the article says, and stands in the PDF', async (context) => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    } catch {
      context.skip('pdftotext is not installed');
    }
    const out = join(temporaryFolder(), 'a.pdf');
    const ended = await brevier([
      'build',
      sample,
      '-o',
      out,
      '--title',
      'Quiet title',
      '--outlet',
      'Harbour Times',
      '--author',
      'Ann Roe',
      '--url',
      'https://example.org/a',
      '--lang',
      'en-US',
    ]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const words = execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' });
    for (const said of ['Quiet title', 'Harbour Times', 'Ann Roe']) expect(words).toContain(said);
  });

  it.each([
    ['note', 'one-page note'],
    ['background', 'background brief'],
    ['meeting', 'meeting brief'],
    ['readout', 'meeting readout'],
    ['press', 'press brief'],
  ])('[B1] --kind %s sets a %s, named at its head', async (kind, name) => {
    const out = join(temporaryFolder(), 'a.pdf');
    const ended = await brevier(['build', sample, '--date', '2025-12-04', '--kind', kind, '-o', out]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    if (spawnSync('pdftotext', ['-v']).status === 0)
      expect(execFileSync('pdftotext', ['-l', '1', out, '-'], { encoding: 'utf8' }).toLowerCase()).toContain(name);
  });

  it.each(['brief', 'brief v1.2', 'brief.PDF'])('an output named “%s” is written', async (name) => {
    const out = join(temporaryFolder(), name);
    expect((await brevier(['build', sample, '-o', out])).code).toBe(0);
    expect(isPdf(readFileSync(out))).toBe(true);
  });

  it('[A1] several articles are one briefing; one given twice is one', async () => {
    const folder = temporaryFolder();
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'The quay was closed on 1 December 2025, said Ingrid Solvang, head of the harbour office.');
    const out = join(folder, 'out.json');
    const ended = await brevier(['build', sample, other, sample, '--date', '2025-12-04', '-o', out]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const { articles, notes } = JSON.parse(readFileSync(out, 'utf8')) as {
      articles: { letter: string; meta: { published?: { value: string } } }[];
      notes: { letter: string }[];
    };
    expect(articles.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(articles.map(({ meta }) => meta.published?.value)).toEqual(['2025-12-04', '2025-12-04']);
    expect(new Set(notes.map(({ letter }) => letter))).toEqual(new Set(['A', 'B']));
  });

  it('[X3] of a folder, each article is a briefing; one that cannot be read is told, and the others go on', async () => {
    const folder = temporaryFolder();
    const text = readFileSync(sample);
    for (const name of ['a.txt', 'b.txt', 'b.md', 'ignored.bin']) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'empty.txt'), '');
    const out = join(folder, 'made', 'here');
    const ended = await brevier(['build', folder, '-o', out, '--format', 'txt', '--kind', 'note']);
    expect(ended.code).toBe(3);
    expect(ended.stderr.split('\n').slice(0, 2)).toEqual([
      `brevier: “${'empty.txt'}” is empty: choose a file with an article in it, or paste the article’s text.`,
      `brevier: 3 of 4 briefings written to ${out}`,
    ]);
    expect(readdirSync(out).sort()).toEqual(['a.txt', 'b.md.txt', 'b.txt.txt']);
  });

  it('[X3] a folder without articles, and an output that is a file, end in one sentence', async () => {
    const folder = temporaryFolder();
    const none = await brevier(['build', folder, '-o', join(folder, 'out')]);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('holds no article (txt, md, ')]);
    writeFileSync(join(folder, 'a.txt'), readFileSync(sample));
    const onto = await brevier(['build', folder, '-o', join(folder, 'a.txt')]);
    expect([onto.code, onto.stderr]).toEqual([4, expect.stringContaining('a part of its path is a file')]);
  });

  it.each([
    ['TLP:AMBER', 'TLP:AMBER'],
    ['tlp:amber+strict', 'TLP:AMBER+STRICT'],
    ['Harbour office only', 'Harbour office only'],
  ])('[B6] --marking %s is printed as %s', async (given, printed) => {
    const out = join(temporaryFolder(), 'out.json');
    await brevier(['build', sample, '-o', out, '--marking', given]);
    expect((JSON.parse(readFileSync(out, 'utf8')) as { marking: string }).marking).toBe(printed);
  });

  it.each([
    ['out.docx', [], /^PK/],
    ['out.MD', [], /^# /],
    ['out.markdown', [], /^# /],
    ['out.html', [], /^<!doctype html>/],
    ['out.txt', [], /\n=====/],
    ['out.json', [], /"format": "brevier-briefing"/],
    ['out.timeline.csv', [], /^When,Precision,/],
    ['any.csv', ['--format', 'figures'], /^Figure,Of what,/],
    ['out.ics', [], /^BEGIN:VCALENDAR\r\n/],
    ['briefing', ['--format', 'txt'], /\n=====/],
  ] as const)('[X1] [X2] %s with %j is what its name says', async (name, more, begins) => {
    const out = join(temporaryFolder(), name);
    const ended = await brevier(['build', sample, '--date', '2025-12-04', '-o', out, ...more]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(readFileSync(out, 'latin1')).toMatch(begins);
  });

  it('touches no library unless --save is given', async () => {
    const data = join(temporaryFolder(), 'library');
    const out = join(temporaryFolder(), 'a.pdf');
    const env = { BREVIER_DATA: data };
    expect((await brevier(['build', sample, '-o', out], { env })).code).toBe(0);
    expect(existsSync(data)).toBe(false);
    expect((await brevier(['build', sample, '-o', out, '--save'], { env })).code).toBe(0);
    expect(readdirSync(data)).toContain('brevier.sqlite');
  });

  it('a saved briefing is in the library that the app opens', async () => {
    const data = temporaryFolder();
    const out = join(temporaryFolder(), 'a.pdf');
    expect((await brevier(['build', sample, '--kind', 'note', '-o', out, '--save', '--data', data])).code).toBe(0);
    const served = await serve(data, 0);
    if (!served.ok) throw new Error(served.fault.sentence);
    const launched = await fetch(served.value.url, { redirect: 'manual' });
    const answer = await fetch(`${served.value.origin}/rpc/briefings/list`, {
      method: 'POST',
      headers: {
        cookie: launched.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        origin: served.value.origin,
        'content-type': 'application/json',
      },
      body: '{"json":{"trash":false}}',
    });
    const { json } = (await answer.json()) as { json: { kind: string }[] };
    await served.value.close();
    expect(json.map(({ kind }) => kind)).toEqual(['note']);
  });
});

describe('[A6] [X3] bad input is one line on standard error and an exit code that says what kind it is', () => {
  /** The one line, without its prefix; throws where there is more or less than one. */
  const line = (stderr: string): string => {
    const match = stderr.match(/^brevier: ([^\n]+)\n$/);
    if (match?.[1] === undefined) throw new Error(`not one line: ${stderr}`);
    return match[1];
  };
  const article = 'The harbour board met on Thursday, and its chair said that the quay would be rebuilt.';

  it.each([
    [
      'empty text',
      'a.txt',
      '',
      3,
      '“a.txt” is empty: choose a file with an article in it, or paste the article’s text.',
    ],
    [
      'white space alone',
      'a.txt',
      ' \n \n',
      3,
      '“a.txt” is empty: choose a file with an article in it, or paste the article’s text.',
    ],
    [
      'a JPEG named .txt',
      'a.txt',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
      3,
      '“a.txt” is a JPEG picture, not text: open the article itself, or copy its text and paste it.',
    ],
    [
      'a broken PDF',
      'a.pdf',
      '%PDF-1.7\n',
      3,
      '“a.pdf” is damaged, or no whole file, and cannot be read as a PDF document: get it again, or copy the article’s text and paste it.',
    ],
    [
      'an unknown encoding',
      'a.txt',
      Uint8Array.from({ length: 300 }, (_, i) => 128 + ((i * 7919 + 13 * i * i) % 128)),
      3,
      '“a.txt” is written in a character encoding that could not be made out: save it again as UTF-8, or copy its text and paste it.',
    ],
    [
      'a page of pure script',
      'a.html',
      '<!doctype html><div id="root"></div><script>start()</script>',
      3,
      'The page shows no article text until a program in it (a script) has run: open it in a browser, select the article, copy it and paste it.',
    ],
  ])('%s', async (_what, name, content, code, sentence) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), content);
    const ended = await brevier(['build', join(folder, name), '-o', join(folder, 'out.pdf')]);
    expect([ended.code, line(ended.stderr), ended.stdout.length]).toEqual([code, sentence, 0]);
    expect(existsSync(join(folder, 'out.pdf'))).toBe(false);
  });

  it('a file over 50 MB, and a text over ten million characters', async () => {
    const folder = temporaryFolder();
    execFileSync('truncate', ['-s', String(limits.fileBytes + 1), join(folder, 'file')]);
    writeFileSync(join(folder, 'text'), 'a '.repeat(limits.textChars / 2 + 1));
    for (const name of ['file', 'text']) {
      const ended = await brevier(['read', join(folder, name), '--json']);
      expect([ended.code, ended.stdout.length]).toEqual([3, 0]);
      expect(line(ended.stderr)).toMatch(/, the most Brevier takes: split it, or /);
    }
  });

  it('a file that is not there, and a folder', async () => {
    const folder = temporaryFolder();
    const missing = await brevier(['build', join(folder, 'none'), '-o', '-']);
    expect([missing.code, line(missing.stderr)]).toEqual([
      3,
      `${join(folder, 'none')} cannot be read because there is no such file: check the name and try again.`,
    ]);
    expect((await brevier(['read', folder])).code).toBe(3);
  });

  it('[R17] a page on this machine or a local network is not asked for', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end(article);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const folder = temporaryFolder();
    for (const page of [`http://127.0.0.1:${port}/a`, `http://localhost:${port}/a`, `https://[::1]:${port}/a`]) {
      const built = await brevier(['build', page, '-o', join(folder, 'out.pdf')]);
      const read = await brevier(['read', page, '--json']);
      expect([built.code, read.code, built.stdout.length, read.stdout.length]).toEqual([3, 3, 0, 0]);
      expect(line(built.stderr)).toMatch(/ leads to this machine or a local network, /);
      expect(read.stderr).toBe(built.stderr);
    }
    expect([asked, readdirSync(folder)]).toEqual([0, []]);
    server.close();
  });

  it('an output that cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'x');
    for (const [out, why] of [
      [join(folder, 'none/a.pdf'), 'because its folder does not exist'],
      [join(folder, 'file/a.pdf'), 'because a part of its path is a file, not a folder'],
      ...(existsSync('/proc') ? [['/proc/a.pdf', 'because its folder takes no new files']] : []),
    ]) {
      const ended = await brevier(['build', '-', '-o', out ?? ''], { input: article });
      expect([ended.code, line(ended.stderr)]).toEqual([
        4,
        `${out} cannot be written ${why}: choose another place and try again.`,
      ]);
    }
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('[X2] a briefing without such a table ends in one sentence, and writes nothing', async () => {
    const out = join(temporaryFolder(), 'out.figures.csv');
    const ended = await brevier(['build', sample, '--kind', 'note', '-o', out]);
    expect([ended.code, line(ended.stderr)]).toEqual([2, expect.stringContaining('prints no table of figures')]);
    expect(existsSync(out)).toBe(false);
  });

  it('an output that is the article itself, by another name too', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'article.txt');
    writeFileSync(file, article);
    symlinkSync(file, join(folder, 'link.pdf'));
    for (const out of [file, join(folder, '.', 'article.txt'), join(folder, 'link.pdf')]) {
      const ended = await brevier(['build', file, '-o', out]);
      expect([ended.code, line(ended.stderr)]).toEqual([2, expect.stringContaining('over the article')]);
      expect(readFileSync(file, 'utf8')).toBe(article);
    }
  });

  it('a library whose folder cannot be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'x');
    const args = ['-', '-o', join(folder, 'a.pdf'), '--save', '--data', join(folder, 'file/library')];
    const ended = await brevier(['build', ...args], { input: article });
    expect(ended.code).toBe(4);
    expect(line(ended.stderr)).toMatch(
      /cannot be opened for writing; make the folder writable or choose another one with --data\.$/,
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('[R9] a library that is open in another instance: exit 5, and the other goes on', async () => {
    const data = temporaryFolder();
    const out = join(temporaryFolder(), 'a.pdf');
    const served = await serve(data, 0);
    if (!served.ok) throw new Error(served.fault.sentence);
    const ended = await brevier(['build', '-', '-o', out, '--save', '--data', data], { input: article });
    expect(ended.code).toBe(5);
    expect(line(ended.stderr)).toMatch(/is open in another Brevier; use that window, or close it and try again\.$/);
    expect(existsSync(out)).toBe(false);
    expect((await fetch(served.value.origin)).status).toBe(401);
    await served.value.close();
  });

  it.each([
    [['build'], 'Name the article’s file, or “-” for standard input'],
    [['build', sample], 'Say where to write the briefing with -o OUT.pdf, or “-o -” for standard output'],
    [
      ['build', sample, '-o', '/x/y.ODT'],
      '“brevier build” writes no “.ODT”: --format is one of pdf, docx, md, html, txt, json, timeline, figures, calendar',
    ],
    [['build', sample, '-o', 'y.csv'], 'Say which table with --format timeline or --format figures'],
    [
      ['build', sample, '-o', '-', '--format', 'word'],
      '--format is one of pdf, docx, md, html, txt, json, timeline, figures, calendar; not “word”',
    ],
    [
      ['build', sample, '-o', 'y.md', '--format', 'docx'],
      '“y.md” does not end as a file of --format docx does, in .docx',
    ],
    [['build', sample, '-o', 'y.md', '--attach'], '--copy and --attach are for a PDF'],
    [
      ['build', sample, '-o', '-', '--kind', 'memo'],
      '--kind is one of note, background, meeting, readout, press; not “memo”',
    ],
    [['build', sample, '-o', '-', '--paper', 'a5'], '--paper is a4 or letter, not “a5”'],
    [['build', sample, '-o', '-', '--lang', 'de'], '--lang is en-GB or en-US, not “de”'],
    [['build', sample, '-o', '-', '--date', '4 Dec'], '--date cannot be “4 Dec”, it is a date like 2025-12-04'],
    [
      ['build', sample, '-o', '-', '--date', '2025-02-30'],
      '--date cannot be “2025-02-30”, it is a date like 2025-12-04',
    ],
    [
      ['build', sample, '-o', '-', '--url', 'file:///x'],
      '--url cannot be “file:///x”, it is a web address like https://example.org/article',
    ],
    [['build', sample, '-o', '-', '--data', '/x'], '--data is the library for --save, which is not given'],
    [['read', sample, sample], 'Name one file at a time'],
    [
      ['build', sample, sample, '-o', '-', '--title', 'x'],
      '--title, --outlet, --author and --url are of one article, and there are several',
    ],
    [
      ['build', sample, '-o', '-', '--marking', 'TLP:PINK'],
      '--marking is TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, or words of your own, at most 80 letters',
    ],
    [['build', root, '-o', '-'], 'The briefings of a folder are files of their own: name a folder with -o'],
    [['build', root, root, '-o', 'x'], 'Name one folder, or the files of one briefing'],
    [['build', sample, '-o', '-', '--port', '1'], '“brevier build” takes no --port'],
    [['serve', 'x'], '“brevier serve” takes no file'],
    [['serve', '--port', '70000'], '--port is a number up to 65535, not “70000”'],
    [['serve', '--port', '1e3'], '--port is a number up to 65535, not “1e3”'],
    [['frobnicate'], 'There is no command “frobnicate”'],
    [[], 'Say what to do: build, read, verify or serve'],
    [['build', '--no-such'], 'Unknown option ‘--no-such’'],
    [['build', sample, '-o'], 'Option ‘-o, --output <value>’ argument missing'],
  ])('bad use: %j', async (args, sentence) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = await run(args);
    const words = said.mock.calls.flat().join('');
    said.mockRestore();
    expect([code, line(words)]).toEqual([2, `${sentence} (“brevier --help” says how).`]);
  });
});

describe('[X3] brevier read --json', () => {
  it('writes one JSON document: the source with its text, and a reading whose spans lie in it', async () => {
    const ended = await brevier(['read', sample, '--json', '--date', '2025-12-04']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const { source, reading } = JSON.parse(ended.stdout.toString()) as {
      source: { text: string; meta: { published: unknown } };
      reading: { date: string; sentences: { span: { start: number; end: number } }[] };
    };
    expect(source.text).toBe(readFileSync(sample, 'utf8'));
    expect([reading.date, source.meta.published]).toEqual(['2025-12-04', { value: '2025-12-04', from: 'typed in' }]);
    for (const { span } of reading.sentences) expect(source.text.slice(span.start, span.end).trim()).not.toBe('');
  });

  it('what intake had to do to the bytes is in the source’s notices', async () => {
    const ended = await brevier(['read', '-', '--json'], {
      input: Uint8Array.from([...Buffer.from('The caf'), 0xe9, ...Buffer.from(' in Paris closed on Monday.')]),
    });
    expect((JSON.parse(ended.stdout.toString()) as { source: { notices: string[] } }).source.notices).toHaveLength(1);
  });
});

describe('brevier --help and --version', () => {
  it('write to standard output, exit 0', async () => {
    const [help, version] = await Promise.all([brevier(['--help']), brevier(['--version'])]);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const command of ['brevier build', 'brevier read', 'brevier serve', 'Exit codes'])
      expect(help.stdout.toString()).toContain(command);
    expect([version.code, version.stdout.toString()]).toEqual([0, '0.1.0\n']);
  });
});
