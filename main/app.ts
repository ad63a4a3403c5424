import type { Hit, IntakeDraft, LibraryNotice, Written } from '#shared/contract/contract.ts';
import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import {
  type BriefingContent,
  type BriefingKind,
  type BriefingSource,
  briefingKinds,
  currentSources,
  type Paper,
} from '#shared/model/briefing.ts';
import { applyChange, type Change } from '#shared/model/change.ts';
import type { Offer } from '#shared/model/offer.ts';
import type { Reading } from '#shared/model/reading.ts';
import { keepTrueVerbatim } from '#shared/model/richtext/verbatim.ts';
import type { Section } from '#shared/model/section.ts';
import { type Corrections, noCorrections, type Source, type SourceMeta } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import { type HouseStyle, usualStyle } from '#shared/model/style.ts';
import { done, type Outcome, type Said } from '#shared/outcome.ts';
import type { Backups } from './backups.ts';
import { buildBriefing, type Material } from './briefing/build.ts';
import { mergeSections } from './briefing/merge.ts';
import { offersOf } from './briefing/offers.ts';
import type { Network } from './intake/web/network.ts';
import { createPrinting } from './printing.ts';
import { blocksIn } from './reading/article/blocks.ts';
import type { SettingsStore } from './settings.ts';
import type { Recovery } from './store/recover.ts';
import type { Store } from './store/store.ts';
import { takePage } from './takePage.ts';
import { createWatching, type Saved } from './watching.ts';
import type { TakeInOptions, Work } from './work.ts';

