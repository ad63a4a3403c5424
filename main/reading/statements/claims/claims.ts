import { type Item, longestUnit, type Unit } from '#main/reading/statements/frame/frame.ts';
import {
  type Grammar,
  isAuxiliary,
  isConjunction,
  isPreposition,
  isRelative,
  isSubordinator,
} from '#main/reading/statements/frame/grammar.ts';
import { isDash, isDescribing, type Phrase } from '#main/reading/statements/frame/phrase.ts';
import { clauseSubject, subjectBefore } from '#main/reading/statements/frame/subject.ts';
import { hasQuote, isAttributable } from './attributable.ts';
import { carried, citing, retold } from './carriers.ts';
import { rightEnd } from './clause-end.ts';
import { type Cue, verbCues } from './cues.ts';
import { deniesSaying, rulesOut } from './denials.ts';
import type { Draft, Range, RawClaim } from './draft.ts';
import { hasVerb } from './finite.ts';
import { forumClaim } from './forum.ts';
import { closesClause, invertedClaim, invertedSubject, speaking } from './inverted.ts';
import { continues, leadsIn, leftContent } from './left.ts';
import { passiveClaim } from './passive.ts';
import { withQuotedAs } from './quoted-as.ts';
import { type Right, rightContent } from './right.ts';
import { withSayings } from './sayings.ts';
import { withSources } from './sources.ts';

/** Everything the frame of a unit attributes, in the order of the cues. */
export function claimsOf({ items }: Unit, grammar: Grammar): readonly RawClaim[] {
  if (items.length > longestUnit || isQuestion(items)) return [];
  const cues = verbCues(items, grammar.speech).filter(({ at }) => !isDescribing(items, at));
  const subjects = cues.map((cue) => subjectOf(items, cue, grammar));
  const draft: Draft = { items, grammar, cues, subjects, claims: [] };
  for (const [index, cue] of cues.entries()) {
    const claim = claimOf(draft, cue, index);
    if (claim !== undefined) draft.claims.push(claim);
  }
  const heard = forumClaim(draft);
  if (heard !== undefined && draft.claims.length === 0) draft.claims.push(heard);
  return withSources(
    draft,
    withSayings(draft, withQuotedAs(draft, citing(draft, outermost(retold(items, carried(draft.claims)))))),
  );
}

/** "Can passengers claim money back?": a question that the text itself asks, where what looks like a subject and a verb of speech is none. */
const isQuestion = (items: readonly Item[]): boolean =>
  isAuxiliary(items[0]) && items.at(-1)?.lower === '?' && items.every(({ quote }) => quote === undefined);

/** What somebody says that others say, want or think is one claim: that of the outer speaker. */
function outermost(claims: readonly RawClaim[]): readonly RawClaim[] {
  if (claims.length < 2) return claims;
  const holds = (outer: RawClaim, { cue }: RawClaim): boolean =>
    cue !== undefined && outer.content.some(({ from, to }) => from <= cue.at && cue.at < to);
  return claims.filter((claim) => !claims.some((other) => holds(other, claim) && !holds(claim, other)));
}

function subjectOf(items: readonly Item[], cue: Cue, grammar: Grammar): Phrase | undefined {
  if (cue.participle) {
    const before = items[cue.at - 1];
    if (
      before === undefined ||
      before.quote !== undefined ||
      before.shape === 'mark' ||
      isConjunction(before) ||
      isPreposition(before) ||
      isSubordinator(before)
    )
      return undefined;
    return subjectBefore(items, cue.before, grammar, 0);
  }
  const before = items[cue.before];
  if (before !== undefined && isConjunction(before)) return undefined;
  const subject = subjectBefore(items, cue.before, grammar, 0);
  return subject === undefined || cue.asked === undefined ? subject : { ...subject, to: cue.asked };
}

/** A verb of a draft, who is its subject, and what stands on its right. */
type Saying = {
  readonly cue: Cue;
  readonly phrase: Phrase;
  /** The subject is that of an earlier verb. */
  readonly shared: boolean;
  /** Where subject and verb begin. */
  readonly from: number;
  readonly right: Right;
};

function claimOf(draft: Draft, cue: Cue, index: number): RawClaim | undefined {
  const { items, subjects, grammar } = draft;
  const kind = cue.form.class;
  if (kind === 'stand' && !deniesSaying(items, cue)) return undefined;
  if (cue.negated && kind !== 'think' && kind !== 'want') return undefined;
  if (cue.passive) return passiveClaim(draft, cue, subjects[index]);
  if (cue.modal && !hasQuote(items, { from: cue.at, to: items.length })) return undefined;
  const isBehindClause = closesClause(items, cue, grammar);
  const inverted = subjects[index] === undefined || isBehindClause ? invertedSubject(draft, cue) : undefined;
  const own = subjects[index];
  if (inverted !== undefined) {
    subjects[index] = inverted;
    return invertedClaim(draft, cue, inverted);
  }
  const phrase = own ?? sharedSubject(draft, cue, index);
  if (phrase === undefined) return undefined;
  const from = cue.participle ? cue.at : (own?.from ?? cue.at);
  const saying = {
    cue,
    phrase,
    shared: own === undefined,
    from,
    right: rightContent(draft, cue, objectStart(items, cue)),
  };
  if (cue.participle || own === undefined || !speaking.has(kind)) return beforeContent(draft, saying, false);
  return afterQuote(draft, saying) ?? beforeContent(draft, saying, true) ?? afterClause(draft, saying);
}

