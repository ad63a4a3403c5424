import { ORPCError } from '@orpc/client';
import type { Commit, Hit, IntakeDraft, LibraryNotice, Written } from '#shared/contract/contract.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { Briefing, BriefingContent, BriefingSummary } from '#shared/model/briefing.ts';
import { applyChange, type Change, sectionNamed } from '#shared/model/change.ts';
import { type ExportFormat, exportFiles } from '#shared/model/exportFormat.ts';
import type { PrintProgress, PrintReport } from '#shared/model/print.ts';
import type { Reading } from '#shared/model/reading.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import type { Corrections, Source, SourceMeta } from '#shared/model/source.ts';
import type { HouseStyle } from '#shared/model/style.ts';
import type { FaultCode } from '#shared/outcome.ts';
import type { Client } from '../../renderer/state/client.ts';
import { fakeReading } from './fakeReading.ts';
import { sampleBriefings, sampleSource } from './sampleData.ts';

/** A typed fault as the real client throws it. */
export const faultError = (code: FaultCode, sentence: string, data: object = {}): Error =>
  new ORPCError(code, { defined: true, status: 422, message: sentence, data });

type Kept = {
  readonly briefing: Briefing;
  readonly undo: readonly BriefingContent[];
  readonly redo: readonly BriefingContent[];
};

export type FakeClient = Client & {
  /** Every call so far, as `briefings.trash`, in order, with its input. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** Makes the next call of that name fail with this error. */
  readonly failNext: (name: string, error: Error) => void;
  /** Makes the next call of that name wait until the returned function is called. */
  readonly holdNext: (name: string) => () => void;
};

