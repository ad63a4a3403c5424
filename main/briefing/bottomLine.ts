import type { Reading } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';

/** The three sentences that carry the article, best first (BRIEFING.md: a bottom line has at most three). The ranking chooses; nothing is rewritten. */
export function bottomLine(reading: Reading): Span[] {
  return reading.ranking.slice(0, 3).flatMap(({ sentence }) => reading.sentences[sentence]?.span ?? []);
}
