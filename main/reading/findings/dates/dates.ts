import type { Article } from '#main/reading/article/article.ts';
import { type Atom, atomsWithin } from '#main/reading/article/atoms.ts';
import { hint, hintsBetween } from '#main/reading/article/hints.ts';
import { firstFrom } from '#main/reading/article/order.ts';
import { readParagraphs } from '#main/reading/article/readable.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { findingId, type Timex } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import { civil, dayNumber, dayOfIso, isoOfDay, type Period } from './calendar.ts';
import { type Clocked, isLive, pastMidnight } from './clocks.ts';
import { compose } from './compose.ts';
import { type Located, timeOf } from './edtf.ts';
import type { Expression, Setting as GrammarSetting } from './expression.ts';
import { happeningsIn } from './happening.ts';
import { numericOrder } from './order.ts';
import { personsOfDates } from './persons.ts';
import type { Piece } from './piece.ts';
import { isDayKnown, locate } from './resolve.ts';
import { scan } from './scan.ts';
import { type Bounds, isPoint, type Spoken, type SpokenDay, settingOf } from './setting.ts';
import { verbForms } from './tense.ts';
import type { Setting } from './turns.ts';

const mayBeFiscal = hint(/\bfiscal\b/);

/**
 * [F5] The times of the article's body and headlines, in order: points with their interval, precision and EDTF value, and lengths and
 * rates of time, which are never points. Relative times are worked out from the article's date, the times before them and the verb
 * that governs them; without what they lean on they keep their words and precision alone.
 */
export function findTimes(article: Article, lexicon: Lexicon): Timex[] {
  const forms = verbForms(lexicon);
  let persons: ReadonlySet<string> | undefined;
  const grammarSetting: GrammarSetting = {
    order: numericOrder(article),
    persons: () => (persons ??= personsOfDates(article, lexicon)),
  };
  const times: Timex[] = [];
  const day = article.date ?? datelineOf(article);
  const today = day === undefined ? undefined : dayOfIso(day);
  const isFiscal =
    mayBeFiscal({ hints: hintsBetween(article, 0, article.tokens.length) }) &&
    /\bfiscal quarter\b|\bquarter of (?:the )?fiscal\b/i.test(article.text);
  let spoken: Spoken | undefined;
  let spokenDay: SpokenDay | undefined;
  let spokenSpan: Located | undefined;
  let stamp: number | undefined;
  const happenings = happeningsIn(article.text);
  const live = isLive(article.text);
  for (const [paragraph, { span }] of readParagraphs(article).entries()) {
    const atoms = atomsWithin(article.atoms, span);
    let clock: Clocked | undefined;
    for (const read of compose(atoms, scan(atoms, grammarSetting))) {
      if (isFiscal && isQuarterAlone(read.expression)) continue;
      const sentence = boundsAt(article, atoms, read.from);
      const given = settingOf(
        { today, paragraph, live, stamp, spoken, spokenDay, spokenSpan },
        atoms,
        read,
        sentence,
        forms,
      );
      const { piece, setting } = happenings(atoms, lookingAhead(read, given), given);
      const located = pastMidnight(onCalendar(locate(piece.expression, setting)), read, atoms, clock);
      times.push(timexOf(article, atoms, piece, located, setting.compared === true));
      if (located.minute !== undefined) clock = { to: read.to, located };
      if (live && read.from === 0 && read.to === atoms.length) stamp = located.minute ?? stamp;
      // what only names a thing or measures it is not what the text speaks of
      if (setting.compared === true || setting.bygone === true) continue;
      if (isDayKnown(located) && !(live && piece.expression.kind === 'clock' && piece.expression.on === undefined))
        spokenDay = { located, paragraph };
      if (spans.has(located.precision)) spokenSpan = located;
      if (isPoint(piece.expression) && located.from === undefined && located.to === undefined) spoken = undefined;
      if (isPoint(piece.expression) && located.from !== undefined)
        spoken = {
          located,
          sentence: sentence.number,
          year: statedYear(piece.expression) ?? (thatYear(piece.expression) ? civil(located.from).year : undefined),
          ...(piece.range === 'end' ? { period: rangeOf(spoken?.located, located) } : {}),
        };
    }
  }
  return times;
}

const spans: ReadonlySet<string> = new Set(['month', 'quarter', 'half', 'year']);

/** A quarter of no year: where a report speaks of fiscal quarters it is one of those, and no calendar says when it begins. */
const isQuarterAlone = (expression: Expression): boolean =>
  expression.kind === 'quarter' && expression.year === undefined;

/**
 * The date an undated article gives itself: a paragraph among its first five that holds one full date and nothing else. Stands in for
 * `article.date` so that "today" can be worked out.
 */
function datelineOf(article: Article): string | undefined {
  for (const { span } of readParagraphs(article).slice(0, 5)) {
    if (span.end - span.start > longestDateline) continue;
    const atoms = atomsWithin(article.atoms, span);
    const [only, ...others] = scan(atoms, { order: 'day-first' });
    if (only === undefined || others.length > 0 || only.from !== 0 || only.to !== atoms.length) continue;
    const { expression } = only;
    if (expression.kind === 'day' && expression.year !== undefined && expression.to === undefined)
      return isoOfDay(dayNumber(expression.year, expression.month, expression.day));
  }
  return undefined;
}

const longestDateline = 40;

