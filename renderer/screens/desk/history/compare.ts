import { type ChangeObject, diffArrays } from 'diff';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { type RichDoc, type RichNode, spansOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import type { Span } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';

/** A stretch of words that stayed, came or went. `mark`: an evidence mark, whose spans it holds. */
export type Piece = {
  readonly how: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly mark?: readonly Span[];
};

/** A line of a section, paragraph or table row, in pieces. */
export type ComparedLine = readonly Piece[];

/** A section in two versions. `lines` holds both, in reading order. */
export type ComparedSection = {
  readonly id: string;
  readonly heading: string;
  readonly how: 'same' | 'added' | 'removed' | 'changed';
  readonly lines: readonly ComparedLine[];
  /** What became of the section as a whole: "Renamed from “Terms”". */
  readonly notes: readonly string[];
};

type Token = { readonly key: string; readonly text: string; readonly mark?: readonly Span[] };

const lineEnd: Token = { key: '\n', text: '' };
const nextCell: Token = { key: '·', text: ' · ' };

const wordsOf = (text: string): Token[] =>
  text.split(/(?<=\s)(?=\S)/u).map((word) => ({ key: word.trim(), text: word }));

/** The words of a body one by one, spaces with the word before them; evidence marks and line ends are tokens too. */
function tokensOf(node: RichNode): Token[] {
  if (node.type === 'text') return wordsOf(node.text ?? '');
  if (node.type === 'hardBreak') return [{ key: '', text: ' ' }];
  if (node.type === 'evidence') return [{ key: JSON.stringify(spansOf(node)), text: '', mark: spansOf(node) }];
  if (node.type === 'tableRow') {
    const cells = (node.content ?? []).map((cell) => tokensOf(cell).filter((token) => token !== lineEnd));
    const isEmpty = cells.every(({ length }) => length === 0);
    return [...cells.flatMap((tokens, at) => (at === 0 || isEmpty ? tokens : [nextCell, ...tokens])), lineEnd];
  }
  const inside = (node.content ?? []).flatMap(tokensOf);
  return node.type === 'paragraph' ? [...inside, lineEnd] : inside;
}

/** What changed between two bodies, word by word. A line end that came or went parts lines without being shown. */
export const compareBodies = (before: RichDoc | undefined, after: RichDoc | undefined): ComparedLine[] =>
  compareTokens(before === undefined ? [] : tokensOf(before), after === undefined ? [] : tokensOf(after));

/** What changed between two articles, word by word; each of their lines is a paragraph. */
export const compareTexts = (before: string, after: string): ComparedLine[] =>
  compareTokens(tokensOfText(before), tokensOfText(after));

const tokensOfText = (text: string): Token[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [...wordsOf(line.trim()), lineEnd]));

/** Longest time for two texts that have little in common, ms: then all of one is shown removed and all of the other added. */
const patience = 1500;

function compareTokens(before: Token[], after: Token[]): ComparedLine[] {
  const lines: Piece[][] = [[]];
  const parts: Pick<ChangeObject<Token[]>, 'value' | 'added' | 'removed'>[] = diffArrays(before, after, {
    comparator: (a, b) => a.key === b.key,
    timeout: patience,
  }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  for (const { value, added, removed } of parts) {
    const how = added ? 'added' : removed ? 'removed' : 'same';
    for (const token of value) {
      const line = lines.at(-1) as Piece[];
      const last = line.at(-1);
      if (token === lineEnd) lines.push([]);
      else if (token.mark !== undefined) line.push({ how, text: '', mark: token.mark });
      else if (last?.how === how && last.mark === undefined)
        line[line.length - 1] = { how, text: last.text + token.text };
      else line.push({ how, text: token.text });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Every section of two versions, in the order of the later; sections that went stand where they were. */
export function compareSections(before: BriefingContent, after: BriefingContent): ComparedSection[] {
  const was = new Map(before.sections.map((section) => [section.id, section]));
  const is = new Set(after.sections.map(({ id }) => id));
  const compared = after.sections.map((section) => compareSection(was.get(section.id), section));
  for (const [place, section] of before.sections.entries())
    if (!is.has(section.id)) compared.splice(Math.min(place, compared.length), 0, compareSection(section, undefined));
  return compared;
}

function compareSection(before: Section | undefined, after: Section | undefined): ComparedSection {
  const section = (after ?? before) as Section;
  const lines = compareBodies(before?.body, after?.body);
  const notes = before !== undefined && after !== undefined ? notesOf(before, after) : [];
  const touched = notes.length > 0 || lines.some((line) => line.some(({ how }) => how !== 'same'));
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : touched ? 'changed' : 'same';
  return { id: section.id, heading: section.heading, how, lines, notes };
}

function notesOf(before: Section, after: Section): string[] {
  const notes: string[] = [];
  if (before.heading !== after.heading) notes.push(say.history.renamed(before.heading));
  if (before.hidden !== after.hidden) notes.push(after.hidden ? say.history.hidden : say.history.shownAgain);
  if (JSON.stringify(before.marking) !== JSON.stringify(after.marking)) notes.push(say.history.markedAnew);
  return notes;
}

type Fact = keyof typeof say.history.facts;

const facts: readonly { readonly name: Fact; readonly of: (content: BriefingContent) => string }[] = [
  { name: 'title', of: ({ title }) => title },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'marking', of: ({ marking }) => JSON.stringify(marking) },
  { name: 'masthead', of: ({ masthead }) => JSON.stringify(masthead) },
  { name: 'order', of: ({ sections }) => sections.map(({ id }) => id).join(' ') },
  { name: 'look', of: ({ style, paper, language }) => JSON.stringify([style, paper, language]) },
  { name: 'sources', of: ({ sources }) => JSON.stringify(sources) },
];

/** What else changed of the briefing, by name. The order of sections counts only where the same sections stand in another. */
export function compareFacts(before: BriefingContent, after: BriefingContent): Fact[] {
  const common = new Set(
    before.sections.map(({ id }) => id).filter((id) => after.sections.some((one) => one.id === id)),
  );
  const only = (content: BriefingContent): BriefingContent => ({
    ...content,
    sections: content.sections.filter(({ id }) => common.has(id)),
  });
  return facts.filter(({ of }) => of(only(before)) !== of(only(after))).map(({ name }) => name);
}
