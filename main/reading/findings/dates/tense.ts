import type { Atom } from '#main/reading/article/atoms.ts';
import { listOf, perLexicon, type WordList } from '#main/reading/lexicon.ts';
import { weekdays, wordSet } from './vocabulary.ts';

/**
 * How the verb that governs a date is set: `past` "met"; `will` "will meet"; `scheduled` "is due to meet", "set for"; `would` "would
 * meet"; `progressive` "are meeting"; `present` "meets"; `modal` "may meet" and `infinitive` "to meet" do not say when.
 */
type Tense = 'past' | 'will' | 'scheduled' | 'would' | 'progressive' | 'present' | 'modal' | 'infinitive';

/** A verb form and the index of its atom. */
export type Governor = { readonly tense: Tense; readonly at: number };

/** Past forms that do not end in -ed, from the word list `time-past-verbs`. */
export type VerbForms = {
  readonly past: ReadonlySet<string>;
  readonly notPast: ReadonlySet<string>;
  readonly timetable: WordList;
};

export const verbForms = perLexicon(
  (lexicon): VerbForms => ({
    past: new Set(listOf(lexicon, 'time-past-verbs').keys()),
    notPast: new Set(listOf(lexicon, 'time-not-past').keys()),
    timetable: listOf(lexicon, 'time-timetable-verbs'),
  }),
);

const boundaries: ReadonlySet<string> = wordSet(`
  ; : " ( ) — – that which who where when while because if whose after before
`);
const scheduleWords: ReadonlySet<string> = wordSet(`
  scheduled due set slated planned expected going about poised likely billed bound booked supposed
`);
const willingVerbs: ReadonlySet<string> = wordSet(`
  plan plans planning intend intends hope hopes hoping aim aims want wants expect expects agreed promised promises
  vowed vows pledged preparing prepares prepare ready seeks seek seeking is are
`);
const fillers: ReadonlySet<string> = wordSet(`
  be been being have not also then now only never both to still first next since
`);
const determiners: ReadonlySet<string> = wordSet(`
  the a an its his her their
`);
/** Past forms that are the noun's form too, of verbs that do not stand without an object. */
const nounForms: ReadonlySet<string> = wordSet(`
  cut set bid bet cost hit put spread split cast
`);
const adjectiveLeads: ReadonlySet<string> = wordSet(`
  the a an its his her their of with most more this that other some any two three
`);

const modals: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'must', 'should']);

const lowerAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.lower ?? '';

/** The verb form whose main word stands at `at`, if one does. `first` is the start of the sentence. */
export function verbAt(atoms: readonly Atom[], at: number, first: number, forms: VerbForms): Governor | undefined {
  const atom = atoms[at];
  if (atom?.kind !== 'word') return undefined;
  const word = atom.lower;
  const next = lowerAt(atoms, at + 1);
  if (word === 'will' || word === 'shall' || (word === 'll' && lowerAt(atoms, at - 1) === "'"))
    return { tense: 'will', at };
  if (word === 'won' && next === "'" && lowerAt(atoms, at + 2) === 't') return { tense: 'will', at };
  if (word === 'would' || (word === 'd' && lowerAt(atoms, at - 1) === "'")) return { tense: 'would', at };
  if (modals.has(word) && !atom.capital) return { tense: 'modal', at };
  if (word === 'to') return infinitive(atoms, at);
  if (
    scheduleWords.has(word) &&
    // "faster than expected in March"
    !/^(?:than|as)$/.test(lowerAt(atoms, at - 1)) &&
    ['for', 'to', 'on', 'in', 'by', 'this', 'next', 'back'].includes(next) &&
    word !== 'about' &&
    word !== 'going'
  )
    return { tense: 'scheduled', at };
  if (word === 'was' || word === 'were' || word === 'had' || word === 'did' || word === 'has')
    return { tense: 'past', at };
  if (word.endsWith('ing') && word.length > 4) return isProgressive(atoms, at, first);
  if (isExpecting(atoms, at)) return { tense: 'scheduled', at };
  if (isPastForm(atoms, at, forms)) return pastForm(atoms, at, first, forms);
  if (isOpening(atoms, at)) return { tense: 'present', at };
  if (
    forms.timetable.has(word) &&
    !adjectiveLeads.has(lowerAt(atoms, at - 1)) &&
    !(forms.timetable.get(word) === 'counted' && isCounting(atoms, at - 1, forms))
  )
    return { tense: 'present', at };
  return undefined;
}

