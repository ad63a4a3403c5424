import type { Span } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';
import { countWords, type Material, opensWithPronoun, sentenceSpan, speakerSpan, wordsOf } from './material.ts';
import { retells, startsOf, topPoints } from './points.ts';
import { gathered, type Saying, sayingOf } from './sayings.ts';
import { hasVerb } from './verbs.ts';

export type Claim = { readonly material: Material; readonly claim: Statement };

const length = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** What it asserts is a clause or in quotation marks, and somebody said it: "Crimea as part of Russia" alone tells nobody anything, nor does "they argue". */
const stands = (material: Material, statement: Statement): boolean => {
  const { content, quotations, speaker, span } = statement;
  if (speaker !== undefined && speakerSpan(material, statement) === undefined && opensWithPronoun(material, span))
    return false;
  return quotations.length > 0 || content.some((one) => isClause(material, statement, one));
};

/** Fewest words of a clause whose verb is not known by its form. */
const fewestOfClause = 5;

/** It has a verb; or, where a verb that takes a clause stands before it, enough words to be one. */
function isClause(material: Material, { cue }: Statement, span: Span): boolean {
  const words = wordsOf(material, span);
  if (hasVerb(words)) return true;
  const verb = cue === undefined ? '' : wordsOf(material, cue);
  return saying.test(verb) && !/^(?:accord|per\b)/i.test(verb) && countWords(words) >= fewestOfClause;
}

/** Verbs that a clause can follow without "that"; any other has its words as an object ("described them as walking wounded"). */
const saying =
  /\b(?:sa(?:y|id)|tell|told|claim|add|stat|not(?:e|ing)|report|believ|think|thought|argu|warn|wr[io]t|explain|insist|suggest|stress|conced|admi|acknowledg|agree|predict|expect|fear|hop|know|knew|learn|mention|point|maintain|alleg|assert|conten|conclu|declar|estimat|determin|found|find|show|indicat|reveal|tweet|post|jok|respond|repl|answer|recall|reckon|vow|caution|complain|observ|remark|testif|emphasi|signal|impl|doubt|fe(?:el|lt)|accord|per\b|inform|assur|remind|notif|confirming|mean|understand|understood|judg|assess|hear)/i;

/** Quoted from the beginning of a clause: with a capital, or a subject; "“do need to wait”" is what stands behind one. */
const isSentence =
  /^["“‘'`]+(?:\[|\.\.\.|…)?\s?(?:[\p{Lu}\d]|(?:the|an?|we|i|it|he|she|they|you|this|that|these|those|there|our|their|his|her|its|my|your|no|if|when|what|who|as|in|at|for|but|and|so|because)\b)/u;

/** Verbs of which the clause is a wish, in a form that does not stand alone: “recommends that the board close”. */
const wishing = /^(?:recommend|demand|urg|propos|request|requir|order)/i;

/** Verbs that say of a clause that it is not so, or may not be: without them it would stand for true. */
const denying = /^(?:den(?:y|ies|ied|ying)|reject|disput|dismiss|doubt|refut|rebut|contest|contradict|question)/i;

/** What a claim asserts can stand without the verb that says so: it is quoted from its beginning, or a clause of its own. */
export function isClausal(material: Material, statement: Statement): boolean {
  const { cue, content } = statement;
  const [first] = content;
  const { text } = material.source;
  const words = text.slice(first.start, first.end);
  if (cue !== undefined && wishing.test(text.slice(cue.start, cue.end)) && !/^["“‘']/.test(words)) return false;
  if (cue !== undefined && denying.test(text.slice(cue.start, cue.end)) && !/^["“‘']/.test(words)) return false;
  if (/^["“‘'`]/.test(words)) return isSentence.test(words);
  if (
    !isClause(material, statement, first) ||
    /^(?:to|not to|as|of|for|about|how|why|with|against|on|from|over|by|into) /i.test(words)
  )
    return false;
  if (cue === undefined || cue.start > first.start || saying.test(text.slice(cue.start, cue.end))) return true;
  return /\bthat\s*$/i.test(text.slice(cue.end, first.start)) || /^that\s/i.test(words);
}

/** What somebody is reported to say: one claim a sentence that can stand alone, the one that asserts most, in the text's order. */
export function claimsOf(material: Material): Claim[] {
  const bySentence = new Map<number, Statement>();
  for (const statement of material.reading.statements) {
    if (statement.kind !== 'claim' || statement.rule.endsWith('-part') || !stands(material, statement)) continue;
    const known = bySentence.get(statement.sentence);
    if (known === undefined || length(statement) > length(known)) bySentence.set(statement.sentence, statement);
  }
  return [...bySentence.values()].sort((a, b) => a.sentence - b.sentence).map((claim) => ({ material, claim }));
}

/** The claims of all articles, those in the sentences that carry their article first; the articles take turns, and a claim that two of them report is told once. */
export function rankedClaims(materials: readonly Material[]): Claim[] {
  const all = materials
    .flatMap((material) => {
      const rank = new Map(material.reading.ranking.map(({ sentence }, index) => [sentence, index]));
      const last = material.reading.ranking.length;
      return claimsOf(material)
        .sort((a, b) => (rank.get(a.claim.sentence) ?? last) - (rank.get(b.claim.sentence) ?? last))
        .map((one, turn) => ({ one, turn }));
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
  return materials.length === 1 ? all : gathered(all, says, fromAnother).map(({ one }) => one);
}

/** Those of them that the `above` sentences of the bottom line do not tell already; all where they tell every one. */
export function untoldClaims(materials: readonly Material[], above: number): Claim[] {
  const all = rankedClaims(materials);
  const told = startsOf(topPoints(materials, above));
  const rest = all.filter(({ material, claim }) => {
    const sentence = sentenceSpan(material, claim.sentence);
    return sentence === undefined || !retells(told, sentence, claim.span);
  });
  return rest.length === 0 ? all : rest;
}

const says = ({ material, claim: { span, content } }: Claim): Saying => sayingOf(material, span, content);

const fromAnother = (a: Claim, b: Claim): boolean => a.material !== b.material;
