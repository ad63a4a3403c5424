import { sentenceAt } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import type { Material } from './material.ts';
import { withoutDateline } from './shorten.ts';

/** A full stop that ends a sentence and no abbreviation. */
const ownStop = /(?:\p{Ll}{4}|[\d%)])\.$/u;

/** The stretch with the full stop of the sentence that it tells from beginning to end; a clause of one without it. */
export function stopped(material: Material, span: Span): Span {
  const { sentences } = material.reading;
  const first = sentenceAt(sentences, span)?.span;
  const last = sentenceAt(sentences, { start: span.end - 1 })?.span;
  if (first === undefined || last === undefined) return span;
  const { text } = material.source;
  const isWhole = span.start === first.start || span.start === withoutDateline(material, first).start;
  if (isWhole) return /^[.!?]+$/.test(text.slice(span.end, last.end)) ? { ...span, end: last.end } : span;
  const closes = span.end === last.end && ownStop.test(text.slice(Math.max(span.start, span.end - 5), span.end));
  return closes ? { ...span, end: span.end - 1 } : span;
}