/** "Polls close at 8 p.m.", "talks resume Monday": the base form behind a plural, before a time. */
const isOpening = (atoms: readonly Atom[], at: number): boolean =>
  openings.has(lowerAt(atoms, at)) &&
  /[^s]{3}s$/.test(lowerAt(atoms, at - 1)) &&
  (/^(?:at|on|next|tomorrow)$/.test(lowerAt(atoms, at + 1)) || weekdays.has(lowerAt(atoms, at + 1)));

const openings: ReadonlySet<string> = new Set(['open', 'reopen', 'close', 'begin', 'start', 'resume', 'end']);

/** "71,000 votes", "won votes", "counting votes", at the head of a sentence. */
const isCounting = (atoms: readonly Atom[], before: number, forms: VerbForms): boolean =>
  atoms[before]?.kind !== 'word' ||
  isPastForm(atoms, before, forms) ||
  lowerAt(atoms, before).endsWith('ing') ||
  /^(?:of|and|to|by|in|on|for|count|win|lose|cast|many|few|no)$/.test(lowerAt(atoms, before));

function infinitive(atoms: readonly Atom[], at: number): Governor | undefined {
  const before = lowerAt(atoms, at - 1);
  if (scheduleWords.has(before)) return { tense: 'scheduled', at: at - 1 };
  if (willingVerbs.has(before)) return { tense: 'scheduled', at: at - 1 };
  if (before === 'was' || before === 'were') return { tense: 'would', at: at - 1 };
  const verb = atoms[at + 1];
  const base =
    verb?.kind === 'word' && !verb.capital && !adjectiveLeads.has(verb.lower) && !/(?:s|ing|ed|ly)$/.test(verb.lower);
  return base ? { tense: 'infinitive', at } : undefined;
}

/** "is travelling", "are soon meeting"; with "was" it is past. */
function isProgressive(atoms: readonly Atom[], at: number, first: number): Governor | undefined {
  for (let before = at - 1; before >= Math.max(first, at - 4); before -= 1) {
    const word = lowerAt(atoms, before);
    if (['is', 'are', 'am', 're', 'm'].includes(word)) return { tense: 'progressive', at };
    if (word === 'be') return undefined;
    if (word === 'was' || word === 'were' || word === 'been') return { tense: 'past', at: before };
    if (!fillers.has(word) && !word.endsWith('ly')) return undefined;
  }
  return undefined;
}

export function isPastForm(atoms: readonly Atom[], at: number, forms: VerbForms): boolean {
  const atom = atoms[at];
  if (atom === undefined || atom.kind !== 'word') return false;
  if (forms.past.has(atom.lower)) return !atom.capital;
  return atom.lower.length > 3 && atom.lower.endsWith('ed') && !atom.capital && !forms.notPast.has(atom.lower);
}

const expecting: ReadonlySet<string> = wordSet(`
  expect expects anticipate anticipates predict predicts foresees envisages wants
`);
/** Present forms that are as often nouns. */
const expectingOrNoun: ReadonlySet<string> = wordSet(`
  plan plans hope hopes aim aims need needs want forecast forecasts see sees target targets promises
`);
const subjects: ReadonlySet<string> = wordSet(`
  i we you they he she who which it
`);

/** "expects a cut in September", "we need an answer by September": what is expected now is to come. */
function isExpecting(atoms: readonly Atom[], at: number): boolean {
  const [word, before, next] = [lowerAt(atoms, at), lowerAt(atoms, at - 1), lowerAt(atoms, at + 1)];
  if (determiners.has(before) || before === 'to' || before === 'of') return false;
  if (expecting.has(word)) return !modals.has(before) && !/^(?:did|not|t)$/.test(before);
  if (!expectingOrNoun.has(word)) return false;
  if (subjects.has(before)) return true;
  const hasObject = determiners.has(next) || next === 'for' || atoms[at + 1]?.kind === 'number';
  return hasObject && (word.endsWith('s') || before.endsWith('s')) && before !== "'s";
}

/** A past form, or a participle whose auxiliary decides ("will be held", "is to be opened", "has been told"). */
function pastForm(atoms: readonly Atom[], at: number, first: number, forms: VerbForms): Governor | undefined {
  let before = at - 1;
  for (let steps = 0; steps < 4 && before > first; steps += 1) {
    const word = lowerAt(atoms, before);
    if (word === 'to' || !(fillers.has(word) || word.endsWith('ly'))) break;
    before -= 1;
  }
  const aux = lowerAt(atoms, before);
  if (['will', 'shall', 'll', 'would', 'd'].includes(aux)) return verbAt(atoms, before, first, forms);
  if (aux === 'to') return infinitive(atoms, before);
  // "will stay closed", "was left open": how it stays, not what was done
  if (lasting.has(aux)) return undefined;
  if (modals.has(aux)) return { tense: 'modal', at: before };
  if (['is', 'are', 'be'].includes(aux))
    return scheduleWords.has(lowerAt(atoms, at)) ? { tense: 'scheduled', at } : undefined;
  if (determiners.has(aux)) return undefined;
  const next = lowerAt(atoms, at + 1);
  if (nounForms.has(lowerAt(atoms, at)) && dateLeads.has(next) && !determiners.has(next)) return undefined;
  const isRelative = aux === 'that' && dateLeads.has(next);
  if (adjectiveLeads.has(aux) && lowerAt(atoms, at - 1) === aux && !isRelative) return undefined;
  return { tense: 'past', at };
}

