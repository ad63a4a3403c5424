import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  Briefing,
  BriefingContent,
  BriefingId,
  BriefingKind,
  BriefingSource,
  BriefingSummary,
  Paper,
} from '../model/briefing.ts';
import { Change } from '../model/change.ts';
import type { PrintReport } from '../model/print.ts';
import type { Reading } from '../model/reading.ts';
import { Corrections, limits, Source, SourceMeta } from '../model/source.ts';
import { SourceId } from '../model/span.ts';
import type { BlobLike } from './blob.ts';
import { faults } from './faults.ts';

const call = oc.errors(faults);

/** A source as it was just taken in, how it reads, and the briefings that hold it already [A5]. */
export type IntakeDraft = {
  readonly source: Source;
  readonly reading: Reading;
  readonly known: readonly BriefingSummary[];
};

/** One commit of a briefing. `undone` says that it was taken back and not done again. */
export const Commit = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  label: z.string(),
  action: z.enum(['create', 'change', 'undo', 'redo', 'restore']),
  undone: z.boolean(),
});
export type Commit = Readonly<z.infer<typeof Commit>>;

/** What a write answers with: the briefing as it now stands and whether there is something to undo and redo. */
export const Written = z.object({ briefing: Briefing, canUndo: z.boolean(), canRedo: z.boolean() });
export type Written = Readonly<z.infer<typeof Written>>;

/** A line found by search: `line` is plain text, `hits` the stretches of it to show as found, `[start, end)` in UTF-16 code units. */
export const Hit = z.object({
  briefing: BriefingId,
  title: z.string(),
  /** Heading of the section, or the title of the source it stands in. */
  where: z.string(),
  section: z.string().nullable(),
  line: z.string(),
  hits: z.array(z.tuple([z.int(), z.int()])),
  updatedAt: z.string(),
});
export type Hit = Readonly<z.infer<typeof Hit>>;

const write = z.object({ id: BriefingId, base: z.int().min(1) });

/** Every call the renderer may make. Files go up as raw bytes on `PUT /intake` (see `intakeRoute`), not through here. */
export const contract = {
  app: {
    info: call.output(
      type<{ host: 'electron' | 'browser'; version: string; node: string; data: string; today: string }>(),
    ),
  },
  intake: {
    /** A paste: plain text, or HTML as the clipboard gave it. */
    paste: call
      .input(
        z.object({ text: z.string().max(limits.textChars + 1), html: z.string().max(limits.fileBytes).optional() }),
      )
      .output(type<IntakeDraft>()),
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
    create: call
      .input(z.object({ sources: z.array(BriefingSource).min(1).max(50), kind: BriefingKind, paper: Paper }))
      .output(Written),
    get: call.input(z.object({ id: BriefingId })).output(Written),
    /** The readings of a briefing's sources, in their order. */
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
      .output(Written),
    /** Builds the sections again from these sources and this kind: sections nobody edited are replaced, edited ones stay as they are [B8]. */
    rebuild: call
      .input(
        write.extend({
          sources: z.array(BriefingSource).min(1).max(50),
          kind: BriefingKind,
          label: z.string().min(1).max(200),
        }),
      )
      .output(Written),
    undo: call.input(write).output(Written),
    redo: call.input(write).output(Written),
    history: call.input(z.object({ id: BriefingId })).output(z.array(Commit)),
    at: call.input(z.object({ id: BriefingId, version: z.int().min(1) })).output(BriefingContent),
    restore: call.input(write.extend({ version: z.int().min(1) })).output(Written),
    trash: call.input(z.object({ id: BriefingId })),
    untrash: call.input(z.object({ id: BriefingId })),
    /** For good; only from the trash. */
    remove: call.input(z.object({ id: BriefingId })),
  },
  pdf: {
    /** The very file that export writes [P7], of the briefing as it stands in the store. */
    render: call
      .input(z.object({ id: BriefingId }))
      .output(type<{ file: BlobLike; name: string; report: PrintReport }>()),
  },
};

/**
 * `PUT /intake`: the body is the file's bytes (at most `limits.fileBytes`, counted while it streams), `x-file-name` its name, percent-encoded.
 * Answers 200 with an `IntakeDraft` as JSON, or the fault's status with `{ code, message, data }`.
 */
export const intakeRoute = '/intake';

/** The prefix of the contract's own calls on the one handler. */
export const rpcPrefix = '/rpc';
