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
  const last = useRef(sections);
  if (last.current !== sections && !citeTheSame(last.current, sections)) last.current = sections;
  return last.current;
}

/** Section by section: of a long briefing one has changed. */
const citeTheSame = (before: readonly Section[], now: readonly Section[]): boolean =>
  before.length === now.length &&
  before.every((one, i) => {
    const other = now[i] as Section;
    if (one === other) return true;
    if (one.id !== other.id || one.hidden !== other.hidden || one.heading !== other.heading) return false;
    return one.body === other.body || evidenceKey(one.body) === evidenceKey(other.body);
  });
