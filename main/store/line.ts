import type { Hit } from '#shared/contract/contract.ts';
import { plain } from '#shared/model/span.ts';
import { findTerms, type Term } from './query.ts';
import { wordsOf } from './words.ts';

/** A line shown is at most this many UTF-16 code units, cut around its first hit. */
const longestLine = 320;

/** The first of the lines that hold most of the terms, cut to what can be shown. */
export function bestLine(lines: readonly string[], terms: readonly Term[]): Pick<Hit, 'line' | 'hits'> {
  let best = { line: '', found: -1, hits: [] as readonly (readonly [number, number])[] };
  for (const raw of lines) {
    const line = plain(raw);
    const result = findTerms(wordsOf(line), terms);
    if (result.found > best.found) best = { line, ...result };
  }
  return cut(best.line, best.hits);
}

/** A long line is cut to a stretch around its first hit, at a space where there is one near, never inside a character. */
function cut(line: string, hits: readonly (readonly [number, number])[]): Pick<Hit, 'line' | 'hits'> {
  const first = hits[0]?.[0] ?? 0;
  const wish = Math.min(first - longestLine / 4, line.length - longestLine);
  const space = line.indexOf(' ', wish) + 1;
  const from = wish <= 0 ? 0 : whole(line, space > 0 && space <= first ? space : wish);
  const to = from + longestLine >= line.length ? line.length : whole(line, from + longestLine);
  const lead = from === 0 ? '' : '…';
  const shift = lead.length - from;
  return {
    line: lead + line.slice(from, to) + (to === line.length ? '' : '…'),
    hits: hits
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift]),
  };
}

/** The offset, moved back where it would part a surrogate pair. */
const whole = (line: string, offset: number): number =>
  line.charCodeAt(offset) >> 10 === 0x37 && line.charCodeAt(offset - 1) >> 10 === 0x36 ? offset - 1 : offset;
