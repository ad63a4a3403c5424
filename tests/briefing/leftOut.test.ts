import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildBriefing, type Material } from '#main/briefing/build.ts';
import { bodySentence, countWords, wordsOf } from '#main/briefing/material.ts';
import { entriesOf, type RichNode, textOf } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { corpus, hash, materialOf } from './material.ts';

const kinds = ['note', 'background', 'meeting', 'readout', 'press'] as const;

const paragraphsIn = (node: RichNode): RichNode[] =>
  node.type === 'paragraph' ? [node] : (node.content ?? []).flatMap(paragraphsIn);

const verbatimIn = (node: RichNode): Span[] => [
  ...(node.marks ?? []).flatMap((mark) => (mark.type === 'verbatim' ? [mark.attrs as Span] : [])),
  ...(node.content ?? []).flatMap(verbatimIn),
];

/** Fewest words of a stretch that is more than a name or a role. */
const fewest = 6;

/** Who said the words shown stands behind them: the entry's lead-in or its brackets say so in its place. */
const isTag = ({ reading }: Material, sentence: Span, end: number): boolean =>
  reading.statements.some(
    ({ span, content, cue, speaker, carriers }) =>
      span.start >= sentence.start &&
      span.end <= sentence.end &&
      content[0].start < end &&
      [cue, speaker?.span, ...carriers.map((one) => one.span)].some((one) => (one?.start ?? -1) >= end - 1),
  );

/** What names somebody, or says in what role: it stands in a lead-in or in brackets, and is no part of the words shown. */
const namesIn = ({ reading }: Material): Set<string> => {
  const voices = reading.statements.flatMap(({ speaker, carriers }) => [...(speaker ? [speaker] : []), ...carriers]);
  const spans = [
    ...reading.entities.flatMap(({ span, roles, mentions }) => [span, ...roles, ...mentions.map((one) => one.span)]),
    ...voices.flatMap(({ span, antecedent }) => (antecedent === undefined ? [span] : [span, antecedent])),
  ];
  return new Set(spans.map(({ start, end }) => `${start}-${end}`));
};

/** The paragraphs of entries, none of a table or of the terms, whose definitions are no sentences, that stop before their sentence does and do not say so. */
function unmarked(material: Material): string[] {
  const names = namesIn(material);
  return kinds.flatMap((kind) =>
    buildBriefing({ materials: [material], sources: [], kind, paper: 'a4', hash }).sections.flatMap(
      ({ kind: section, body }) =>
        body === undefined || section === 'terms'
          ? []
          : entriesOf(body)
              .filter(({ node }) => node.type === 'entry' && node.attrs?.kind !== 'analyst')
              .flatMap(({ node }) => paragraphsIn(node))
              .flatMap((paragraph) => {
                const shown = verbatimIn(paragraph).filter((span) => !names.has(`${span.start}-${span.end}`));
                const sentences = new Map(
                  shown.flatMap((span) => {
                    const sentence = bodySentence(material, span);
                    return sentence === undefined ? [] : [[sentence.start, sentence] as const];
                  }),
                );
                return [...sentences.values()].flatMap((sentence) => {
                  const inside = shown.filter(
                    ({ start, end }) => start >= sentence.start && start < sentence.end && end > start,
                  );
                  if (inside.reduce((sum, span) => sum + countWords(wordsOf(material, span)), 0) < fewest) return [];
                  const end = Math.max(...inside.map((span) => span.end));
                  const rest = end >= sentence.end ? '' : wordsOf(material, { ...sentence, start: end });
                  const words = textOf(paragraph);
                  if (!/[\p{L}\p{N}]/u.test(rest) || words.includes('[…]') || isTag(material, sentence, end)) return [];
                  return [`${kind}: ${words} | ${rest}`];
                });
              }),
    ),
  );
}

it('[B3] every entry that stops before its sentence does says so', { timeout: 120_000 }, async () => {
  const articles = readdirSync(corpus, { withFileTypes: true }).filter((one) => one.isDirectory());
  const found: string[] = [];
  for (const { name } of articles) found.push(...unmarked(await materialOf(name, '2025-12-04')));
  expect(found).toEqual([]);
});
