import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  type Briefing,
  type BriefingContent,
  BriefingId,
  BriefingKind,
  BriefingSource,
  BriefingSummary,
  Paper,
} from '../model/briefing.ts';
import { Change } from '../model/change.ts';
import { ExportFormat } from '../model/exportFormat.ts';
import type { Offer } from '../model/offer.ts';
import { PrintOptions, PrintProgress, type PrintReport } from '../model/print.ts';
import type { Reading } from '../model/reading.ts';
import { SectionId } from '../model/section.ts';
import { Corrections, limits, Source, SourceMeta } from '../model/source.ts';
import { SourceId } from '../model/span.ts';
import { HouseStyle } from '../model/style.ts';
import type { BlobLike } from './blob.ts';
import { faults } from './faults.ts';
import { Settings } from './settings.ts';

const call = oc.errors(faults);

/** A source as it was just taken in, how it reads, and the briefings that hold it already [A5]. */
export type IntakeDraft = {
  readonly source: Source;
  readonly reading: Reading;
  readonly known: readonly BriefingSummary[];
};

/** What is known of a version besides its content: the name the user gave it, and the files exported from it, with their SHA-256 where it could be made. */
export const VersionNote = z.object({
  name: z.string().nullable(),
  exports: z.array(z.object({ at: z.string(), file: z.string(), hash: z.string().nullable() })).readonly(),
});
export type VersionNote = Readonly<z.infer<typeof VersionNote>>;

/** One commit of a briefing. `undone` says that it was taken back and not done again. */
export const Commit = VersionNote.extend({
  version: z.int(),
  at: z.iso.datetime(),
  label: z.string(),
  action: z.enum(['create', 'change', 'undo', 'redo', 'restore']),
  undone: z.boolean(),
});
export type Commit = Readonly<z.infer<typeof Commit>>;

/** What a write answers with: the briefing as it now stands and whether there is something to undo and redo. */
export type Written = { readonly briefing: Briefing; readonly canUndo: boolean; readonly canRedo: boolean };

/**
 * What a commit answers with: the sections that its changes named, as they are stored now. All else stands as the changes made it, and a long
 * briefing is not sent back with every save.
 */
export type Committed = Pick<Briefing, 'version' | 'updatedAt' | 'sections'> & Omit<Written, 'briefing'>;

/** A line found by search: `line` is plain text, `hits` the stretches of it to show as found, `[start, end)` in UTF-16 code units. */
export const Hit = z.object({
  briefing: BriefingId,
  title: z.string(),
  /** Heading of the section, or the article and the number of its paragraph. */
  where: z.string(),
  section: z.string().nullable(),
  /** Where a line of an article begins in it; null for a line of the briefing. */
  place: z.object({ source: SourceId, start: z.int() }).nullable(),
  line: z.string(),
  hits: z.array(z.tuple([z.int(), z.int()])),
  updatedAt: z.string(),
});
export type Hit = Readonly<z.infer<typeof Hit>>;

/** A piece of long work: a call began it, `jobs` tells how far it is and ends it. */
export const JobId = z.string().regex(/^[\w-]{1,64}$/);

/** A briefing set: the file, the name it goes by, the version it was made of, and what setting it found out. */
export type Printed = {
  readonly file: BlobLike;
  readonly name: string;
  readonly version: number;
  readonly report: PrintReport;
};

const write = z.object({ id: BriefingId, base: z.int().min(1) });

/** What the user has to know of the library as a whole. */
export type LibraryNotice = {
  /** `recovery` and `settings` until they are put away, `backup` until one is made. */
  readonly about: 'recovery' | 'backup' | 'settings';
  /** Whether it happened at this start of the program. */
  readonly isNew: boolean;
  readonly sentence: string;
  /** Where the sentence stands in the catalogue. */
  readonly said?: { readonly name: string; readonly values: readonly (string | number | null)[] } | undefined;
};

