import type { Time } from '#shared/model/time.ts';
import { type Block, labelWords, type Manuscript, wordsOf } from './manuscript.ts';

/** [X2] What to watch as a calendar (RFC 5545): an entry a day or a stretch of days; undefined where nothing that is printed there has a date. */
export function calendarOf(manuscript: Manuscript): string | undefined {
  const dated = manuscript.sections
    .filter(({ kind }) => kind === 'watch' || kind === 'actions')
    .flatMap(({ blocks }) => blocks.filter((block): block is Entry => block.kind === 'entry'))
    .flatMap((entry) => {
      const when = entry.time && whenOf(entry.time);
      return when === undefined ? [] : [eventLines(entry, when, manuscript)];
    });
  if (dated.length === 0) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brevier//Brevier//EN',
    `X-WR-CALNAME:${escaped(manuscript.title)}`,
    ...dated.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

type Entry = Extract<Block, { kind: 'entry' }>;

function eventLines(entry: Entry, when: readonly string[], manuscript: Manuscript): string[] {
  const words = entry.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []));
  const numbers = new Set(words.flat().flatMap((run) => (run.kind === 'notes' ? run.numbers : [])));
  const cited = manuscript.notes.filter(({ number }) => numbers.has(number)).map((note) => `“${note.words}”`);
  const sources = manuscript.articles.map(({ line }) => line);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id.replaceAll(/[^\w.-]/g, '-')}@brevier`,
    `DTSTAMP:${manuscript.day.replaceAll('-', '')}T000000Z`,
    ...when,
    `SUMMARY:${escaped(words.map(wordsOf).join(' '))}`,
    `DESCRIPTION:${escaped([labelWords(entry.label), ...cited, ...sources, manuscript.marking].filter((each) => each !== '').join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Start and end; of days, the end is the day after the last. An hour without a zone that a machine knows is the hour wherever it is read. */
function whenOf({ precision, from, to, zone }: Time): readonly string[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (precision === 'minute' && from.length === 16) {
    const utc = /^(?:Z|UTC|GMT)$/.test(zone ?? '') ? 'Z' : '';
    return [`DTSTART:${from.replaceAll(/[-:]/g, '')}00${utc}`];
  }
  const first = from.slice(0, 10);
  const after = new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${after.replaceAll('-', '')}`];
}

const escaped = (words: string): string => words.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

/** Lines of at most 75 octets: a longer one goes on after a line end and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
