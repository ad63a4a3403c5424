import { together, type Voice } from '#shared/model/finding.ts';
import type { RichMark, RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { onQuestionIfLeaning } from './asked.ts';
import { isClausal } from './claims.ts';
import { abridged, bold, marked, text, verbatim } from './compose.ts';
import { type Material, nameSpan, outletOf, sentenceSpan, speakerSpan, wordsOf } from './material.ts';
import { shorten } from './shorten.ts';
import { touching } from './touching.ts';

/** Who says so, for a cell of a table: the outlet what it reports itself, and nobody where a claim does not state its speaker. */
export function whoSays(
  materials: readonly Material[],
  material: Material,
  statement: Statement | undefined,
): RichNode {
  if (statement === undefined || statement.kind === 'fact') return text(outletOf(materials, material));
  const speaker = speakerSpan(material, statement);
  return speaker === undefined ? text('not stated') : verbatim(material, speaker);
}

/** What a claim asserts, cut at a clause to `most` words, then who says so in brackets: "the quay would be rebuilt (Ann Roe, through Reuters)". */
export const assertedBy = (material: Material, statement: Statement, most: number): RichNode[] =>
  isClausal(material, statement) && (statement.speaker === undefined || speakerSpan(material, statement) !== undefined)
    ? [...asserted(material, statement, most), ...inBrackets(material, statement)]
    : inItsClause(material, statement, most);

/** What a claim asserts and who says so, in brackets, or before it where the words open in the middle of a sentence. */
export const attributed = (material: Material, statement: Statement, most: number): RichNode[] =>
  (/^\p{Ll}/u.test(wordsOf(material, statement.content[0])) ? saidBy : assertedBy)(material, statement, most);

/** What is said of somebody or something, with the verb that says so: "Ann Roe described them as tired"; the whole sentence where the clause opens in the middle of it. `beside` is the record whose name stands beside the words. */
function inItsClause(material: Material, statement: Statement, most: number, beside?: string): RichNode[] {
  const { span, speaker } = statement;
  const sentence = sentenceSpan(material, statement.sentence) ?? span;
  const opensLate = span.start > sentence.start && /^["“‘'`]*\p{Ll}/u.test(wordsOf(material, span));
  const clause = opensLate ? sentence : span;
  const shown = shorten(material, clause, most);
  const isBeside = speaker?.entity !== undefined && speaker.entity === beside;
  const named =
    speaker === undefined || isBeside || (speaker.span.start >= shown.start && speaker.span.end <= shown.end);
  const words = [...onQuestionIfLeaning(material, shown), ...abridged(material, [shown], clause, beside)];
  return [...marked(material, words, clause.end), ...(named ? [] : inBrackets(material, statement))];
}

/**
 * "Ann Roe (through Reuters): the quay would be rebuilt": no verb is neutral too, and fits what the source's own verb governs, a clause or not [B5].
 * A speaker who is not stated is said not to be.
 */
export const saidBy = (material: Material, statement: Statement, most: number): RichNode[] => {
  const { speaker, carriers } = statement;
  const name = speakerSpan(material, statement);
  if (!isClausal(material, statement) || (speaker !== undefined && name === undefined))
    return inItsClause(material, statement, most);
  const who =
    name === undefined
      ? [bold('Speaker not stated')]
      : [verbatim(material, name, { type: 'bold' }), ...andAlso(material, speaker, { type: 'bold' })];
  const through = carriers.length === 0 ? [] : [text(' ('), ...carried(material, carriers, 'through '), text(')')];
  return [...who, ...through, text(': '), ...asserted(material, statement, most)];
};

/** What a claim asserts, or its whole clause where that cannot stand alone. A comma that the reporter's sentence put before a closing quotation mark is left out with the sentence. */
export function asserted(material: Material, statement: Statement, most: number): RichNode[] {
  if (!isClausal(material, statement)) return inItsClause(material, statement, most, statement.speaker?.entity);
  const [whole, ...rest] = statement.content;
  const first = withoutConjunction(material, whole);
  const last = rest.at(-1) ?? first;
  const closing = closingComma(material, last);
  const end = closing === '' ? last.end : last.end - closing.length;
  const spans = rest.length === 0 ? [{ ...first, end }] : [first, ...rest.slice(0, -1), { ...last, end }];
  const shown = spans.length === 1 ? [shorten(material, { ...first, end }, most)] : spans;
  const isWhole = shown.at(-1)?.end === end;
  const words = abridged(material, shown, { ...first, end }, statement.speaker?.entity);
  const missing = isWhole && closing !== '' ? closing.slice(1) : unclosed(wordsOf(material, { ...first, end }));
  const said = [...onQuestionIfLeaning(material, first), ...words, ...(missing === '' ? [] : [text(missing)])];
  // who says so behind the words stands beside them here
  const isTagged = (statement.cue?.start ?? 0) >= last.end || (statement.speaker?.span.start ?? 0) >= last.end;
  return isTagged ? said : marked(material, said, Math.max(last.end, statement.span.end));
}

/** "as “a fruitful session”" is "“a fruitful session”": the word tied it to the reporter's verb. */
function withoutConjunction({ source: { text: words } }: Material, span: Span): Span {
  const lead = /^(?:as|that)\s+/i.exec(words.slice(span.start, span.end))?.[0] ?? '';
  return lead.length < span.end - span.start ? { ...span, start: span.start + lead.length } : span;
}

/** The closing mark that a quotation over several paragraphs lacks in all but the last of them. */
function unclosed(words: string): string {
  if (words.startsWith('“')) return words.includes('”') ? '' : '”';
  return words.startsWith('"') && words.split('"').length % 2 === 0 ? '"' : '';
}

/** `,”` at the end of a stretch, or ''. */
const closingComma = ({ source: { text: words } }: Material, { end }: Span): string =>
  /,(?:''|["”’'])$/.exec(words.slice(end - 3, end))?.[0] ?? '';

/** " (Vladimir Putin, through TASS)": who says so, by the fullest name, and who carried it; nothing for the outlet's own voice. */
export function inBrackets(material: Material, statement: Statement): RichNode[] {
  const { speaker, carriers } = statement;
  if (speaker === undefined) return [];
  const through = carriers.length === 0 ? [] : [text(', '), ...carried(material, carriers, 'through ')];
  return [
    text(' ('),
    verbatim(material, nameSpan(material, speaker)),
    ...andAlso(material, speaker),
    ...through,
    text(')'),
  ];
}

/**
 * The same for words whose speaker no word beside them names: of an interview, a transcript or a speech, and a sentence of a quotation that is attributed
 * in another.
 */
export function inTurn(material: Material, shown: Span): RichNode[] {
  const said = touching(material.reading.statements, shown)[0];
  const speaker = said?.rule === 'turn' || isQuoted(material, shown) ? said?.speaker : undefined;
  const isNamed = speaker !== undefined && speaker.span.start >= shown.start && speaker.span.end <= shown.end;
  return said === undefined || speaker === undefined || isNamed ? [] : inBrackets(material, said);
}

/** Nothing but words of one quotation. */
const isQuoted = ({ reading }: Material, shown: Span): boolean =>
  touching(reading.quotations, shown).some(
    ({ use, span }) => use === 'speech' && span.start <= shown.start && shown.end <= span.end,
  );

/** ", Bo Dahl and Cy Roe", behind the name of who says it with them. */
export function andAlso(material: Material, speaker: Voice | undefined, ...marks: RichMark[]): RichNode[] {
  const others = together(speaker).slice(1);
  return others.flatMap((other, index) => [
    text(index === others.length - 1 ? ' and ' : ', ', ...marks),
    verbatim(material, nameSpan(material, other), ...marks),
  ]);
}

/** "through TASS and CNN" */
const carried = (material: Material, carriers: readonly Voice[], lead: string): RichNode[] =>
  carriers.flatMap((carrier, index) => [
    text(index === 0 ? lead : ' and '),
    verbatim(material, nameSpan(material, carrier)),
  ]);