/** An in-memory stand-in of the whole client: lists, searches, versions and undo behave as the contract says; times are fixed. */
export function createFakeClient(
  start: {
    readonly briefings?: readonly Briefing[];
    readonly trashed?: readonly string[];
    readonly sources?: readonly Source[];
    /** In place of the stand-in's own simple reading. */
    readonly readings?: readonly Reading[];
    /** What setting any briefing reports, and tells on the way. */
    readonly report?: Partial<PrintReport>;
    readonly progress?: readonly PrintProgress[];
    readonly notices?: readonly LibraryNotice[];
  } = {},
): FakeClient {
  const kept = new Map<string, Kept>();
  for (const briefing of start.briefings ?? sampleBriefings) kept.set(briefing.id, { briefing, undo: [], redo: [] });
  const jobs = new Map<string, { title: string; version: number }>();
  let notices = start.notices ?? [];
  const cancelled = new Set<string>();
  const settings: Settings = {};
  const styles = new Map<string, HouseStyle>();
  const trashed = new Set(start.trashed ?? []);
  const sources = new Map((start.sources ?? [sampleSource]).map((source) => [source.id, source]));
  const calls: FakeClient['calls'] = [];
  const listeners = new Set<() => void>();
  const failures = new Map<string, Error[]>();
  const gates = new Map<string, Promise<void>[]>();

  const answer =
    <I, O>(name: string, work: (input: I) => O) =>
    async (input: I): Promise<O> => {
      calls.push({ name, input });
      await gates.get(name)?.shift();
      const error = failures.get(name)?.shift();
      if (error !== undefined) throw error;
      return work(input);
    };
  const find = (id: string): Kept => {
    const found = kept.get(id);
    if (found === undefined)
      throw faultError('not-found', 'This briefing is not there any more; go back to the library.');
    return found;
  };
  const sourceOf = (id: string): Source => {
    const source = sources.get(id);
    if (source === undefined) throw faultError('not-found', 'This article is not there any more; take it in again.');
    return source;
  };
  const written = ({ briefing, undo, redo }: Kept): Written => ({
    briefing,
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
  });
  const keep = (id: string, content: BriefingContent, undo: Kept['undo'], redo: Kept['redo']): Written => {
    const { briefing } = find(id);
    const { createdAt, updatedAt } = briefing;
    const next = { ...content, id, createdAt, updatedAt, version: briefing.version + 1 };
    const entry = { briefing: next, undo, redo };
    kept.set(id, entry);
    for (const listener of listeners) listener();
    return written(entry);
  };
  const atBase = (id: string, base: number): Kept => {
    const found = find(id);
    if (found.briefing.version !== base)
      throw faultError('conflict', 'Another window saved this briefing; both texts are kept.', {
        current: found.briefing,
      });
    return found;
  };
  const summary = (briefing: Briefing): BriefingSummary => summaryOf(briefing, trashed.has(briefing.id));
  const take = (text: string): IntakeDraft => {
    if (text.trim() === '') throw faultError('empty-input', 'There is no text here; paste the article’s text.');
    const source: Source = { ...sampleSource, text };
    sources.set(source.id, source);
    const known = [...kept.values()]
      .filter(
        ({ briefing }) => text === sampleSource.text && briefing.sources.some((used) => used.source === source.id),
      )
      .map(({ briefing }) => summary(briefing));
    return { source, reading: fakeReading(source, source.meta), known };
  };

  return {
    calls,
    failNext: (name, error) => failures.set(name, [...(failures.get(name) ?? []), error]),
    holdNext: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(name, [...(gates.get(name) ?? []), promise]);
      return resolve;
    },
    app: {
      info: answer('app.info', () => ({
        host: 'browser' as const,
        version: '0.1.0',
        node: '24',
        data: 'memory',
        today: '2025-12-05',
        sample: null,
      })),
    },
    library: {
      notices: answer('library.notices', () => notices),
      forgetRecovery: answer('library.forgetRecovery', () => {
        notices = notices.filter(({ about }) => about !== 'recovery');
      }),
    },
    intake: {
      paste: answer('intake.paste', ({ text }: { text: string; html?: string | undefined }) => take(text)),
      fetch: answer('intake.fetch', ({ address }: { address: string }) => take(`Fetched from ${address}.\n`)),
      read: answer('intake.read', (input: { source: string; meta: SourceMeta; corrections: Corrections }) =>
        fakeReading(sourceOf(input.source), input.meta, input.corrections),
      ),
    },
    uploadFile: async (file, name) => {
      const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer());
      return answer('uploadFile', () => take(new TextDecoder().decode(bytes)))({ name });
    },
    sources: { get: answer('sources.get', ({ id }: { id: string }) => sourceOf(id)) },
    briefings: {
      list: answer('briefings.list', ({ trash }: { trash: boolean }) =>
        [...kept.values()]
          .map(({ briefing }) => summary(briefing))
          .filter((line) => (line.trashedAt !== null) === trash),
      ),
      search: answer('briefings.search', ({ query, limit }: { query: string; limit: number }) =>
        [...kept.values()]
          .filter(({ briefing }) => !trashed.has(briefing.id))
          .flatMap(({ briefing }) => hitsOf(briefing, query))
          .slice(0, limit),
      ),
      naming: answer('briefings.naming', ({ person }: { person: string }) =>
        [...kept.values()]
          .filter(({ briefing }) => hitsOf(briefing, person).length > 0)
          .map(({ briefing }) => briefing.id),
      ),
      create: answer('briefings.create', (input: Pick<BriefingContent, 'sources' | 'kind' | 'paper'>) => {
        const first = sampleBriefings[0] as Briefing;
        const briefing = {
          ...first,
          ...input,
          id: `made-${kept.size + 1}`,
          title: input.sources[0]?.meta.title?.value ?? 'Untitled',
        };
        const entry: Kept = { briefing, undo: [], redo: [] };
        kept.set(briefing.id, entry);
        return written(entry);
      }),
      get: answer('briefings.get', ({ id }: { id: string }) => written(find(id))),
      readings: answer('briefings.readings', ({ id }: { id: string }) =>
        find(id).briefing.sources.map(
          (used) =>
            start.readings?.find(({ source }) => source === used.source) ??
            fakeReading(sourceOf(used.source), used.meta, used.corrections),
        ),
      ),
      commit: answer('briefings.commit', ({ id, base, changes }: Parameters<Client['briefings']['commit']>[0]) => {
        const { briefing, undo } = atBase(id, base);
        const made = (changes as readonly Change[]).reduce<BriefingContent>(applyChange, briefing);
        const { briefing: kept, ...rest } = keep(id, made, [...undo, briefing], []);
        const named = new Set((changes as readonly Change[]).map(sectionNamed));
        const { version, updatedAt, sections } = kept;
        return { version, updatedAt, sections: sections.filter((section) => named.has(section.id)), ...rest };
      }),
      rebuild: answer('briefings.rebuild', ({ id, base, kind }: Parameters<Client['briefings']['rebuild']>[0]) => {
        const { briefing, undo } = atBase(id, base);
        return keep(id, { ...briefing, kind }, [...undo, briefing], []);
      }),
      offers: answer('briefings.offers', (_input: { id: string }) => []),
      watch: async ({ id }: { id: string }, options?: { signal?: AbortSignal | undefined }) =>
        watched(kept, id, listeners, options?.signal) as never,
      undo: answer('briefings.undo', ({ id, base }: { id: string; base: number }) => {
        const { briefing, undo, redo } = atBase(id, base);
        const last = undo.at(-1);
        return last === undefined ? written(find(id)) : keep(id, last, undo.slice(0, -1), [briefing, ...redo]);
      }),
      redo: answer('briefings.redo', ({ id, base }: { id: string; base: number }) => {
        const { briefing, undo, redo } = atBase(id, base);
        const [next, ...rest] = redo;
        return next === undefined ? written(find(id)) : keep(id, next, [...undo, briefing], rest);
      }),
      history: answer('briefings.history', ({ id }: { id: string }): Commit[] => {
        const { briefing } = find(id);
        return [
          {
            version: briefing.version,
            at: briefing.updatedAt,
            label: 'Made',
            action: 'create',
            undone: false,
            name: null,
            exports: [],
          },
        ];
      }),
      name: answer('briefings.name', (_input: { id: string; version: number; name: string }) => undefined),
      exported: answer('briefings.exported', (_input: { id: string; version: number; file: string }) => undefined),
      at: answer('briefings.at', ({ id }: { id: string; version: number }): BriefingContent => find(id).briefing),
      restore: answer('briefings.restore', ({ id, base }: { id: string; base: number; version: number }) =>
        written(atBase(id, base)),
      ),
      trash: answer('briefings.trash', ({ id }: { id: string }) => void trashed.add(find(id).briefing.id)),
      untrash: answer('briefings.untrash', ({ id }: { id: string }) => void trashed.delete(id)),
      remove: answer('briefings.remove', ({ id }: { id: string }) => {
        trashed.delete(id);
        kept.delete(id);
      }),
    },
    settings: {
      get: answer('settings.get', () => ({ ...settings })),
      keep: answer('settings.keep', (changed: Settings) => void Object.assign(settings, changed)),
    },
    styles: {
      list: answer('styles.list', () => [...styles.values()]),
      keep: answer('styles.keep', ({ style }: { style: HouseStyle }) => void styles.set(style.name, style)),
      remove: answer('styles.remove', ({ name }: { name: string }) => void styles.delete(name)),
    },
    exports: {
      make: answer('exports.make', ({ id, format }: { id: string; format: ExportFormat }) => {
        const { title, version } = find(id).briefing;
        const { ending, type } = exportFiles[format];
        return { file: new Blob([`${format} of ${title}`], { type }), name: `${title}${ending}`, version };
      }),
    },
    pdf: {
      start: answer('pdf.start', ({ id }: { id: string; options?: unknown }) => {
        const { title, version } = find(id).briefing;
        const job = `job${jobs.size + 1}`;
        jobs.set(job, { title, version });
        return { job };
      }),
      take: answer('pdf.take', ({ job }: { job: string }) => {
        const made = jobs.get(job);
        if (made === undefined || cancelled.has(job)) throw faultError('cancelled', 'This was cancelled.');
        return {
          file: new Blob(['%PDF-1.7'], { type: 'application/pdf' }),
          name: `${made.title}.pdf`,
          version: made.version,
          report: { ...sampleReport, ...start.report },
        };
      }),
    },
    jobs: {
      watch: async (_input: { job: string }) => progressOf(start.progress ?? []) as never,
      cancel: answer('jobs.cancel', ({ job }: { job: string }) => void cancelled.add(job)),
    },
  };
}

