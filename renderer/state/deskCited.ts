import { useDeferredValue, useRef } from 'react';
import { entriesOf, isEmptyDoc, type RichDoc, spansOf, walk } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { useDesk } from './desk.ts';

const known = new WeakMap<RichDoc, string>();

/** All that numbering and coverage read of a body: whether it prints, its entries and its evidence, in order. */
function evidenceKey(body: RichDoc): string {
  const before = known.get(body);
  if (before !== undefined) return before;
  const entries = entriesOf(body).map(({ attrs, evidence }) => [attrs.id, evidence.length]);
  const key = JSON.stringify([isEmptyDoc(body), entries, [...walk(body)].flatMap(spansOf)]);
  known.set(body, key);
  return key;
}

const none: readonly Section[] = [];

/** The sections, a moment after the keys, and the very same list as long as what they cite is the same: typing words renumbers nothing. */
export function useCitedSections(): readonly Section[] {
  const sections = useDeferredValue(useDesk((state) => state.briefing?.sections)) ?? none;
  const last = useRef({ sections, key: '' });
  if (last.current.sections === sections && last.current.key !== '') return sections;
  const key = sections.map(({ id, hidden, body }) => `${id} ${hidden} ${evidenceKey(body)}`).join('\n');
  if (key !== last.current.key) last.current = { sections, key };
  return last.current.sections;
}
