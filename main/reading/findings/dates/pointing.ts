import type { Atom } from '#main/reading/article/atoms.ts';
import type { Expression } from './expression.ts';
import type { Governor } from './tense.ts';

/** The atoms `[from, to)` that a time is read from. */
type Stretch = { readonly from: number; readonly to: number };

/** "the worst since July", "since at least early May": it has begun, but not where "since" gives a reason ("since Friday is a holiday"). */
export function isBegun(atoms: readonly Atom[], { from, to }: Stretch): boolean {
  let at = from - 1;
  while (sinceLeads.has(atoms[at]?.lower ?? '')) at -= 1;
  return atoms[at]?.lower === 'since' && !reasons.has(atoms[to]?.lower ?? '');
}

const sinceLeads: ReadonlySet<string> = new Set([
  'at',
  'least',
  'about',
  'around',
  'the',
  'roughly',
  'back',
  'in',
  'on',
]);
const reasons: ReadonlySet<string> = new Set([
  'is',
  'was',
  'will',
  'would',
  'marks',
  'falls',
  'has',
  'had',
  'may',
  'might',
]);

/** "has suspended … until Sunday", "is closed until noon": a state that still holds lasts to a time that is to come. */
export function isStillAhead(atoms: readonly Atom[], { from, to }: Stretch, first: number): boolean {
  if (isPutForward(atoms, from, to)) return true;
  const looks = [isCalledTo, isDeadlineSet, takesEffect, isHopedFor];
  if (looks.some((look) => look(atoms, from, first))) return true;
  if (!lasting.has(atoms[from - 1]?.lower ?? '')) return false;
  for (let at = from - 2; at >= Math.max(first, from - 20); at -= 1) {
    const word = atoms[at]?.lower ?? '';
    if (puttingOff.has(word)) return true;
    if (holding.has(word)) return true;
    if (ended.has(word)) return false;
  }
  return false;
}

const lasting: ReadonlySet<string> = new Set(['until', 'till', 'through', 'beyond']);
const holding: ReadonlySet<string> = new Set(['has', 'have', 'is', 'are', 'will', 'remains', 'remain', 'if']);
const puttingOff: ReadonlySet<string> = new Set(['adjourned', 'postponed', 'deferred', 'extended', 'rescheduled']);

/** "has invited both sides to talks on Wednesday": whom one calls together meets after the call. */
function isCalledTo(atoms: readonly Atom[], from: number, first: number): boolean {
  if (atoms[from - 1]?.lower !== 'on') return false;
  for (let at = from - 3; at >= Math.max(first + 1, from - 6); at -= 1) {
    if (isBroken(atoms, at)) return false;
    if (atoms[at]?.lower !== 'to') continue;
    for (let verb = at - 1; verb >= Math.max(first, at - 6); verb -= 1)
      if (calling.has(atoms[verb]?.lower ?? '')) return true;
    return false;
  }
  return false;
}

/** "set a deadline of 30 September": what is set lies ahead of the setting. */
function isDeadlineSet(atoms: readonly Atom[], from: number, first: number): boolean {
  if (!/^(?:of|for|on)$/.test(atoms[from - 1]?.lower ?? '') || !deadlines.has(atoms[from - 2]?.lower ?? ''))
    return false;
  for (let at = from - 3; at >= Math.max(first, from - 8); at -= 1)
    if (setting.has(atoms[at]?.lower ?? '')) return atoms[at - 1]?.lower !== 'had';
  return false;
}

const deadlines: ReadonlySet<string> = new Set(['deadline', 'date', 'target', 'cutoff']);
const setting: ReadonlySet<string> = new Set([
  'set',
  'sets',
  'gave',
  'gives',
  'fixed',
  'imposed',
  'extended',
  'face',
  'faces',
  'has',
  'have',
  'given',
]);

/** In atoms, from a date back to the verb that it hangs on. */
const farthestVerb = 16;

/** "has declared three days of mourning from Sunday": what is decided begins after the decision. */
function takesEffect(atoms: readonly Atom[], from: number, first: number): boolean {
  if (atoms[from - 1]?.lower !== 'from') return false;
  for (let at = from - 2; at >= Math.max(first, from - farthestVerb); at -= 1) {
    const { lower, kind } = atoms[at] as Atom;
    if (kind === 'mark' && lower !== '-') return false;
    if (deciding.test(lower)) return true;
  }
  return false;
}

const deciding =
  /^(?:declared|announced|ordered|imposed|introduced|suspended|called|banned|scheduled|decreed|proclaimed)$/;

