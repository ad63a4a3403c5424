import { z } from 'zod';
import { assertNever } from '../outcome.ts';
import { type BriefingContent, BriefingKind, Handling, Masthead, Paper } from './briefing.ts';
import { namesDate } from './dateLine.ts';
import { Marking } from './marking.ts';
import { RichDoc } from './richtext/node.ts';
import { Section, SectionId } from './section.ts';
import { HouseStyle } from './style.ts';
import { mostTags, Tag, withTags } from './tag.ts';

/** What is stored already is read whatever it says; what is written now must name dates where they are asked for. */
const WrittenMasthead = Masthead.superRefine((masthead, context) => {
  for (const field of ['date', 'cutoff'] as const)
    if (masthead[field].trim() !== '' && !namesDate(masthead[field]))
      context.addIssue({ code: 'custom', params: { why: 'noDate' }, path: [field] });
});

/** One thing a user did to a briefing, as data. Applied by the renderer at once and by the store in the same way. */
export const Change = z.discriminatedUnion('do', [
  z.object({ do: z.literal('title'), title: z.string().max(500) }),
  z.object({ do: z.literal('masthead'), masthead: WrittenMasthead }),
  z.object({ do: z.literal('marking'), marking: Marking }),
  z.object({ do: z.literal('paper'), paper: Paper }),
  z.object({ do: z.literal('style'), style: HouseStyle }),
  z.object({ do: z.literal('closer'), closer: z.boolean() }),
  z.object({ do: z.literal('handling'), handling: Handling }),
  /** What two windows add and take away comes out the same in either order, unless it is the same tag. */
  z.object({ do: z.literal('tags'), add: z.array(Tag).max(mostTags), remove: z.array(Tag).max(mostTags) }),
  z.object({ do: z.literal('archive'), archived: z.boolean() }),
  z.object({ do: z.literal('language'), language: z.enum(['en-GB', 'en-US']) }),
  z.object({ do: z.literal('kind'), kind: BriefingKind }),
  z.object({ do: z.literal('write'), section: SectionId, body: RichDoc }),
  z.object({ do: z.literal('rename'), section: SectionId, heading: z.string().max(200) }),
  z.object({ do: z.literal('hide'), section: SectionId, hidden: z.boolean() }),
  z.object({ do: z.literal('mark'), section: SectionId, marking: Marking }),
  /** `to` is the index the section has afterwards. */
  z.object({ do: z.literal('move'), section: SectionId, to: z.int().min(0) }),
  z.object({ do: z.literal('add'), section: Section, at: z.int().min(0) }),
  z.object({ do: z.literal('remove'), section: SectionId }),
]);
export type Change = Readonly<z.infer<typeof Change>>;

/** The content after a change. A change that names a section that is not there leaves the content as it was. Never mutates. */
export function applyChange(content: BriefingContent, change: Change): BriefingContent {
  switch (change.do) {
    case 'title':
      return { ...content, title: change.title };
    case 'masthead':
      return { ...content, masthead: change.masthead };
    case 'marking':
      return { ...content, marking: change.marking };
    case 'paper':
      return { ...content, paper: change.paper };
    case 'closer':
      return { ...content, closer: change.closer };
    case 'style':
      return { ...content, style: change.style };
    case 'handling':
      return { ...content, handling: change.handling };
    case 'tags': {
      const { tags: before = [], ...rest } = content;
      const tags = withTags(before, change.add, change.remove);
      return tags.length === 0 ? rest : { ...rest, tags };
    }
    case 'archive': {
      const { archived: _archived, ...rest } = content;
      return change.archived ? { ...rest, archived: true } : rest;
    }
    case 'language':
      return { ...content, language: change.language };
    case 'kind':
      return { ...content, kind: change.kind };
    case 'write':
      return withSection(content, change.section, (section) => ({ ...section, body: change.body }));
    case 'rename':
      return withSection(content, change.section, (section) => ({ ...section, heading: change.heading }));
    case 'hide':
      return withSection(content, change.section, ({ aside: _aside, ...section }) => ({
        ...section,
        hidden: change.hidden,
      }));
    case 'mark':
      return withSection(content, change.section, (section) => ({ ...section, marking: change.marking }));
    case 'move': {
      const moved = content.sections.find((section) => section.id === change.section);
      if (moved === undefined) return content;
      const sections = content.sections.filter((section) => section !== moved);
      sections.splice(change.to, 0, moved);
      return { ...content, sections };
    }
    case 'add': {
      if (content.sections.some((section) => section.id === change.section.id)) return content;
      const sections = [...content.sections];
      sections.splice(change.at, 0, change.section);
      return { ...content, sections };
    }
    case 'remove':
      return { ...content, sections: content.sections.filter((section) => section.id !== change.section) };
    default:
      return assertNever(change);
  }
}

function withSection(content: BriefingContent, id: string, edit: (section: Section) => Section): BriefingContent {
  return { ...content, sections: content.sections.map((section) => (section.id === id ? edit(section) : section)) };
}

/** Id of the section that a change is about; undefined for one about the briefing. */
export const sectionNamed = (change: Change): string | undefined => {
  if (!('section' in change)) return undefined;
  return typeof change.section === 'string' ? change.section : change.section.id;
};
