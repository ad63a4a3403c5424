import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { typeset } from '#main/pdf/typeset.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { readyStyles, usualStyle } from '#shared/model/style.ts';
import { edited, repeated } from '../../bench/pdf/repeated.ts';
import { generatedJob } from './fixtures/generated.ts';
import { harbourBackground, harbourNote } from './fixtures/harbour.ts';
import { traps } from './fixtures/traps.ts';
import { fontFolder, setAndOpen } from './set.ts';

const bytes = async (job: PrintJob): Promise<Buffer> => Buffer.from((await typeset(job, fontFolder)).pdf);
const changed = (job: PrintJob, briefing: Partial<PrintJob['briefing']>): PrintJob => ({
  ...job,
  briefing: { ...job.briefing, ...briefing },
});

/** SHA-256 of the PDF as a process of its own, in a time zone, makes it. */
function hashIn(zone: string): string {
  const script = `
    import { createHash } from 'node:crypto';
    import { typeset } from '#main/pdf/typeset.ts';
    import { harbourBackground } from './tests/pdf/fixtures/harbour.ts';
    const { pdf } = await typeset(harbourBackground, ${JSON.stringify(fontFolder)});
    console.log(createHash('sha256').update(pdf).digest('hex'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return stdout.trim();
}

describe('the first page alone', () => {
  it('[P7] looks as it does in the whole, and is all that is drawn', async () => {
    const job = changed(harbourBackground, { style: readyStyles.newsroom });
    const whole = await setAndOpen(job);
    const first = await setAndOpen({ ...job, firstPage: true });
    expect(first.opened.pages).toHaveLength(1);
    expect(first.opened.pages[0]!.lines).toEqual(whole.opened.pages[0]!.lines);
    expect(first.report).toEqual(whole.report);
  });
});

describe('the same briefing', () => {
  it('[P6] gives the same bytes in new processes in any time zone, and here after other work', async () => {
    for (const job of Object.values(traps)) await typeset(job, fontFolder);
    const here = createHash('sha256')
      .update(await bytes(harbourBackground))
      .digest('hex');
    expect(hashIn('Pacific/Kiritimati')).toBe(here);
    expect(hashIn('America/Los_Angeles')).toBe(here);
  });

  it('[P6] gives the same bytes after edits, with all that is remembered of earlier settings, as without', async () => {
    const { sections } = harbourBackground.briefing;
    const [first, ...rest] = sections;
    const more = edited(harbourBackground);
    const jobs = [
      harbourBackground,
      more,
      edited(more),
      // Other numbers for the same sentences in sections that are the same.
      changed(more, {
        sections: [{ ...first!, body: { ...first!.body, content: first!.body.content!.toReversed() } }, ...rest],
      }),
      changed(more, { sections: rest }),
      changed(more, { sections: [...rest, first!] }),
      changed(more, { sections: sections.map((section) => ({ ...section, heading: `${section.heading}, again` })) }),
      changed(more, { style: { ...usualStyle, numbering: 'section' } }),
      changed(more, { style: { ...usualStyle, accent: '#7a1f1f' } }),
      repeated(more, 2),
      edited(repeated(more, 2)),
      changed(edited(repeated(more, 2)), { marking: { scheme: 'tlp', level: 'RED' } }),
      changed(more, { masthead: { ...more.briefing.masthead, reference: 'Another' } }),
      changed(more, { title: 'Another title', paper: 'letter' }),
      harbourBackground,
      // A page without a link, then the same after an edit and back.
      generatedJob(0),
      edited(generatedJob(0)),
      generatedJob(0),
    ];
    const warm: Buffer[] = [];
    for (const job of jobs) warm.push(await bytes(job));
    for (const [i, job] of jobs.entries()) {
      vi.resetModules();
      const fresh = await import('#main/pdf/typeset.ts');
      expect(Buffer.compare(Buffer.from((await fresh.typeset(job, fontFolder)).pdf), warm[i]!), `job ${i}`).toBe(0);
    }
  });

  it('[P6] gives the same bytes whatever other briefings were set before', async () => {
    for (let i = 0; i < 21; i += 1) await typeset(generatedJob(i), fontFolder);
    const warm = await bytes(generatedJob(21));
    vi.resetModules();
    const fresh = await import('#main/pdf/typeset.ts');
    expect(Buffer.compare(Buffer.from((await fresh.typeset(generatedJob(21), fontFolder)).pdf), warm)).toBe(0);
  });

  it('[P6] does not print when it was last saved, nor under which id', async () => {
    const later = changed(harbourNote, {
      id: 'other',
      createdAt: '2030-01-01T00:00:00Z',
      updatedAt: '2031-01-01T00:00:00Z',
    });
    expect(await bytes(later)).toEqual(await bytes(harbourNote));
  });

  it('[P6] is another file where a word differs', async () => {
    const other = changed(harbourNote, { title: `${harbourNote.briefing.title}!` });
    expect(await bytes(other)).not.toEqual(await bytes(harbourNote));
  });

  it('[P6] is dated as the briefing is, else as its article, else not by any clock', async () => {
    const dated = async (job: PrintJob): Promise<unknown> => (await setAndOpen(job)).opened.info.CreationDate;
    const noDate = changed(harbourNote, { masthead: { ...harbourNote.briefing.masthead, date: '' } });
    const oddDate = changed(harbourNote, { masthead: { ...harbourNote.briefing.masthead, date: '2025-99-99' } });
    expect(await dated(harbourNote)).toBe('D:20251204000000Z');
    expect(await dated(noDate)).toBe('D:20251203000000Z');
    expect(await dated(oddDate)).toBe('D:20251203000000Z');
    expect(await dated({ ...noDate, sources: noDate.sources.map((source) => ({ ...source, meta: {} })) })).toBe(
      'D:20000101000000Z',
    );
  });
});
