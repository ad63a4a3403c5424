import type { BriefingContent } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import { type Marking, unmarked } from '#shared/model/marking.ts';
import { emptyDoc, isEmptyDoc } from '#shared/model/richtext/node.ts';
import { guidanceOf, type Section, type SectionKind, sectionKinds } from '#shared/model/section.ts';
import { say } from '../../state/language.ts';

/** What the user does to a section, as changes and the words under which undo and history name them. */
export type Deed = { readonly changes: readonly Change[]; readonly label: string };

type Naming = Exclude<keyof typeof say.deeds.section, 'broughtBack' | 'edited'>;

const named = (deed: Naming, heading: string): string =>
  say.deeds.section[deed](heading || say.names.untitledSection).slice(0, 200);

/** One place up (-1) or down (1); undefined at the end. */
export function moveBy({ sections }: BriefingContent, id: string, by: -1 | 1): Deed | undefined {
  const at = sections.findIndex((section) => section.id === id);
  return at < 0 || sections[at + by] === undefined ? undefined : moveTo({ sections }, id, at + by);
}

export function moveTo({ sections }: Pick<BriefingContent, 'sections'>, id: string, to: number): Deed | undefined {
  const at = sections.findIndex((section) => section.id === id);
  if (at < 0 || at === to || to < 0 || to >= sections.length) return undefined;
  return { changes: [{ do: 'move', section: id, to }], label: named('moved', sections[at]?.heading ?? '') };
}

export const hide = ({ id, heading }: Section, hidden: boolean): Deed => ({
  changes: [{ do: 'hide', section: id, hidden }],
  label: named(hidden ? 'hid' : 'showed', heading),
});

export const rename = ({ id, heading: before }: Section, heading: string): Deed => ({
  changes: [{ do: 'rename', section: id, heading }],
  label: named('renamed', before),
});

export const remove = ({ id, heading }: Section): Deed => ({
  changes: [{ do: 'remove', section: id }],
  label: named('removed', heading),
});

export const mark = ({ id, heading }: Section, marking: Marking): Deed => ({
  changes: [{ do: 'mark', section: id, marking }],
  label: named('marked', heading),
});

/** The section of a kind that a briefing has, one that prints before one that is hidden; of the user's own there can be any number. */
export const sectionOf = ({ sections }: Pick<BriefingContent, 'sections'>, kind: SectionKind): Section | undefined =>
  kind === 'own' ? undefined : sections.filter((section) => section.kind === kind).sort(byHidden)[0];

const byHidden = (a: Section, b: Section): number => Number(a.hidden) - Number(b.hidden);

/** The id of a new section of a kind: what the kinds of briefing that have such a section call it, so that theirs and it are one. */
export const newSectionId = (
  { sections }: Pick<BriefingContent, 'sections'>,
  kind: SectionKind,
  otherwise: string,
): string => (kind === 'own' || sections.some(({ id }) => id === kind) ? otherwise : kind);

/** An empty section of a kind, behind the one in hand or at the end. */
export function add(content: BriefingContent, kind: SectionKind, id: string, after: string | undefined): Deed {
  const at = content.sections.findIndex((section) => section.id === after);
  const { heading } = sectionKinds[kind];
  const section: Section = { id, kind, heading, hidden: false, marking: unmarked, body: emptyDoc, built: null };
  return {
    changes: [{ do: 'add', section, at: at < 0 ? content.sections.length : at + 1 }],
    label: named('added', heading),
  };
}

/** Heading and text of a section as they were in an earlier version; a section that is gone comes back in its place. Undefined where nothing differs. */
export function bringBack(now: BriefingContent, then: BriefingContent, id: string, version: number): Deed | undefined {
  const old = then.sections.find((section) => section.id === id);
  const current = now.sections.find((section) => section.id === id);
  if (old === undefined) return current === undefined ? undefined : remove(current);
  const label = say.deeds.section.broughtBack(old.heading || say.names.untitledSection, version).slice(0, 200);
  if (current === undefined) return { changes: [{ do: 'add', section: old, at: then.sections.indexOf(old) }], label };
  const changes: Change[] = [
    ...(current.heading === old.heading ? [] : [{ do: 'rename', section: id, heading: old.heading } as const]),
    ...(JSON.stringify(current.body) === JSON.stringify(old.body)
      ? []
      : [{ do: 'write', section: id, body: old.body } as const]),
  ];
  return changes.length === 0 ? undefined : { changes, label };
}

/** What the outline says of a section besides its heading: it does not print, and why. */
export function stateOf(section: Section): 'hidden' | 'analyst' | 'empty' | 'filled' {
  if (section.hidden) return 'hidden';
  if (!isEmptyDoc(section.body)) return 'filled';
  return guidanceOf(section.kind) === undefined ? 'empty' : 'analyst';
}
