import type { Citations } from '#shared/citations.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { walk } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { gradeNames, grades } from '#shared/model/statement.ts';
import { colours, emphasised, styles } from '../theme.ts';
import type { Block, Run } from './blocks.ts';
import { likelihoodRows, usesLikelihood } from './likelihood.ts';
import { type Marks, noteName } from './marks.ts';
import { sourceRuns } from './source.ts';

const small = (text: string): Run => ({ kind: 'words', text, style: styles.note });
const heading = (text: string, name: string, newPage: boolean): Block => ({
  kind: 'heading',
  text,
  name,
  marking: unmarked,
  side: false,
  newPage,
});

/** [P8] Annex A: every cited sentence in full, with its number, its paragraph in the article, and the way back. Nothing else of the source. */
export function citedSentences(
  citations: Citations,
  sources: readonly PrintSource[],
  marks: Marks,
  newPage: boolean,
): Block[] {
  if (citations.list.length === 0) return [];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const only = sources.length === 1 ? sources[0] : undefined;
  const blocks: Block[] = [heading('Annex A: Cited source sentences', 'annexa', newPage)];
  if (only !== undefined)
    blocks.push({
      kind: 'paragraph',
      role: 'meta',
      runs: sourceRuns(only, { ...styles.value, colour: colours.quiet }),
    });
  for (const citation of citations.list) {
    const source = byId.get(citation.sentence.source);
    if (source === undefined) continue;
    const words = plain(wordsAt(source.text, citation.sentence));
    const paragraph = ` ¶\u00a0${citation.paragraph}`;
    const of: Run[] = only === undefined ? [quiet(' of '), ...sourceRuns(source, styles.noteMeta)] : [];
    blocks.push({
      kind: 'note',
      number: citation.number,
      name: noteName(citation.number),
      runs: [
        { kind: 'words', text: words, style: styles.note },
        quiet(paragraph),
        ...of,
        ...wayBack(marks.placesOf(citation.number)),
      ],
    });
  }
  return blocks;
}

const quiet = (text: string): Run => ({ kind: 'words', text, style: styles.noteMeta });

function wayBack(places: ReturnType<Marks['placesOf']>): Run[] {
  const style = styles.noteMeta;
  const runs: Run[] = [];
  let lastWasParagraph = false;
  for (const place of places) {
    const isParagraph = place.label.startsWith('paragraph ');
    runs.push(quiet(runs.length === 0 ? ', cited in ' : ', '));
    runs.push({
      kind: 'words',
      text: isParagraph && lastWasParagraph ? place.label.slice('paragraph '.length) : place.label,
      style: { ...style, colour: colours.accent },
      link: { kind: 'go', to: place.name, says: `Back to ${place.label}` },
    });
    lastWasParagraph = isParagraph;
  }
  return runs;
}

/** Annex B: how to read the page. Grades and the likelihood scale only where the briefing uses them. */
export function method(sections: readonly Section[], newPage: boolean): Block[] {
  const isGraded = sections.some(({ body }) =>
    [...walk(body)].some(({ attrs }) => grades.some((g) => g === attrs?.grade)),
  );
  const account =
    'An entry marked fact, claim or gap is in the article’s own words, or in a fixed frame around them, unless it is marked edited; […] shows where words were left out, and square brackets what was worked out from the article. ' +
    'A fact is reported in the outlet’s own voice; a claim is somebody’s; a gap is what the article says is not known, not agreed or disputed. ' +
    'Assessments, and whatever stands beside a bar, are the analyst’s own. Raised figures lead to the sentence in annex A that an entry rests on.';
  return [
    heading('Annex B: Method and scales', 'annexb', newPage),
    { kind: 'paragraph', role: 'small', runs: [small(account)] },
    ...(isGraded
      ? [
          scale(
            'Sourcing grades',
            grades.map((grade) => [grade, gradeNames[grade]]),
          ),
        ]
      : []),
    ...(usesLikelihood(sections) ? [scale('Likelihood, per cent', likelihoodRows)] : []),
  ];
}

/** A scale in a few lines. */
const scale = (name: string, rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'paragraph',
  role: 'small',
  runs: [
    { kind: 'words', text: `${name}: `, style: emphasised(styles.note, true, false) },
    ...rows.flatMap(([term, meaning], i): Run[] => [
      { kind: 'words', text: term, style: emphasised(styles.note, false, true) },
      small(` ${meaning}${i === rows.length - 1 ? '.' : '; '}`),
    ]),
  ],
});