const sampleReport: PrintReport = { pages: 1, linesOver: -4, closer: [], squeezes: [], missing: [], places: [] };

async function* progressOf(all: readonly PrintProgress[]): AsyncGenerator<PrintProgress, undefined, undefined> {
  yield* all;
  return undefined;
}

/** The version after every write, whoever made it, until the signal ends it. */
async function* watched(
  kept: ReadonlyMap<string, Kept>,
  id: string,
  listeners: Set<() => void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ version: number }, undefined, undefined> {
  while (signal?.aborted !== true) {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        listeners.delete(wake);
        resolve();
      };
      listeners.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
    });
    yield { version: kept.get(id)?.briefing.version ?? 0 };
  }
  return undefined;
}

function summaryOf(briefing: Briefing, inTrash: boolean): BriefingSummary {
  const meta = briefing.sources[0]?.meta;
  const { id, version, kind, title, marking, createdAt, updatedAt } = briefing;
  return {
    id, version, kind, title, marking, createdAt, updatedAt,
    tags: briefing.tags ?? [],
    archived: briefing.archived ?? false,
    outlet: meta?.outlet?.value ?? null,
    articleDate: meta?.published?.value.slice(0, 10) ?? null,
    sections: briefing.sections.length,
    words: briefing.sections.flatMap((section) => textOf(section.body).split(' ')).length,
    trashedAt: inTrash ? '2025-12-05T09:00:00.000Z' : null,
  }; // biome-ignore format: copied fields on one line
}

function hitsOf(briefing: Briefing, query: string): Hit[] {
  const wanted = query.toLowerCase();
  return briefing.sections.flatMap((section): Hit[] => {
    const line = textOf(section.body);
    const at = line.toLowerCase().indexOf(wanted);
    if (at < 0) return [];
    const { id, title, updatedAt } = briefing;
    return [
      {
        briefing: id,
        title,
        where: section.heading,
        section: section.id,
        place: null,
        line,
        hits: [[at, at + query.length]],
        updatedAt,
      },
    ];
  });
}
