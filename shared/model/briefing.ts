import { z } from 'zod';
import { Marking } from './marking.ts';
import { Section } from './section.ts';
import { Corrections, SourceMeta } from './source.ts';
import { SourceId } from './span.ts';
import { HouseStyle } from './style.ts';
import { mostTags, Tag } from './tag.ts';

/** [B1] The four kinds to start from; the meeting brief has two forms, one before the meeting and the readout after it. */
export const briefingKinds = ['note', 'background', 'meeting', 'readout', 'press'] as const;
export const BriefingKind = z.enum(briefingKinds);
export type BriefingKind = z.infer<typeof BriefingKind>;

export const kindNames: Readonly<Record<BriefingKind, string>> = {
  note: 'One-page note',
  background: 'Background brief',
  meeting: 'Meeting brief',
  readout: 'Meeting readout',
  press: 'Press brief',
};

export const Paper = z.enum(['a4', 'letter']);
export type Paper = z.infer<typeof Paper>;

const line = z.string().max(300);

/** The block at the head of the first page: each line printed only where it is given. `date` and `cutoff` are as the user writes them or ISO dates. */
export const Masthead = z.object({ to: line, from: line, reference: line, date: line, cutoff: line, purpose: line });
export type Masthead = Readonly<z.infer<typeof Masthead>>;

export const emptyMasthead: Masthead = { to: '', from: '', reference: '', date: '', cutoff: '', purpose: '' };

/** An article in a briefing: the immutable source, with what this briefing knows of it and corrected in its reading. */
export const BriefingSource = z.object({
  source: SourceId,
  meta: SourceMeta,
  corrections: Corrections,
  /** The newer version of the article among the briefing's sources [A2]: nothing is built from this one any more; entries that rest on it keep it. */
  replacedBy: SourceId.optional(),
});
export type BriefingSource = Readonly<z.infer<typeof BriefingSource>>;

/** The articles that a briefing is built from: of each its newest version. */
export function currentSources(sources: readonly BriefingSource[]): readonly BriefingSource[] {
  const current = sources.filter(({ replacedBy }) => replacedBy === undefined);
  return current.length === 0 ? sources : current;
}

/** How a printed briefing is to be treated: DRAFT across its pages, and the date (ISO, or in the user's words) after which it no longer holds; '' for none. */
export const Handling = z.object({ draft: z.boolean(), expires: z.string().max(60) });
export type Handling = Readonly<z.infer<typeof Handling>>;

/** What the user edits and history keeps: everything of a briefing but its identity and version. */
export const BriefingContent = z.object({
  kind: BriefingKind,
  title: z.string().max(500),
  masthead: Masthead,
  marking: Marking,
  paper: Paper,
  /** BCP 47; sets hyphenation and the PDF's language. */
  language: z.enum(['en-GB', 'en-US']),
  sources: z.array(BriefingSource).min(1).max(50),
  sections: z.array(Section).max(10_000),
  /** How it looks on paper; absent in a briefing from before there were styles, which prints in the usual one. */
  style: HouseStyle.optional(),
  handling: Handling.optional(),
  /** Whether a one-page note may be set closer than its style to stay on its page; absent: it may. */
  closer: z.boolean().optional(),
  /** [L1] What the user files it under; absent: nothing. */
  tags: z.array(Tag).max(mostTags).optional(),
  /** [L1] Done with: out of the list, but kept, found and not in the trash. */
  archived: z.literal(true).optional(),
  /** Version of the rules that built it. */
  rules: z.string().max(64),
});
export type BriefingContent = Readonly<z.infer<typeof BriefingContent>>;

export const BriefingId = z.string().regex(/^[\w-]{1,64}$/);

/** The user's document. `version` grows by one with every commit; times are ISO date-times. */
export const Briefing = BriefingContent.extend({
  id: BriefingId,
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Briefing = Readonly<z.infer<typeof Briefing>>;

/** A line of the library. `trashedAt` is null unless it lies in the trash. */
export const BriefingSummary = z.object({
  id: BriefingId,
  version: z.int(),
  kind: BriefingKind,
  title: z.string(),
  marking: Marking,
  outlet: z.string().nullable(),
  articleDate: z.string().nullable(),
  tags: z.array(z.string()).readonly(),
  archived: z.boolean(),
  sections: z.int(),
  words: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  trashedAt: z.string().nullable(),
});
export type BriefingSummary = Readonly<z.infer<typeof BriefingSummary>>;