/** The world, passed in: nothing below reads a clock, makes an id or opens a folder of its own. */
export type World = {
  readonly store: Store;
  readonly work: Work;
  /** Reached only when the user asks for a page. */
  readonly network: Network;
  readonly settings: SettingsStore;
  /** Absent where none are made: for work that keeps nothing. */
  readonly backups?: Backups | undefined;
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

type BuiltFrom = Pick<BriefingContent, 'kind' | 'paper'> & { readonly sources: readonly BriefingSource[] };

export type App = ReturnType<typeof createApp>;

const keptReadings = 32;

/** Joins the parts: the only place that knows them all. Expected failures are outcomes; what throws is a bug. */
export function createApp(world: World) {
  const { store, work, clock, hash } = world;
  const readings = new Map<string, Promise<Reading>>();
  const watching = createWatching();

  /** A write that was done is told to every window that shows the briefing. */
  function told(outcome: Outcome<Written>): Outcome<Written> {
    if (outcome.ok) watching.tell(outcome.value.briefing.id, outcome.value.briefing.version);
    return outcome;
  }

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

  /** An article that was taken in is kept, read, and looked for among those of the library [A5]. */
  async function draftOf(taken: Outcome<Source>): Promise<Outcome<IntakeDraft>> {
    if (!taken.ok) return taken;
    const source = taken.value;
    const kept = store.putSource(source);
    if (!kept.ok) return kept;
    const reading = await readSource(source, source.meta, noCorrections);
    const known = store.findByFingerprint(source.fingerprint);
    return known.ok ? done({ source, reading, known: known.value }) : known;
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

  /** What is built from a briefing's sources for its kind, before anybody touches it. */
  async function built({ sources, kind, paper }: BuiltFrom): Promise<Outcome<BriefingContent>> {
    const materials = await materialsOf(currentSources(sources));
    return materials.ok ? done(buildBriefing({ materials: materials.value, sources, kind, paper, hash })) : materials;
  }

  /** What is built from a briefing's sources for each kind. */
  async function builtForAll({ sources, paper }: BriefingContent): Promise<Section[][]> {
    const all = await Promise.all(briefingKinds.map((kind) => built({ sources, paper, kind })));
    return all.flatMap((one) => (one.ok ? [one.value.sections] : []));
  }

  /** Words marked verbatim that are not the source's lose the mark before they are stored: nothing stored misquotes. Those of `stored` are as they should be. */
  function truthful(content: BriefingContent, stored: readonly Section[] = []): BriefingContent {
    const bodies = new Set(stored.map(({ body }) => body));
    const texts = new Map<string, string | null | undefined>();
    const textOf = (id: string): string | null | undefined => {
      if (!texts.has(id)) {
        const source = store.getSource(id);
        texts.set(id, source.ok ? source.value.text : source.fault.code === 'store-damaged' ? null : undefined);
      }
      return texts.get(id);
    };
    return {
      ...content,
      sections: content.sections.map((section) =>
        bodies.has(section.body) ? section : { ...section, body: keepTrueVerbatim(section.body, textOf) },
      ),
    };
  }

  const printing = createPrinting({ store, work, newId: world.newId, materialsOf });

  return {
    /** `sample`: the briefing that was made because the library was empty at this start [H3]. */
    info: () => ({ ...world.info, today: clock().slice(0, 10), sample: null as string | null }),

    takeIn: async (bytes: Uint8Array | string, options: TakeInOptions): Promise<Outcome<IntakeDraft>> =>
      draftOf(await work.takeIn(bytes, options)),

    /** [A1] The article at a web address, fetched because the user asked for it. */
    fetch: async (address: string): Promise<Outcome<IntakeDraft>> => draftOf(await takePage(address, world)),

    async read(id: SourceId, meta: SourceMeta, corrections: Corrections): Promise<Outcome<Reading>> {
      const source = store.getSource(id);
      return source.ok ? done(await readSource(source.value, meta, corrections)) : source;
    },

    source: store.getSource,

    /** `changes`: what is set otherwise from its first version on. */
    async create(
      sources: readonly BriefingSource[],
      kind: BriefingKind,
      paper: Paper,
      changes: readonly Change[] = [],
    ): Promise<Outcome<Written>> {
      const content = await built({ sources, kind, paper });
      if (!content.ok) return content;
      const first = changes.reduce<BriefingContent>(applyChange, { ...content.value, style: usualStyle });
      return store.create(world.newId(), truthful(first), clock());
    },

    get: store.get,

    async readings(id: string): Promise<Outcome<readonly Reading[]>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const made: Reading[] = [];
      for (const { source, meta, corrections } of written.value.briefing.sources) {
        const kept = store.getSource(source);
        // The briefing's words are there without its articles: which of them cannot be read is said where they are asked for.
        if (kept.ok) made.push(await readSource(kept.value, meta, corrections));
      }
      return done(made);
    },

    commit(id: string, base: number, changes: readonly Change[], label: string, burst?: string): Outcome<Written> {
      const written = store.get(id);
      if (!written.ok) return written;
      const next = truthful(
        changes.reduce<BriefingContent>(applyChange, contentOf(written.value)),
        written.value.briefing.sections,
      );
      return told(store.commit(id, base, next, { label, at: clock(), ...(burst !== undefined && { burst }) }));
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
      const now = contentOf(written.value);
      const was = await built(now);
      const ofKind = now.kind === kind ? was : await built({ ...now, kind });
      const next = await built({ ...now, kind, sources: [...sources] });
      if (!next.ok) return next;
      let { sections } = now;
      const before = was.ok ? was.value.sections : [];
      const between = ofKind.ok ? ofKind.value.sections : next.value.sections;
      if (now.kind !== kind) {
        const known = new Set(before.map((section) => section.id));
        const others = sections.some((one) => one.built !== null && !known.has(one.id)) ? await builtForAll(now) : [];
        sections = mergeSections({ now: sections, was: before, built: between, others, change: 'kind', hash });
      }
      sections = mergeSections({ now: sections, was: between, built: next.value.sections, change: 'sources', hash });
      const { title, masthead } = was.ok ? ledeOf(now, was.value, next.value) : now;
      const { rules } = next.value;
      const content = truthful({ ...now, kind, title, masthead, sources: [...sources], sections, rules });
      return told(store.commit(id, base, content, { label, at: clock() }));
    },

    async offers(id: string): Promise<Outcome<readonly Offer[]>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const fresh = await built(written.value.briefing);
      return fresh.ok ? done(offersOf(written.value.briefing.sections, fresh.value.sections)) : fresh;
    },

    undo: (id: string, base: number) => told(store.undo(id, base, clock())),
    redo: (id: string, base: number) => told(store.redo(id, base, clock())),
    restore: (id: string, base: number, version: number) => told(store.restore(id, base, version, clock())),
    watch(id: string): Outcome<AsyncIteratorObject<Saved, undefined, undefined>> {
      const written = store.get(id);
      return written.ok ? done(watching.watch(id, written.value.briefing.version)) : written;
    },

    history: store.history,
    nameVersion: (id: string, version: number, name: string) => store.nameVersion(id, version, name, clock()),
    noteExport: (id: string, version: number, file: { readonly name: string; readonly hash: string | null }) =>
      store.noteExport(id, version, file, clock()),
    at: store.at,
    list: (trash: boolean) => store.list({ trash }),
    search(query: string, limit: number): Outcome<readonly Hit[]> {
      const found = store.search(query, limit);
      return found.ok ? done(withParagraphs(found.value, store.getSource)) : found;
    },
    naming: store.naming,
    trash: (id: string) => store.trash(id, clock()),
    untrash: store.untrash,
    remove: store.remove,

    /** What the user has to know of the library as a whole: that it was damaged and put together again, that there is no backup of today. */
    notices(): LibraryNotice[] {
      const recovery = store.recovery();
      const settings = world.settings.trouble();
      const backup = world.backups?.trouble();
      return [
        ...(recovery === undefined
          ? []
          : [{ about: 'recovery' as const, isNew: recovery.isNew, ...recovered(recovery) }]),
        ...(backup === undefined
          ? []
          : [{ about: 'backup' as const, isNew: false, sentence: backup.sentence, said: backup.said }]),
        ...(settings === undefined
          ? []
          : [{ about: 'settings' as const, isNew: false, sentence: settings.sentence, said: settings }]),
      ];
    },
    forgetRecovery: () => {
      world.settings.forgetTrouble();
      return store.forgetRecovery();
    },

    settings: world.settings,
    styles: {
      list: store.listStyles,
      keep: (style: HouseStyle) => store.keepStyle(style, clock()),
      remove: store.removeStyle,
    },
    printing,

    /** Ends every watch and all that was begun, so that a host can close its connections. */
    endWatching(): void {
      watching.close();
      printing.jobs.close();
    },

    async close(): Promise<void> {
      world.backups?.close();
      watching.close();
      printing.jobs.close();
      await work.close();
      store.close();
    },
  };
}

