import { z } from 'zod';

/** The first 16 hex digits of the SHA-256 of the source text's UTF-8 bytes. */
export const SourceId = z.string().regex(/^[0-9a-f]{16}$/);
export type SourceId = z.infer<typeof SourceId>;

/** The atom: UTF-16 code units `[start, end)` of one source's text. Holds no words; they are read back with `wordsAt`. */
export const Span = z
  .object({ source: SourceId, start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, { message: 'a span is not empty' });
export type Span = Readonly<z.infer<typeof Span>>;

/** An entry that rests on more is told by the first of them: nobody looks up five hundred. */
export const mostSpans = 500;

/** What an entry rests on: never empty. */
export const Evidence = z.array(Span).min(1).max(mostSpans);
export type Evidence = readonly [Span, ...Span[]];

/** The source's own characters. */
export const wordsAt = (text: string, span: Pick<Span, 'start' | 'end'>): string => text.slice(span.start, span.end);

/** Words made ready for setting on a line: every run of white space (a wrapped line, a no-break space) is one space. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

export const contains = (outer: Span, inner: Span): boolean =>
  outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;
