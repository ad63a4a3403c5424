import { z } from 'zod';
import { SourceId } from './span.ts';

/** What a paragraph of a source is [A4]. Only `body` feeds the briefing's sections; `head` is the source's own headline or crosshead. */
export const paragraphKinds = ['body', 'head', 'caption', 'credit', 'pullquote', 'boilerplate', 'duplicate'] as const;
export const ParagraphKind = z.enum(paragraphKinds);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

/** A value the source states, with where it was read ("meta article:published_time", "byline", "typed in"). Nothing is guessed. */
export const Stated = z.object({ value: z.string().min(1).max(2000), from: z.string().min(1).max(200) });
export type Stated = Readonly<z.infer<typeof Stated>>;

/** [A3] What is absent is unknown and shown as unknown. `published` is an ISO date or date-time; `retrieved` an ISO date-time. */
export const SourceMeta = z.object({
  title: Stated.optional(),
  outlet: Stated.optional(),
  author: Stated.optional(),
  published: Stated.extend({
    value: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]),
  }).optional(),
  url: Stated.extend({ value: z.url({ protocol: /^https?$/ }) }).optional(),
  retrieved: Stated.extend({ value: z.iso.datetime({ offset: true }) }).optional(),
});
export type SourceMeta = Readonly<z.infer<typeof SourceMeta>>;

/** The article's own date, `YYYY-MM-DD`, as the publisher's clock had it. */
export const dateOf = (meta: SourceMeta): string | undefined => meta.published?.value.slice(0, 10);

export const SourceFormat = z.enum(['text', 'markdown', 'html', 'word', 'pdf', 'mail', 'web-archive']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** Endings of the files that articles come in, without the dot; `electron-builder.yml` says the same. */
export const articleEndings = [
  'txt', 'md', 'markdown', 'html', 'htm', 'mhtml', 'mht', 'docx', 'pdf', 'eml',
] as const; // biome-ignore format: one line reads better

/** A format's vote on what a stretch of the text is (from `<figcaption>`, `<h2>`, a main-text extractor); reading decides. Offsets in UTF-16 code units. */
export const BlockVote = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  kind: ParagraphKind,
  reason: z.string().max(200),
});
export type BlockVote = Readonly<z.infer<typeof BlockVote>>;

/** [A2] One article as it was taken in. `text` never changes; `hash` is the SHA-256 (hex) of its UTF-8 bytes; paragraphs are separated by newlines. */
export const Source = z.object({
  id: SourceId,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The same for the same article in another format [A5]: SHA-256 over the letters and digits of its body alone. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string().min(1),
  format: SourceFormat,
  name: z.string().max(255).optional(),
  meta: SourceMeta,
  votes: z.array(BlockVote).readonly(),
  /** What intake had to do to the bytes, a sentence each ("3 malformed bytes were replaced by U+FFFD."). */
  notices: z.array(z.string()).readonly(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** What the user corrected in a reading: the class of the paragraph that starts at an offset. */
export const Corrections = z.object({
  paragraphs: z.array(z.object({ start: z.int().min(0), kind: ParagraphKind })).max(100_000),
});
export type Corrections = Readonly<z.infer<typeof Corrections>>;

export const noCorrections: Corrections = { paragraphs: [] };

/** [A6] Limits on what may come in. */
export const limits = { textChars: 10_000_000, fileBytes: 50_000_000 } as const;

/** Limits on what is fetched from the web [R17]: unpacked bytes, seconds for all of it, redirects followed. */
export const pageLimits = { bytes: 10_000_000, seconds: 15, redirects: 5 } as const;