/** "He expected it to open by midday on Sunday": what was expected or hoped for lies ahead of the hope. */
function isHopedFor(atoms: readonly Atom[], from: number, first: number): boolean {
  let to = from - 1;
  while (to > Math.max(first, from - farthestVerb) && atoms[to]?.lower !== 'to') to -= 1;
  if (atoms[to]?.lower !== 'to' || atoms[to + 1]?.kind !== 'word') return false;
  if (
    atoms.slice(to, from).some(({ kind, lower }) => kind === 'mark' && lower !== '-' && lower !== '.' && lower !== ':')
  )
    return false;
  return atoms.slice(Math.max(first, to - 5), to).some(({ lower }) => /^(?:expect(?:s|ed)?|hope(?:s|d)?)$/.test(lower));
}

/**
 * "ordered the firm to hand over its files by Friday": what one is called, ordered or urged to do is done after that. It is said of a day of the week
 * or a part of one; of a day of a month (“was ordered to appear on 20 January”) only where the order still holds ("has been ordered").
 */
export function isAskedOf(
  atoms: readonly Atom[],
  { from, expression }: Stretch & { readonly expression: Expression },
  first: number,
): boolean {
  if (!isStillHeld[expression.kind] && expression.kind !== 'day') return false;
  if (!/^(?:on|by|before|for|next|at|until|till)$/.test(atoms[from - 1]?.lower ?? '')) return false;
  const by = atoms[from - 1]?.lower === 'by';
  let to = from - 2;
  const least = Math.max(first + 1, from - farthestVerb);
  while (to >= least && atoms[to]?.lower !== 'to' && !isBroken(atoms, to)) to -= 1;
  const does = atoms[to + 1];
  if (
    atoms[to]?.lower !== 'to' ||
    does?.kind !== 'word' ||
    does.capital ||
    /^(?:the|a|an|its|his|her|their)$/.test(does.lower)
  )
    return false;
  for (let verb = to - 1; verb >= Math.max(first, to - 9) && !isBroken(atoms, verb); verb -= 1)
    if (asking.has(atoms[verb]?.lower ?? '') || (atoms[verb]?.lower === 'told' && (by || isHeld(atoms, verb))))
      return isStillHeld[expression.kind] || isHeld(atoms, verb);
  return false;
}

const isStillHeld: Readonly<Partial<Record<Expression['kind'], true>>> = { weekday: true, part: true };

/** Marks and words that a phrase does not run across. */
const isBroken = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.kind === 'mark'
    ? /^[,.;:"()–—]$/.test(atoms[at]?.lower ?? '')
    : /^(?:after|when|who|which|that|until)$/.test(atoms[at]?.lower ?? '');

/** "has ordered", "has been ordered". */
const isHeld = (atoms: readonly Atom[], verb: number): boolean =>
  atoms.slice(Math.max(0, verb - 2), verb).some(({ lower }) => lower === 'has' || lower === 'have');

const asking: ReadonlySet<string> = new Set([
  'invited',
  'summoned',
  'summonsed',
  'ordered',
  'urged',
  'asked',
  'instructed',
  'directed',
  'required',
  'compelled',
  'obliged',
  'subpoenaed',
  'requested',
]);

/** "must report by 31 March", "has to pay by June": what is owed, or could be done by then, is still to come; not "must have left in May". */
export function isOwed(atoms: readonly Atom[], governor: Governor | undefined, lead: string): boolean {
  const word = (at: number): string => atoms[at]?.lower ?? '';
  if (governor?.tense === 'modal' && /^(?:could|may|might|can)$/.test(word(governor.at)))
    return /^(?:by|until|before)$/.test(lead) && word(governor.at + 1) !== 'have' && word(governor.at + 1) !== 'not';
  if (governor?.tense === 'modal')
    return (
      /^(?:must|should)$/.test(word(governor.at)) &&
      word(governor.at + 1) !== 'have' &&
      word(governor.at + 2) !== 'have'
    );
  if (governor?.tense !== 'infinitive') return false;
  const before = word(governor.at - 1);
  if (/^(?:has|have|needs|need)$/.test(before)) return true;
  return /^(?:required|obliged)$/.test(before) && /^(?:is|are)$/.test(word(governor.at - 2));
}

/** "I say September": a bare month that somebody puts forward is the next one. */
function isPutForward(atoms: readonly Atom[], from: number, to: number): boolean {
  if (atoms[from - 1]?.lower !== 'say' || atoms[to]?.kind === 'word') return false;
  return /^(?:i|we|they|would|d)$/.test(atoms[from - 2]?.lower ?? '');
}

const calling: ReadonlySet<string> = new Set(['invited', 'summoned', 'called', 'invites', 'summons', 'calls']);
const ended: ReadonlySet<string> = new Set(['was', 'were', 'had']);
