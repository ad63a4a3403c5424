import type { Citations } from '#shared/citations.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { PrintSource } from '#shared/model/print.ts';
import { walk } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { gradeNames, grades } from '#shared/model/statement.ts';
import { colours, emphasised, styles } from '../theme.ts';
import type { Block, Cell, Run } from './blocks.ts';
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
export function citedSentences(citations: Citations, sources: readonly PrintSource[], marks: Marks): Block[] {
  if (citations.list.length === 0) return [];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const only = sources.length === 1 ? sources[0] : undefined;
  const blocks: Block[] = [heading('Annex A: Cited source sentences', 'annexa', true)];
  if (only !== undefined)
    blocks.push({
      kind: 'paragraph',
      role: 'meta',
      runs: sourceRuns(only, { ...styles.value, colour: colours.quiet }),
    });
  for (const citation of citations.list) {
    const source = byId.get(citation.sentence.source);
    if (source === undefined) continue;
    const meta: Run[] = [{ kind: 'words', text: `¶\u00a0${citation.paragraph}`, style: styles.noteMeta }];
    if (only === undefined)
      meta.push({ kind: 'words', text: ' of ', style: styles.noteMeta }, ...sourceRuns(source, styles.noteMeta));
    meta.push(...wayBack(marks.placesOf(citation.number)));
    blocks.push({
      kind: 'note',
      number: citation.number,
      name: noteName(citation.number),
      runs: [{ kind: 'words', text: plain(wordsAt(source.text, citation.sentence)), style: styles.note }],
      meta,
    });
  }
  return blocks;
}

function wayBack(places: ReturnType<Marks['placesOf']>): Run[] {
  const style = styles.noteMeta;
  const runs: Run[] = [];
  let lastWasParagraph = false;
  for (const place of places) {
    const isParagraph = place.label.startsWith('paragraph ');
    runs.push({ kind: 'words', text: runs.length === 0 ? ' · cited in ' : ', ', style });
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
export function method(sections: readonly Section[], withA: boolean, brief: boolean): Block[] {
  const nodes = sections.flatMap((section) => [...walk(section.body)]);
  const blocks: Block[] = [
    heading('Annex B: Method and scales', 'annexb', !withA),
    {
      kind: 'paragraph',
      role: 'small',
      runs: [
        small(
          'An entry marked fact, claim or gap is in the article’s own words, or in a fixed frame around them, unless it is marked edited; […] shows where words were left out, and square brackets what was worked out from the article. ' +
            'A fact is reported in the outlet’s own voice; a claim is somebody’s; a gap is what the article says is not known, not agreed or disputed. ' +
            'Assessments, and whatever stands beside a bar, are the analyst’s own. Raised figures lead to the sentence in annex A that an entry rests on.',
        ),
      ],
    },
  ];
  if (nodes.some((node) => node.attrs?.grade != null))
    blocks.push(
      brief
        ? {
            kind: 'paragraph',
            role: 'small',
            runs: inRow(
              '',
              grades.map((g) => [g, gradeNames[g]]),
            ),
          }
        : table(
            'Sourcing grades',
            ['Grade', 'The statement rests on'],
            grades.map((g) => [g, gradeNames[g]]),
          ),
    );
  if (usesLikelihood(sections))
    blocks.push(
      brief
        ? { kind: 'paragraph', role: 'small', runs: inRow('Likelihood, per cent: ', likelihoodRows) }
        : table('Likelihood', ['Term', 'Per cent'], likelihoodRows),
    );
  return blocks;
}

/** A scale in a line or two, for a note whose annexes should stay on one page. */
const inRow = (lead: string, rows: readonly (readonly [string, string])[]): Run[] => [
  small(lead),
  ...rows.flatMap(([term, meaning], i): Run[] => [
    { kind: 'words', text: term, style: emphasised(styles.note, false, true) },
    small(` ${meaning}${i === rows.length - 1 ? '.' : '; '}`),
  ]),
];

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cell = (text: string, isHead: boolean): Cell => ({
    head: isHead,
    columns: 1,
    rows: 1,
    paragraphs: [[{ kind: 'words', text, style: isHead ? styles.cellHead : styles.cell }]],
  });
  return {
    kind: 'table',
    title,
    rows: [head.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
  };
}
