import { cite, printed } from '#shared/citations.ts';
import { type Briefing, kindNames } from '#shared/model/briefing.ts';
import { highestMarking } from '#shared/model/marking.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { styles } from '../theme.ts';
import { citedSentences, method } from './annexes.ts';
import type { Block, Flow } from './blocks.ts';
import { type BodyState, bodyBlocks } from './body.ts';
import { startMarks } from './marks.ts';
import { mastheadOf } from './masthead.ts';

/** The title as printed; a briefing without one is called by its kind and its article. */
export const printedTitle = (briefing: Briefing): string =>
  briefing.title.trim() || briefing.sources[0]?.meta.title?.value || kindNames[briefing.kind];

/** What a job prints, in reading order: masthead, the sections that print, annexes. */
export function flowOf({ briefing, sources }: PrintJob): Flow {
  const sections = printed(briefing.sections);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const citations = cite(briefing.sections, (id) => byId.get(id)?.sentences ?? []);
  const marks = startMarks(citations);
  const title = printedTitle(briefing);
  const isNote = briefing.kind === 'note';
  const blocks: Block[] = [{ kind: 'masthead', masthead: mastheadOf(briefing, title, sources) }];
  let number = 0;
  sections.forEach((section, i) => {
    const isAccount = section.kind === 'sourcing';
    const state: BodyState = {
      marks,
      heading: section.heading,
      style: isAccount && isNote ? styles.value : styles.body,
      number,
    };
    marks.under(section.heading);
    const body = bodyBlocks(section.body, !isAccount, state);
    if (body.length === 0) return;
    number = state.number;
    blocks.push({
      kind: 'heading',
      text: section.heading,
      name: `section${String(i + 1).padStart(5, '0')}`,
      marking: section.marking,
      side: briefing.kind === 'note' && body[0]?.kind !== 'table',
      newPage: false,
    });
    blocks.push(...body);
  });
  const annexFrom = blocks.length;
  const cited = citedSentences(citations, sources, marks, isNote);
  blocks.push(...cited, ...method(sections, isNote && cited.length === 0));
  return {
    kind: briefing.kind,
    title,
    blocks,
    annexFrom,
    marking: highestMarking([briefing.marking, ...sections.map((section) => section.marking)]),
    foot: footOf(briefing),
  };
}

const footOf = ({ masthead, version }: Briefing): string =>
  [masthead.reference.trim(), `Version ${version}`].filter((part) => part !== '').join(' · ');
