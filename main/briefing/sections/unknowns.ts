import type { RichNode } from '#shared/model/richtext/node.ts';
import { type Span, wordsAt } from '#shared/model/span.ts';
import { type Gap, weakest } from '#shared/model/statement.ts';
import { onQuestion } from '../asked.ts';
import { type Clash, clashes } from '../clashes.ts';
import { abridged, bold, type EntryOf, entry, evidence, paragraph, text } from '../compose.ts';
import { correctionEntries } from '../corrected.ts';
import { type Difference, differences } from '../differences.ts';
import { bodySentence, type Material, outletOf, sentenceSpan, statementOf, wordsOf } from '../material.ts';
import { gathered, type Saying, sayingOf } from '../sayings.ts';
import { shorten } from '../shorten.ts';

const labels: Readonly<Record<Gap['type'], string>> = {
  'not-known': 'Not known',
  'not-disclosed': 'Not disclosed',
  'not-agreed': 'Not agreed',
  disputed: 'Disputed',
};

export type Unknown = { readonly material: Material; readonly gap: Gap };

/**
 * What an article takes back; where two articles differ, side by side; then what the source says is not known, not disclosed, not agreed or disputed: one entry a sentence, in its own words, cut at a clause to
 * `most` words; of more than `count` the first of each type, then the next of each.
 */
export const unknownsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const differ = differences(materials).slice(0, count);
    const disputed = clashes(materials).slice(0, count - differ.length);
    const left = count - differ.length - disputed.length;
    return [
      ...correctionEntries('unknowns', materials),
      ...differ.map((difference) => differenceEntry(materials, difference, most)),
      ...disputed.map((clash) => clashEntry('unknowns', materials, clash, most)),
      ...chosenGaps(materials, left, isUntold(disputed)).map((unknown) => gapEntry('unknowns', unknown, most)),
    ];
  };

/** Told of a gap only where no clash shows its sentence already. */
export const isUntold =
  (disputed: readonly Clash[]) =>
  (gap: Gap, material: Material): boolean =>
    !disputed.some((clash) =>
      clash.some((side) => side.material === material && side.statement.sentence === gap.sentence),
    );

/** "The articles differ: … (Harbour Times) / … (Quay Post)" */
function differenceEntry(materials: readonly Material[], difference: Difference, most: number): RichNode {
  const of = difference.map(({ id }) => id).join('|');
  const lines = sideBySide('The articles differ', materials, difference, most);
  return entry('unknowns', { of, kind: 'gap', grade: 'S6' }, ...lines);
}

/** "Disputed: Voss said the plant would close / – Reid said it would not" */
export function clashEntry(section: string, materials: readonly Material[], clash: Clash, most: number): RichNode {
  const of = clash.map(({ statement }) => statement.id).join('|');
  const grade = weakest(clash.map(({ statement }) => statement.grade));
  const sides = clash.map(({ material, statement: { sentence, span } }) => ({
    material,
    sentence: sentenceSpan(material, sentence) ?? span,
  }));
  return entry(section, { of, kind: 'gap', grade }, ...sideBySide(labels.disputed, materials, sides, most));
}

/** A line for each side, with its outlet where there are several articles. */
const sideBySide = (
  label: string,
  materials: readonly Material[],
  sides: readonly { readonly material: Material; readonly sentence: Span }[],
  most: number,
): RichNode[] =>
  sides.map(({ material, sentence }, index) =>
    paragraph(
      ...(index === 0 ? [bold(label), text(': ')] : [text('– ')]),
      ...abridged(material, [shorten(material, sentence, most)], sentence),
      ...(materials.length === 1 ? [] : [text(` (${outletOf(materials, material)})`)]),
      evidence(sentence),
    ),
  );

/** "Not agreed: …", its evidence the whole sentence. */
export function gapEntry(section: string, unknown: Unknown, most: number): RichNode {
  const { material, gap } = unknown;
  const sentence = sentenceSpan(material, gap.sentence) ?? gap.span;
  const words = [bold(labels[gap.type]), text(': '), ...gapWords(unknown, most)];
  return entry(section, gapOf(unknown), paragraph(...words, evidence(sentence)));
}

/** What an entry on a gap is made from. */
export const gapOf = ({ material, gap }: Unknown): EntryOf => ({
  of: gap.statement,
  kind: 'gap',
  grade: statementOf(material, gap.statement)?.grade ?? 'S6',
});

