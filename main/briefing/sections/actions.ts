import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { ahead, eventWords } from '../ahead.ts';
import { evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import type { Told } from '../events.ts';
import { countWords, entityOf, type Material, sentenceSpan } from '../material.ts';
import { sourcedAs } from '../sentenceEntry.ts';
import { hasVerb } from '../verbs.ts';
import { whenOf } from './timeline.ts';

/** Action · owner · due: what somebody named is reported as going to do, in order of date; at most `count`, each cut at a clause to `most` words. */
export const actionsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const rows = actions(materials, count).map(({ material, event, also, owner, isDue }) => {
      const sentence = sentenceSpan(material, event.sentence) ?? event.span;
      return row(
        'actions',
        { of: event.id, ...sourcedAs(material, event.span) },
        [paragraph(...eventWords(material, event, most), evidence(sentence, ...also))],
        [paragraph(owner === undefined ? text('not stated') : verbatim(material, owner))],
        [isDue ? whenOf(material, event) : paragraph(text('not stated'))],
      );
    });
    return rows.length === 0 ? [] : [table(['Action', 'Owner', 'Due'], rows)];
  };

/** `owner` is who is to do it, where that is stated; `isDue` that the event's date is that of the action and of nothing else in its clause. */
type Action = Told & { readonly owner: Span | undefined; readonly isDue: boolean };

/** What is to be done by somebody named: the person or body that the clause opens with, or the one that it asks something of. */
export const actions = (materials: readonly Material[], count: number): Action[] =>
  ahead(materials)
    .filter(({ event: { status } }) => status === 'scheduled' || status === 'current')
    .flatMap((told): Action[] => {
      const asked = askedOf(told);
      if (asked !== undefined) return [{ ...told, owner: asked.owner, isDue: isDue(told, asked.from) }];
      const owner = ownerOf(told);
      return owner === undefined || !isDue(told, owner.end) ? [] : [{ ...told, owner, isDue: true }];
    })
    .slice(0, count);

/** The date does not stand in a relative clause about something else: "the fund, which is not due to open until April". */
function isDue({ material, event }: Told, from: number): boolean {
  const between = material.source.text.slice(from, event.when.start);
  return !/\b(?:who|whose|whom|which|where)\b/i.test(between.replace(/, (?:who|whose|which|where) [^,]*,/gi, ' '));
}

/** "recommends that …", "urged the board to …": the stretch up to what is asked; a participle ("the proposed bridge", "was asked") asks nothing. */
const asking =
  // bounded: one event's words, and from each verb at most six of them
  /\s(?<!\b(?:the|an?|its|their|his|her|be|been|was|were|is|are)\s)(?:(?:recommend|urge|advise|propose|suggest|demand|request|insist|want|ask)(?:e?d|s)?|call(?:ed|s)?)\s+(?:that\s+|(?:(?:up)?on\s+|for\s+)?(?=(?:\S+\s+){1,6}?to\s+\p{Ll})(?!to\b|not\b))/iu;

/** A body that needs no name: what is asked of it is its own to do. */
const body =
  /^(?:the|its|their)\s+(?:\p{Ll}+\s+)?(?:government|ministry|ministers?|council|cabinet|parliament|company|operator|board|authority|commission|committee|police|army|owners?|city|mayor|president|treasury)\b/iu;

/** Whom the clause asks something of, and from where it says what; undefined where it asks nothing. */
function askedOf({ material, event }: Told): { owner: Span | undefined; from: number } | undefined {
  const words = material.source.text.slice(event.span.start, event.when.start);
  const verb = asking.exec(words);
  if (verb === null || countWords(words.slice(0, verb.index)) > mostBeforeAsking) return undefined;
  const from = event.span.start + verb.index + verb[0].length;
  const known = event.who
    .flatMap((id) => entityOf(material, id) ?? [])
    .find(({ type, mentions }) => type !== 'place' && mentions.some(({ span }) => isAt(material, span, from)));
  const named = known?.mentions.find(({ span }) => isAt(material, span, from))?.span;
  const length = body.exec(words.slice(from - event.span.start))?.[0].length;
  const unnamed = length === undefined ? undefined : { ...event.span, start: from, end: from + length };
  return { owner: known?.span ?? named ?? unnamed, from };
}

/** Most words of who asks. */
const mostBeforeAsking = 8;

const isAt = ({ source: { text: words } }: Material, span: Span, from: number): boolean =>
  span.start >= from && /^(?:the\s+)?$/i.test(words.slice(from, span.start));

/** Most words that may stand before the owner: a day, a title. */
const leadWords = 3;

function ownerOf({ material, event }: Told): Span | undefined {
  const { text } = material.source;
  return event.who
    .flatMap((id) => entityOf(material, id) ?? [])
    .find(
      ({ type, mentions }) =>
        type !== 'place' &&
        mentions.some(({ span }) => {
          if (span.start < event.span.start || span.end > event.span.end) return false;
          const before = text.slice(event.span.start, span.start);
          const after = text.slice(span.end, event.span.end);
          return countWords(before) <= leadWords && !hasVerb(before) && !/^['’]s?\b/.test(after) && isUndertaken(after);
        }),
    )?.span;
}

/** What somebody did or said of others is nothing they are to do ("accused the mayor of planning to …"); what they agreed or were told to do is. */
function isUndertaken(after: string): boolean {
  const main = after.replace(/, (?:who|whose|which|where) [^,]*,/, ' ').match(/[\p{L}]+/gu) ?? [];
  const at = main.findIndex((word) => /^(?:\p{Ll}{2,}ed|said|told|was|were|had)$/u.test(word));
  if (at < 0 || main.slice(0, at).some((word) => forward.has(word)) || main[at + 1] === 'to') return true;
  return /^(?:was|were|had)$/.test(main[at] ?? '') && main.slice(at, at + 4).includes('to');
}

const forward: ReadonlySet<string> = new Set(['will', 'shall', 'll', 'would', 'is', 'are', 'to']);