function recovered({ kept, ground, reaches, saved }: Recovery): { sentence: string; said: Omit<Said, 'sentence'> } {
  const { sentence, ...where } = said('recovered', kept, ground, reaches, saved);
  return { sentence, said: where };
}

/** Says of every line of an article which paragraph it stands in, as the source pane numbers them. */
function withParagraphs(hits: readonly Hit[], sourceOf: Store['getSource']): Hit[] {
  const starts = new Map<SourceId, readonly number[]>();
  const startsOf = (id: SourceId): readonly number[] => {
    const source = starts.has(id) ? undefined : sourceOf(id);
    if (source !== undefined) starts.set(id, source.ok ? blocksIn(source.value.text).map(({ start }) => start) : []);
    return starts.get(id) ?? [];
  };
  return hits.map((hit) => {
    if (hit.place === null) return hit;
    const { source, start } = hit.place;
    const number = startsOf(source).findLastIndex((from) => from <= start) + 1;
    return number === 0 ? hit : { ...hit, where: stored.places.paragraph(hit.where, number) };
  });
}

const contentOf = ({
  briefing: { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...content },
}: Written): BriefingContent => content;

/** Title and cut-off follow the articles as long as they stand as they were built. */
function ledeOf(
  now: BriefingContent,
  was: BriefingContent,
  next: BriefingContent,
): Pick<BriefingContent, 'title' | 'masthead'> {
  const { cutoff } = now.masthead.cutoff === was.masthead.cutoff ? next.masthead : now.masthead;
  return { title: now.title === was.title ? next.title : now.title, masthead: { ...now.masthead, cutoff } };
}