const lasting: ReadonlySet<string> = wordSet('stay stays remain remains keep keeps');

const dateLeads: ReadonlySet<string> = wordSet(`
  on in by at from late early the this since until during for of end and later earlier
`);

/**
 * The verb that governs the stretch of atoms `[from, to)` inside the sentence `[first, last)`: the nearest to its left in the clause;
 * where the stretch opens its clause ("On Friday, the court will …") the first to its right. `finite` passes infinitives over.
 */
export function governorOf(
  atoms: readonly Atom[],
  stretch: { readonly from: number; readonly to: number },
  sentence: { readonly first: number; readonly last: number },
  forms: VerbForms,
  finite = false,
): Governor | undefined {
  let lead = stretch.from - 1;
  while (lead >= sentence.first && dateLeads.has(lowerAt(atoms, lead))) lead -= 1;
  const opens =
    lead < sentence.first ||
    lowerAt(atoms, lead) === ',' ||
    boundaries.has(lowerAt(atoms, lead)) ||
    lowerAt(atoms, lead) === 'but';
  const left = (): Governor | undefined => walkLeft(atoms, stretch.from - 1, sentence.first, forms, finite);
  const right = (): Governor | undefined => walkRight(atoms, stretch.to, sentence, forms, finite);
  return opens ? (right() ?? left()) : (left() ?? right());
}

/** No verb governs a date from further off than this many atoms; keeps the search linear in any text. */
const farthest = 100;

function walkLeft(
  atoms: readonly Atom[],
  from: number,
  first: number,
  forms: VerbForms,
  finite: boolean,
): Governor | undefined {
  for (let at = from; at >= Math.max(first, from - farthest); at -= 1) {
    if (boundaries.has(lowerAt(atoms, at))) return undefined;
    const verb = verbAt(atoms, at, first, forms);
    if (verb !== undefined && !(finite && verb.tense === 'infinitive')) return verb;
  }
  return undefined;
}

function walkRight(
  atoms: readonly Atom[],
  from: number,
  sentence: { readonly first: number; readonly last: number },
  forms: VerbForms,
  finite: boolean,
): Governor | undefined {
  for (let at = from; at < Math.min(sentence.last, from + farthest); at += 1) {
    const word = lowerAt(atoms, at);
    if (boundaries.has(word) && at > from + 1) return undefined;
    const verb = verbAt(atoms, at, sentence.first, forms);
    if (verb !== undefined && !(finite && verb.tense === 'infinitive')) return verb;
  }
  return undefined;
}

/**
 * The stretch stands in a condition of what is to come: "would go to court if no plan had been made by 1 July". Its own verb steps back a tense, the
 * verb before the condition says which way it points.
 */
export function isConditionAhead(
  atoms: readonly Atom[],
  { from }: { readonly from: number },
  { first }: { readonly first: number },
  forms: VerbForms,
): boolean {
  let at = from - 1;
  while (at > first && at > from - farthest && !boundaries.has(lowerAt(atoms, at)) && lowerAt(atoms, at) !== 'unless')
    at -= 1;
  if (!/^(?:if|unless)$/.test(lowerAt(atoms, at))) return false;
  const before = walkLeft(atoms, at - 1, first, forms, true);
  return before?.tense === 'would' || before?.tense === 'will';
}

/** Verbs of the past whose object lies ahead of them, up to the time that follows "by". */
const promising: ReadonlySet<string> = wordSet(`
  promised pledged vowed demanded ordered wanted needed required hoped urged proposed sought planned
`);

/** "promised completion by April". */
export const isPromised = (atoms: readonly Atom[], from: number, governor: Governor | undefined): boolean =>
  governor?.tense === 'past' && lowerAt(atoms, from - 1) === 'by' && promising.has(lowerAt(atoms, governor.at));

/** Which way a tense points from the article's date; `undefined` where it does not say. */
export function directionOf(governor: Governor | undefined): 'past' | 'future' | undefined {
  if (governor === undefined || governor.tense === 'infinitive' || governor.tense === 'modal') return undefined;
  return governor.tense === 'past' ? 'past' : 'future';
}