/** Past the "for" of "called for", the "out" of "pointed out" and the "aside" of "brushed aside". */
function objectStart(items: readonly Item[], { at, form }: Cue): number {
  const next = items[at + 1]?.lower ?? '';
  if (/^(?:aside|off)$/.test(next)) return at + 2;
  if (form.lemma === 'call') return /^(?:for|on|upon)$/.test(next) ? at + 2 : at + 1;
  return next === 'out' && /^(?:point|spell|set|lay|rule)$/.test(form.lemma) ? at + 2 : at + 1;
}

function claimed(
  { cue, phrase, right: { addressee } }: Saying,
  rule: string,
  content: readonly Range[],
  shared = false,
): RawClaim {
  const words = { from: cue.at, to: cue.at + 1 };
  const claim = { cue, words, carriers: [], certain: true, rule, phrase, content, shared };
  return addressee === undefined ? claim : { ...claim, addressee };
}

/** “…,” X said, and “…,” X said, “…”. */
function afterQuote(draft: Draft, saying: Saying): RawClaim | undefined {
  const { items } = draft;
  const { from, right } = saying;
  const edge = items[from - 1]?.lower === ',' ? from - 2 : from - 1;
  if (items[edge]?.quote === undefined) return undefined;
  const left = leftContent(draft, from - 1);
  if (left === undefined) return undefined;
  const { range } = right;
  const both =
    range !== undefined && items[range.from]?.quote !== undefined && /^[,:—–]/.test(items[range.from - 1]?.lower ?? '');
  return claimed(saying, 'claim-after-quote', both ? [left, range] : [left]);
}

/** X said that …; and "Two people died, X says: a man …", which goes on. */
function beforeContent(draft: Draft, saying: Saying, mayFollow: boolean): RawClaim | undefined {
  const { items, grammar } = draft;
  const { cue, from, shared, right } = saying;
  const { range } = right;
  if (range === undefined || !isAttributable(items, cue, range, grammar)) return undefined;
  const goesOn = mayFollow && items[range.from - 1]?.lower === ':' && items[from - 1]?.lower === ',';
  const left = goesOn ? leftContent(draft, from - 1) : undefined;
  // "Asked whether it would sail, he said: …": what is asked is not his
  const isAsked = left !== undefined && /^(?:asked|pressed|questioned)$/.test(items[left.from]?.lower ?? '');
  if (left !== undefined && !isAsked && hasVerb(items, left, grammar))
    return claimed(saying, 'claim-post-posed', [left, range]);
  return claimed(saying, ruleOf(items, cue), [range], shared || isInObject(items, saying));
}

function ruleOf(items: readonly Item[], cue: Cue): string {
  if (rulesOut(items, cue)) return 'claim-refusal';
  return denies.test(cue.form.lemma) && deniesSaying(items, cue) ? 'claim-denial' : `claim-${cue.form.class}`;
}

const denies = /^(?:reject|dismiss|brush|shrug|downplay|repudiate|refute|rebut|dispute|deny|deride|mock|ridicule)$/;

/** "has surprised investors who feared that …": who says it belongs to what the clause before tells. */
const isInObject = (items: readonly Item[], { cue, phrase }: Saying): boolean =>
  isRelative(items[cue.before]) &&
  phrase.from > 0 &&
  items[phrase.from - 1]?.shape !== 'mark' &&
  !isConjunction(items[phrase.from - 1]);

/** "The plan is dead, X said", and "The plan, X said, is dead". */
function afterClause(draft: Draft, saying: Saying): RawClaim | undefined {
  const { items, grammar } = draft;
  const { cue, from, right } = saying;
  const before = items[from - 1];
  // "Ann Lee, a master who now advises the guild, …": the verb of a relative clause breaks into no other
  if (isRelative(items[cue.before])) return undefined;
  if (right.range !== undefined || !(before?.lower === ',' || isDash(before))) return undefined;
  const left = leftContent(draft, from - 1);
  if (left === undefined) return undefined;
  const rest = { from: right.at + 1, to: right.paused ? rightEnd(draft, right.at + 1, cue, false) : 0 };
  const goesOn =
    rest.to > rest.from && (continues(items, rest, grammar) || (leadsIn(items, left) && hasVerb(items, rest, grammar)));
  if (!goesOn && !hasVerb(items, left, grammar) && !hasQuote(items, left)) return undefined;
  return claimed(saying, 'claim-post-posed', goesOn ? [left, rest] : [left]);
}

/** "Bemoaning the delay, the mayor left": the subject of the clause that a participle opens. */
function afterOpening(items: readonly Item[], grammar: Grammar): Phrase | undefined {
  const pause = items.findIndex(({ lower, pause: paused }) => lower === ',' || paused === true);
  return pause < 0 ? undefined : clauseSubject(items, pause + 1, items.length, grammar);
}

/** The subject of ", adding …" and of "and said …": that of the attribution before it, else of the clause. */
function sharedSubject({ items, grammar, cues, subjects, claims }: Draft, cue: Cue, index: number): Phrase | undefined {
  const before = items[cue.before];
  const joins = cue.participle || before === undefined || isConjunction(before) || before.lower === ',';
  if (!joins) return undefined;
  if (cue.at === 0) return afterOpening(items, grammar);
  const within = (claim: RawClaim, at: number): boolean => claim.content.some(({ from, to }) => from <= at && at < to);
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const other = cues[earlier] as Cue;
    const subject = subjects[earlier];
    if (other.passive || subject === undefined) continue;
    const inside = claims.some((claim) => claim.cue !== other && within(claim, other.at) && !within(claim, cue.at));
    if (!inside) return subject;
  }
  return clauseSubject(items, 0, cue.at, grammar);
}
