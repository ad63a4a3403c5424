import type { RichNode } from '#shared/model/richtext/node.ts';
import { ahead, eventWords } from '../ahead.ts';
import { evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import type { Told } from '../events.ts';
import { entityOf, type Material, sentenceSpan } from '../material.ts';
import { isMeeting } from '../meetings.ts';
import { sourcedAs } from '../sentenceEntry.ts';
import { whenOf } from './timeline.ts';

/** When · where · what: the meetings still to come, in order; at most `count`, each cut at a clause to `most` words. */
export const formatSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const rows = ahead(materials)
      .filter(isMeeting)
      .slice(0, count)
      .map((told) => {
        const { material, event, also } = told;
        const sentence = sentenceSpan(material, event.sentence) ?? event.span;
        return row(
          'format',
          { of: event.id, ...sourcedAs(material, event.span) },
          [whenOf(material, event)],
          [paragraph(...whereOf(told))],
          [paragraph(...eventWords(material, event, most), evidence(sentence, ...also))],
        );
      });
    return rows.length === 0 ? [] : [table(['When', 'Where', 'What'], rows)];
  };

/** The place as the clause names it. */
function whereOf({ material, event }: Told): RichNode[] {
  const place = entityOf(material, event.place);
  const named = place?.mentions.find(({ span }) => span.start >= event.span.start && span.end <= event.span.end);
  return named === undefined ? [text('not stated')] : [verbatim(material, named.span)];
}
