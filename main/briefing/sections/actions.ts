import type { Entity } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { ahead, eventWords } from '../ahead.ts';
import { evidence, paragraph, row, table, verbatim } from '../compose.ts';
import type { Told } from '../events.ts';
import { countWords, entityOf, type Material, sentenceSpan } from '../material.ts';
import { sourcedAs } from '../sentenceEntry.ts';
import { hasVerb } from '../verbs.ts';
import { whenOf } from './timeline.ts';

/** Action · owner · due: what somebody named is reported as going to do, in order of date; at most `count`, each cut at a clause to `most` words. */
export const actionsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const rows = actions(materials, count).map(({ material, event, also, owner }) => {
      const sentence = sentenceSpan(material, event.sentence) ?? event.span;
      return row(
        'actions',
        { of: event.id, ...sourcedAs(material, event.span) },
        [paragraph(...eventWords(material, event, most), evidence(sentence, ...also))],
        [paragraph(verbatim(material, owner.span))],
        [whenOf(material, event)],
      );
    });
    return rows.length === 0 ? [] : [table(['Action', 'Owner', 'Due'], rows)];
  };

/** What is to be done by somebody named: the person or body that the clause opens with. */
export const actions = (materials: readonly Material[], count: number): (Told & { readonly owner: Entity })[] =>
  ahead(materials)
    .filter(({ event: { status } }) => status === 'scheduled' || status === 'current')
    .flatMap((told) => {
      const owner = ownerOf(told);
      return owner === undefined ? [] : [{ ...told, owner }];
    })
    .slice(0, count);

/** Most words that may stand before the owner: a day, a title. */
const leadWords = 3;

function ownerOf({ material, event }: Told): Entity | undefined {
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
    );
}

/** What somebody did or said of others is nothing they are to do ("accused the mayor of planning to …"); what they agreed or were told to do is. */
function isUndertaken(after: string): boolean {
  const main = after.replace(/, (?:who|whose|which|where) [^,]*,/, ' ').match(/[\p{L}]+/gu) ?? [];
  const at = main.findIndex((word) => /^(?:\p{Ll}{2,}ed|said|told|was|were|had)$/u.test(word));
  if (at < 0 || main.slice(0, at).some((word) => forward.has(word)) || main[at + 1] === 'to') return true;
  return /^(?:was|were|had)$/.test(main[at] ?? '') && main.slice(at, at + 4).includes('to');
}

const forward: ReadonlySet<string> = new Set(['will', 'shall', 'll', 'would', 'is', 'are', 'to']);
