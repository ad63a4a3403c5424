import type { Briefing } from '#shared/model/briefing.ts';
import { applyChange, type Change } from '#shared/model/change.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { say } from './language.ts';

/** One thing to undo, not yet in the store. Steps with the same `burst` are one stretch of typing in one section. */
export type Step = { readonly changes: readonly Change[]; readonly label: string; readonly burst?: string };

/** Adds a step at the end; typing in the same burst takes the place of its own earlier text. */
export function addStep(steps: readonly Step[], step: Step): Step[] {
  const last = steps.at(-1);
  return step.burst !== undefined && last?.burst === step.burst ? [...steps.slice(0, -1), step] : [...steps, step];
}

/** The briefing as the user sees it: what the store holds, with every step that is not there yet. */
export function withSteps(briefing: Briefing, steps: readonly Step[]): Briefing {
  let shown = briefing;
  for (const { changes } of steps) for (const change of changes) shown = { ...shown, ...applyChange(shown, change) };
  return shown;
}

/** The briefing as it stands in the store once a step was committed: as the step made it, its sections as they were stored. */
export function withCommitted(briefing: Briefing, step: Step, { sections, ...now }: CommittedTo): Briefing {
  const made = withSteps(briefing, [step]);
  const stored = new Map(sections.map((section) => [section.id, section]));
  const settled = (section: Section): Section => {
    const kept = stored.get(section.id);
    return kept === undefined || same(kept, section) ? section : kept;
  };
  return { ...made, ...now, sections: made.sections.map(settled) };
}

type CommittedTo = Pick<Briefing, 'version' | 'updatedAt' | 'sections'>;

/** A section whose text was written here and, since `base`, elsewhere too [E8]. `theirs` is absent where it was removed there. */
export type Clash = {
  readonly section: string;
  readonly heading: string;
  readonly mine: RichDoc;
  readonly theirs?: RichDoc;
};

const bodyIn = (briefing: Briefing, id: string): RichDoc | undefined =>
  briefing.sections.find((section) => section.id === id)?.body;

/** Equal as JSON: the same parts, however deep. Written text of a section has thousands, and each save compares it. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  const parts = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...parts].every((part) => same(Reflect.get(a, part), Reflect.get(b, part)));
}

/** The sections that both sides wrote; where there are none, the steps can go on top of `theirs` and both stay. */
export function clashesOf(base: Briefing, steps: readonly Step[], theirs: Briefing): Clash[] {
  const mine = withSteps(base, steps);
  const written = new Set(
    steps.flatMap(({ changes }) => changes.flatMap((change) => (change.do === 'write' ? [change.section] : []))),
  );
  return [...written].flatMap((id): Clash[] => {
    const section = mine.sections.find((s) => s.id === id);
    const now = bodyIn(theirs, id);
    if (section === undefined || same(now, bodyIn(base, id)) || same(now, section.body)) return [];
    const clash = { section: id, heading: section.heading, mine: section.body };
    return [now === undefined ? clash : { ...clash, theirs: now }];
  });
}

/** The steps without what they wrote into these sections; steps left empty go. */
export function withoutWrites(steps: readonly Step[], sections: ReadonlySet<string>): Step[] {
  return steps.flatMap((step) => {
    const changes = step.changes.filter((change) => change.do !== 'write' || !sections.has(change.section));
    return changes.length === 0 ? [] : [{ ...step, changes }];
  });
}

/** A step that keeps my text of every clash as a section of its own, behind theirs. */
export function copiesOf(mine: Briefing, theirs: Briefing, clashes: readonly Clash[], newId: () => string): Step {
  const changes = clashes.flatMap((clash): Change[] => {
    const section = mine.sections.find(({ id }) => id === clash.section);
    if (section === undefined) return [];
    const index = theirs.sections.findIndex(({ id }) => id === clash.section);
    const copy = { ...section, id: newId(), heading: say.desk.myCopy(section.heading).slice(0, 200), built: null };
    return [{ do: 'add', section: copy, at: index < 0 ? theirs.sections.length : index + 1 }];
  });
  return { changes, label: say.deeds.keptCopy };
}

/** `next`, with the very sections and the very list of them that it had where they hold the same parts. Bodies are not looked into. */
export function sameList(before: Briefing, next: Briefing): Briefing {
  const sections = next.sections.map((section, i) => {
    const old = before.sections[i];
    return old !== undefined && sameParts(old, section) ? old : section;
  });
  const unmoved = sections.length === before.sections.length && sections.every((one, i) => one === before.sections[i]);
  return { ...next, sections: unmoved ? before.sections : sections };
}

const sameParts = (a: Section, b: Section): boolean =>
  a === b ||
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    Object.is(Reflect.get(a, key), Reflect.get(b, key)),
  );

/** `next` with every part that did not change being the very object it was, so that nothing is drawn again for nothing. */
export function sharing(before: Briefing, next: Briefing): Briefing {
  const known = new Map(before.sections.map((section) => [section.id, section]));
  const sections = next.sections.map((section) => {
    const old = known.get(section.id);
    if (old === undefined) return section;
    if (same(old, section)) return old;
    return same(old.body, section.body) ? { ...section, body: old.body } : section;
  });
  const unmoved =
    sections.length === before.sections.length && sections.every((section, i) => section === before.sections[i]);
  const sources = same(before.sources, next.sources) ? before.sources : next.sources;
  return { ...next, sources, sections: unmoved ? before.sections : sections };
}