/** Every call the renderer may make. Files go up as raw bytes on `PUT /intake` (see `intakeRoute`), not through here. */
export const contract = {
  app: {
    info: call.output(
      type<{
        host: 'electron' | 'browser';
        version: string;
        node: string;
        data: string;
        today: string;
        /** The sample's briefing, where this start of the program made it because the library was empty [H3]. */
        sample: string | null;
      }>(),
    ),
  },
  library: {
    notices: call.output(type<readonly LibraryNotice[]>()),
    /** The user knows that the library was put together again, and that the settings were not read. */
    forgetRecovery: call,
  },
  intake: {
    /** A paste: plain text, or HTML as the clipboard gave it. */
    paste: call
      .input(
        z.object({ text: z.string().max(limits.textChars + 1), html: z.string().max(limits.fileBytes).optional() }),
      )
      .output(type<IntakeDraft>()),
    /** The article at a web address, fetched now because the user asked for it; it takes at most `pageLimits.seconds` and a reading. */
    fetch: call.input(z.object({ address: z.string().max(2000) })).output(type<IntakeDraft>()),
    /** How a source reads with this date and these corrections; nothing is stored. */
    read: call
      .input(z.object({ source: SourceId, meta: SourceMeta, corrections: Corrections }))
      .output(type<Reading>()),
  },
  sources: {
    get: call.input(z.object({ id: SourceId })).output(Source),
  },
  briefings: {
    list: call.input(z.object({ trash: z.boolean() })).output(z.array(BriefingSummary)),
    search: call.input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(200) })).output(z.array(Hit)),
    /** [L1] Which briefings name this person, or whose articles do; none from the trash. */
    naming: call.input(z.object({ person: z.string().max(200) })).output(z.array(BriefingId)),
    create: call
      .input(z.object({ sources: z.array(BriefingSource).min(1).max(50), kind: BriefingKind, paper: Paper }))
      .output(type<Written>()),
    get: call.input(z.object({ id: BriefingId })).output(type<Written>()),
    /** The readings of a briefing's sources, in their order; of one that cannot be read there is none, and `sources.get` says why. */
    readings: call.input(z.object({ id: BriefingId })).output(type<readonly Reading[]>()),
    /** Commits with the same `burst` (one stretch of typing in one section) are undone together. */
    commit: call
      .input(
        write.extend({
          changes: z.array(Change).min(1).max(500),
          label: z.string().min(1).max(200),
          burst: z.string().max(64).optional(),
        }),
      )
      .output(type<Committed>()),
    /**
     * Builds the sections again from these sources and this kind [B8]: what nobody edited is renewed, what the user wrote stays, entry by entry;
     * a section that the kind has not is set aside, hidden, where the user was at work in it.
     */
    rebuild: call
      .input(
        write.extend({
          sources: z.array(BriefingSource).min(1).max(50),
          kind: BriefingKind,
          label: z.string().min(1).max(200),
        }),
      )
      .output(type<Written>()),
    /** What the sources would make and the briefing does not hold: entries never taken or taken out [B8]. */
    offers: call.input(z.object({ id: BriefingId })).output(type<readonly Offer[]>()),
    /** The version as it is, then every newer one as it is saved, by whatever window [E8]. */
    watch: call.input(z.object({ id: BriefingId })).output(eventIterator(z.object({ version: z.int() }))),
    undo: call.input(write).output(type<Written>()),
    redo: call.input(write).output(type<Written>()),
    /** Newest first; with a section, only the commits that changed its heading, its text, or whether it is there. */
    history: call.input(z.object({ id: BriefingId, section: SectionId.optional() })).output(z.array(Commit)),
    /** Names a version; '' takes its name away. */
    name: call.input(z.object({ id: BriefingId, version: z.int().min(1), name: z.string().trim().max(120) })),
    /** A file was written from this version. */
    exported: call.input(
      z.object({
        id: BriefingId,
        version: z.int().min(1),
        file: z.string().min(1).max(300),
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
      }),
    ),
    at: call.input(z.object({ id: BriefingId, version: z.int().min(1) })).output(type<BriefingContent>()),
    restore: call.input(write.extend({ version: z.int().min(1) })).output(type<Written>()),
    trash: call.input(z.object({ id: BriefingId })),
    untrash: call.input(z.object({ id: BriefingId })),
    /** For good; only from the trash. */
    remove: call.input(z.object({ id: BriefingId })),
  },
  settings: {
    get: call.output(Settings),
    /** Puts these in place of the same ones kept before. */
    keep: call.input(Settings.partial()),
  },
  /** House styles that the user keeps; a briefing that is given one holds its own copy. */
  styles: {
    list: call.output(z.array(HouseStyle)),
    /** In place of one of the same name. */
    keep: call.input(z.object({ style: HouseStyle })),
    remove: call.input(z.object({ name: HouseStyle.shape.name })),
  },
  pdf: {
    /** Begins to set the briefing as it stands in the store. */
    start: call.input(z.object({ id: BriefingId, options: PrintOptions.optional() })).output(z.object({ job: JobId })),
    /** The very file that export writes [P7], once it is set; it is given once. `cancelled` where the job was ended. */
    take: call.input(z.object({ job: JobId })).output(type<Printed>()),
  },
  exports: {
    /** [X1] [X2] The briefing as it stands in the store, in a format other than PDF; the evidence has the PDF's numbers. `bad-input` where it has nothing that the format holds. */
    make: call.input(z.object({ id: BriefingId, format: ExportFormat })).output(type<Omit<Printed, 'report'>>()),
  },
  jobs: {
    /** How far a job is, until it ends. */
    watch: call.input(z.object({ job: JobId })).output(eventIterator(PrintProgress)),
    /** Ends a job, if it has not ended. */
    cancel: call.input(z.object({ job: JobId })),
  },
};

/**
 * `PUT /intake`: the body is the file's bytes (at most `limits.fileBytes`, counted while it streams), `x-file-name` its name, percent-encoded.
 * Answers 200 with an `IntakeDraft` as JSON, or the fault's status with `{ code, message, data }`.
 */
export const intakeRoute = '/intake';

/** The prefix of the contract's own calls on the one handler. */
export const rpcPrefix = '/rpc';