const calendarEnds = { first: dayNumber(1, 1, 1), last: dayNumber(9999, 12, 31) };

/** A time outside the years 1 to 9999 ("66 million years ago") keeps its words and precision: no ISO date can say it. */
function onCalendar(located: Located): Located {
  const { from, to, ...rest } = located;
  const outside = [from, to].some(
    (day) => day !== undefined && !(day >= calendarEnds.first && day <= calendarEnds.last),
  );
  return outside ? rest : located;
}

/** From the start of a range's first end to the end of its last. */
const rangeOf = (first: Located | undefined, last: Located): Period | undefined =>
  first?.from === undefined || last.to === undefined || first.from > last.to
    ? undefined
    : { from: first.from, to: last.to };

/** The sentence that an atom stands in, with the atoms `[first, last)` of the paragraph that it holds. */
function boundsAt(article: Article, atoms: readonly Atom[], at: number): Bounds {
  const sentence = sentenceAt(article.sentences, atoms[at] as Atom);
  if (sentence === undefined) return { number: -1, first: 0, last: atoms.length };
  const { number, span } = sentence;
  return { number, first: firstFrom(atoms, span.start), last: firstFrom(atoms, span.end) };
}

/** "by the end of the month", "at the end of the year". */
const isEdgeOfUnit = (
  expression: Expression,
): expression is Extract<Expression, { kind: 'deadline' | 'stretch' }> & { of: { kind: 'unit' } & Expression } =>
  (expression.kind === 'deadline' || expression.kind === 'stretch') &&
  expression.of.kind === 'unit' &&
  expression.of.shift === 0 &&
  /^(?:month|year)$/.test(expression.of.unit);

/** "in two weeks" is a point where its verb looks ahead ("will land in two weeks"), else a length ("was built in two weeks"). */
function lookingAhead(piece: Piece, setting: Setting): Piece {
  const { expression } = piece;
  if (isEdgeOfUnit(expression)) {
    // "had 212 names by the end of the month" told of January
    const of = { ...expression.of, from: 'text' as const };
    const end = locate(of, setting).to;
    const isGone = setting.today !== undefined && end !== undefined && end < setting.today;
    return isGone && setting.direction() === 'past' ? { ...piece, expression: { ...expression, of } } : piece;
  }
  if (expression.kind !== 'duration' || expression.ahead !== true || expression.length === undefined) return piece;
  if (setting.direction() !== 'future') return piece;
  return { ...piece, rule: 'from now', expression: { kind: 'offset', ...expression.length, from: 'article' } };
}

/** "that year": the dates that follow in its sentence are of it. */
const thatYear = (expression: Expression): boolean =>
  expression.kind === 'unit' && expression.unit === 'year' && expression.from === 'text';

/** The year that the words of a date give. */
function statedYear(expression: Expression): number | undefined {
  if (expression.kind === 'day' || expression.kind === 'month') return expression.year;
  return undefined;
}

/** Whether the words alone fix the time; else the article's date or an earlier time was needed. */
function isStated(expression: Expression): boolean {
  switch (expression.kind) {
    case 'day':
    case 'month':
    case 'movable':
    case 'season':
      return expression.year !== undefined;
    case 'quarter':
    case 'half':
      return typeof expression.year === 'number';
    case 'year':
    case 'decade':
    case 'century':
    case 'duration':
    case 'set':
      return true;
    case 'stretch':
    case 'deadline':
      return isStated(expression.of);
    case 'part':
      return isStated(expression.on);
    case 'clock':
      return expression.on !== undefined && isStated(expression.on);
    case 'offset':
      return typeof expression.from === 'object' && isStated(expression.from);
    default:
      return false;
  }
}

function timexOf(article: Article, atoms: readonly Atom[], piece: Piece, located: Located, compared: boolean): Timex {
  const { expression } = piece;
  const span: Span = {
    source: article.source,
    start: atoms[piece.from]?.start ?? 0,
    end: atoms[piece.to - 1]?.end ?? 0,
  };
  const stated = isStated(expression);
  return {
    kind: 'timex',
    id: findingId('timex', span),
    span,
    certainty: stated ? 'stated' : 'worked-out',
    rule: compared && !piece.rule.endsWith('compared') ? `${ruleOf(piece)}, compared` : ruleOf(piece),
    type: typeOf(expression),
    value: timeOf(located),
    deictic: !stated && isPoint(expression),
    ...(expression.kind === 'duration' || expression.kind === 'set' ? { duration: expression.iso } : {}),
  };
}

const typeOf = (expression: Expression): Timex['type'] => {
  if (expression.kind === 'duration' || expression.kind === 'set') return expression.kind;
  return expression.kind === 'clock' || expression.kind === 'part' ? 'time' : 'date';
};

/** The rule's name, with what only the words say: the part of the day, the fiscal year, the end of a range it is. */
function ruleOf(piece: Piece): string {
  const { expression, range } = piece;
  const near = expression.kind === 'part' && expression.on.kind === 'near';
  const part = expression.kind === 'part' ? `: ${expression.part}` : '';
  if (near) return `part of a near day${part}`;
  const fiscal = expression.kind === 'year' && expression.fiscal === true ? ` ${expression.year}` : '';
  return `${piece.rule}${part}${fiscal}${range === undefined ? '' : `, ${range} of a range`}`;
}
