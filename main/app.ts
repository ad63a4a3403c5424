import type { IntakeDraft, Written } from '#shared/contract/contract.ts';
import {
  type BriefingContent,
  type BriefingKind,
  type BriefingSource,
  kindNames,
  type Paper,
} from '#shared/model/briefing.ts';
import { applyChange, type Change } from '#shared/model/change.ts';
import type { PrintJob } from '#shared/model/print.ts';
import type { Reading } from '#shared/model/reading.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import { type Corrections, noCorrections, type Source, type SourceMeta } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { buildBriefing, type Material } from './briefing/build.ts';
import { mergeSections } from './briefing/merge.ts';
import { fileNameOf } from './fileName.ts';
import type { Store } from './store/store.ts';
import type { TakeInOptions, Typeset, Work } from './work.ts';

/** The world, passed in: nothing below reads a clock, makes an id or opens a folder of its own. */
export type World = {
  readonly store: Store;
  readonly work: Work;
  /** Now, as an ISO date-time in UTC. */
  readonly clock: () => string;
  readonly newId: () => string;
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string;
  readonly info: {
    readonly host: 'electron' | 'browser';
    readonly version: string;
    readonly node: string;
    readonly data: string;
  };
};

export type App = ReturnType<typeof createApp>;

const keptReadings = 32;

/** Joins the parts: the only place that knows them all. Expected failures are outcomes; what throws is a bug. */
export function createApp(world: World) {
  const { store, work, clock, hash } = world;
  const readings = new Map<string, Promise<Reading>>();

  /** A reading is derived and cheap to make again; the last few are kept. */
  function readSource(source: Source, meta: SourceMeta, corrections: Corrections): Promise<Reading> {
    const key = JSON.stringify([source.id, meta, corrections]);
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = work.read({ source, meta, corrections });
    readings.set(key, reading);
    reading.catch(() => readings.delete(key));
    if (readings.size > keptReadings) readings.delete(readings.keys().next().value ?? key);
    return reading;
  }

  async function materialsOf(sources: readonly BriefingSource[]): Promise<Outcome<Material[]>> {
    const materials: Material[] = [];
    for (const { source: id, meta, corrections } of sources) {
      const source = store.getSource(id);
      if (!source.ok) return source;
      materials.push({ source: { ...source.value, meta }, reading: await readSource(source.value, meta, corrections) });
    }
    return done(materials);
  }

  /** Words marked verbatim that are not the source's lose the mark before they are stored: nothing stored misquotes. */
  function truthful(content: BriefingContent): BriefingContent {
    const texts = new Map<string, string | undefined>();
    const textOf = (id: string): string | undefined => {
      if (!texts.has(id)) {
        const source = store.getSource(id);
        texts.set(id, source.ok ? source.value.text : undefined);
      }
      return texts.get(id);
    };
    return {
      ...content,
      sections: content.sections.map((section) => ({ ...section, body: keepTrueVerbatim(section.body, textOf) })),
    };
  }

  return {
    info: () => ({ ...world.info, today: clock().slice(0, 10) }),

    async takeIn(bytes: Uint8Array | string, options: TakeInOptions): Promise<Outcome<IntakeDraft>> {
      const taken = await work.takeIn(bytes, options);
      if (!taken.ok) return taken;
      const source = taken.value;
      const kept = store.putSource(source);
      if (!kept.ok) return kept;
      const reading = await readSource(source, source.meta, noCorrections);
      const known = store.findByFingerprint(source.fingerprint);
      return known.ok ? done({ source, reading, known: known.value }) : known;
    },

    async read(id: SourceId, meta: SourceMeta, corrections: Corrections): Promise<Outcome<Reading>> {
      const source = store.getSource(id);
      return source.ok ? done(await readSource(source.value, meta, corrections)) : source;
    },

    source: store.getSource,

    async create(sources: readonly BriefingSource[], kind: BriefingKind, paper: Paper): Promise<Outcome<Written>> {
      const materials = await materialsOf(sources);
      if (!materials.ok) return materials;
      const content = buildBriefing({ materials: materials.value, sources, kind, paper, hash });
      return store.create(world.newId(), truthful(content), clock());
    },

    get: store.get,

    async readings(id: string): Promise<Outcome<readonly Reading[]>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const materials = await materialsOf(written.value.briefing.sources);
      return materials.ok ? done(materials.value.map(({ reading }) => reading)) : materials;
    },

    commit(id: string, base: number, changes: readonly Change[], label: string, burst?: string): Outcome<Written> {
      const written = store.get(id);
      if (!written.ok) return written;
      const next = truthful(changes.reduce<BriefingContent>(applyChange, contentOf(written.value)));
      return store.commit(id, base, next, { label, at: clock(), ...(burst !== undefined && { burst }) });
    },

    async rebuild(
      id: string,
      base: number,
      sources: readonly BriefingSource[],
      kind: BriefingKind,
      label: string,
    ): Promise<Outcome<Written>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const materials = await materialsOf(sources);
      if (!materials.ok) return materials;
      const now = contentOf(written.value);
      const built = buildBriefing({ materials: materials.value, sources, kind, paper: now.paper, hash });
      const sections = mergeSections(now.sections, built.sections, hash);
      const next = truthful({ ...now, kind, sources: [...sources], sections, rules: built.rules });
      return store.commit(id, base, next, { label, at: clock() });
    },

    undo: (id: string, base: number) => store.undo(id, base, clock()),
    redo: (id: string, base: number) => store.redo(id, base, clock()),
    restore: (id: string, base: number, version: number) => store.restore(id, base, version, clock()),
    history: store.history,
    at: store.at,
    list: (trash: boolean) => store.list({ trash }),
    search: store.search,
    trash: (id: string) => store.trash(id, clock()),
    untrash: store.untrash,
    remove: store.remove,

    async render(id: string): Promise<Outcome<Typeset & { readonly name: string }>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const { briefing } = written.value;
      const materials = await materialsOf(briefing.sources);
      if (!materials.ok) return materials;
      const set = await work.typeset(printJob(briefing, materials.value));
      return done({ ...set, name: `${fileNameOf(briefing.title, kindNames[briefing.kind])}.pdf` });
    },

    async close(): Promise<void> {
      await work.close();
      store.close();
    },
  };
}

const contentOf = ({
  briefing: { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...content },
}: Written): BriefingContent => content;

/** What the page is made from: the briefing as stored and the sentences it may cite. */
export function printJob(briefing: PrintJob['briefing'], materials: readonly Material[]): PrintJob {
  return {
    briefing,
    sources: materials.map(({ source: { id, hash, text, meta }, reading: { sentences } }) => ({
      id,
      hash,
      text,
      meta,
      sentences,
    })),
  };
}