/**
 * The clause that says what is not known, cut to `most` words where the gap itself stays; of a clause without a verb of its own what is not known
 * alone. Before a dispute that only points at what is disputed ("rejected the claim") stands the sentence that says it.
 */
export function gapWords({ material, gap }: Unknown, most: number, lead?: 'On'): RichNode[] {
  const sentence = sentenceSpan(material, gap.sentence) ?? gap.span;
  const said = statementOf(material, gap.statement)?.span ?? gap.span;
  const holds = said.start <= gap.span.start && said.end >= gap.span.end;
  const part = opensLate(material, said) ? relativeOf(material, gap.span) : holds ? said : gap.span;
  const clause = /^(?:but|and|or|so|yet)\b/i.test(wordsOf(material, part)) ? sentence : part;
  const shown = shorten(material, clause, most);
  const before = pointsBack(material, gap) ? sentenceSpan(material, gap.sentence - 1) : undefined;
  const disputed = before === undefined ? undefined : bodySentence(material, before);
  return [
    ...onQuestion(material, sentence, lead),
    ...(disputed === undefined
      ? []
      : [...abridged(material, [shorten(material, disputed, most)], disputed), text(' ')]),
    ...abridged(material, [shown.end < gap.span.end ? clause : shown], sentence),
  ];
}

/** "rejected the claim", "denies it": what is disputed stands in the sentence before, not behind the noun. */
const pointsBack = (material: Material, { type, span }: Gap): boolean =>
  type === 'disputed' &&
  /\b(?:the|that|those|this|these|any|all) (?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|account|version|findings?|figures?|charges?|notion|idea)(?= as | on | in |$)|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)) (?:it|this|that|them)$/iu.test(
    wordsOf(material, span),
  );

/** It begins with a participle, in the middle of its sentence: "cementing one of his demands as leaders met for talks that …". */
function opensLate(material: Material, span: Span): boolean {
  const sentence = bodySentence(material, span);
  return sentence !== undefined && span.start > sentence.start && /^\p{Ll}+ing\b/u.test(wordsOf(material, span));
}

const prepositions =
  /\b(?:about|after|against|among|at|before|between|by|during|for|from|in|into|of|on|over|through|to|towards?|with|without) /giu;

/** "talks that have not yet led to an accord": the last relative clause with what it speaks of; the whole stretch where there is none. */
function relativeOf(material: Material, span: Span): Span {
  const words = wordsAt(material.source.text, span);
  const relative = [...words.matchAll(/\s(?:that|which)\s/gu)].at(-1);
  if (relative === undefined) return span;
  const before = [...words.slice(0, relative.index).matchAll(prepositions)].at(-1);
  return before === undefined ? span : { ...span, start: span.start + before.index + before[0].length };
}

/** One gap a sentence, those that are `wanted`; of more than `count` the first of each type, then the next of each. */
export const chosenGaps = (
  materials: readonly Material[],
  count: number,
  wanted: (gap: Gap, material: Material) => boolean = () => true,
): Unknown[] => {
  const all = materials.flatMap((material) => oneASentence(material, wanted));
  if (materials.length === 1) return chosen(all, count);
  const says = ({ material, gap }: Unknown): Saying =>
    sayingOf(material, sentenceSpan(material, gap.sentence) ?? gap.span);
  const once = gathered(all, says, (a, b) => a.material !== b.material);
  return chosen(
    once.map(({ one }) => one),
    count,
  );
};

function oneASentence(material: Material, wanted: (gap: Gap, material: Material) => boolean): Unknown[] {
  const seen = new Set<number>();
  return material.reading.gaps.flatMap((gap) => {
    if (seen.has(gap.sentence) || !wanted(gap, material)) return [];
    seen.add(gap.sentence);
    return [{ material, gap }];
  });
}

function chosen(unknowns: readonly Unknown[], count: number): Unknown[] {
  const byType = new Map<Gap['type'], number>();
  const turn = unknowns.map(({ gap }) => {
    const turnOfType = byType.get(gap.type) ?? 0;
    byType.set(gap.type, turnOfType + 1);
    return turnOfType;
  });
  const kept = unknowns.map((_, index) => index).sort((a, b) => (turn[a] ?? 0) - (turn[b] ?? 0) || a - b);
  const wanted = new Set(kept.slice(0, count));
  return unknowns.filter((_, index) => wanted.has(index));
}
