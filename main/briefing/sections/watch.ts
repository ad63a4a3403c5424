import type { RichNode } from '#shared/model/richtext/node.ts';
import { ahead, eventWords } from '../ahead.ts';
import { inTurn } from '../attribution.ts';
import { bold, entry, evidence, paragraph, text } from '../compose.ts';
import type { Told } from '../events.ts';
import { type Material, sentenceSpan } from '../material.ts';
import { sourcedAs } from '../sentenceEntry.ts';
import { actions } from './actions.ts';
import { whenOf } from './timeline.ts';

/** What is still to come, dated and in order: date – event, cut at a clause to `most` words, `count` at most. */
export const watchSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    ahead(materials)
      .slice(0, count)
      .map((told) => watchEntry(told, most));

/** The dates after a meeting that are not those of an action, of which `actions` stand above. */
export const followUpSection =
  ({ actions: above, count, most }: { readonly actions: number; readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const due = actions(materials, above).filter(({ isDue }) => isDue);
    const told = new Set(due.map(({ event }) => event.id));
    return ahead(materials)
      .filter(({ event }) => !told.has(event.id))
      .slice(0, count)
      .map((one) => watchEntry(one, most));
  };

function watchEntry({ material, event, also }: Told, most: number): RichNode {
  const sentence = sentenceSpan(material, event.sentence) ?? event.span;
  const when = (whenOf(material, event).content ?? []).map((node) => (node.marks ? node : bold(node.text ?? '')));
  return entry(
    'watch',
    { of: event.id, ...sourcedAs(material, event.span) },
    paragraph(
      ...when,
      text(' – '),
      ...eventWords(material, event, most),
      ...inTurn(material, event.span),
      evidence(sentence, ...also),
    ),
  );
}
