import type { Atom } from '#main/reading/article/atoms.ts';
import { isGlued, isOneOf } from '#main/reading/findings/dates/expression.ts';
import { opensStretch } from '#main/reading/findings/dates/grammar/context.ts';
import { isPastForm } from '#main/reading/findings/dates/tense.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';
import { type Amount, readAmount } from './amount.ts';
import { ordinalWords } from './numbers.ts';
import type { FigureRead, Page } from './reading.ts';

/** After these a number names, numbers or ranks a thing; it counts nothing. */
const labels: ReadonlySet<string> = new Set([
  'no',
  'number',
  'page',
  'pages',
  'flight',
  'article',
  'section',
  'chapter',
  'version',
  'room',
  'route',
  'phase',
  'level',
  'type',
  'part',
  'day',
  'week',
  'act',
  'series',
  'season',
  'episode',
  'channel',
  'highway',
  'model',
  'line',
  'group',
  'grade',
  'round',
  'stage',
  'class',
  'division',
  'figure',
  'table',
  'item',
  'clause',
  'volume',
  'issue',
  'unit',
  'tier',
  'step',
  'rule',
  'district',
  'ward',
  'gate',
  'platform',
  'resolution',
  'category',
  'mark',
  'size',
  'point',
  'interstate',
  'lap',
  'psalm',
  'verse',
  'dc',
  'mp',
  '#',
  '&',
  '@',
  '+',
  '=',
  '*',
  '_',
  '/',
  ':',
  '\\',
]);

/** Small numbers after these speak of things already known ("the two sides"). */
const definites: ReadonlySet<string> = wordSet(`
  the these those his her their its our my your both other
`);

/** "most of the nine economists": the first that is said of them. */
const wholes: ReadonlySet<string> = wordSet('most many some few none all half majority several any each');

const stops: ReadonlySet<string> = wordSet(`
  of in on at to for from by with about into over under after before as than per during and or but nor that which who
  whom whose where when while because if since until so the a an this these those its his her their our my your he she
  it they we i you is are was were be been being has have had do does did will would can could may might must should
  shall not also each including across around against between among through out up off down via without within near
  along behind other there then now only just still worldwide all both every such said say says respectively apiece
  onboard aboard yesterday today tomorrow later earlier ago plus like despite onto toward towards throughout currently
  already instead alone together
`);

const irregularPlurals: ReadonlySet<string> = wordSet(`
  people men women children police aircraft troops personnel staff crew cattle sheep lives feet teeth media data
  criteria dead injured policemen firemen fishermen schoolchildren lawmakers wounded
`);

const notPlural: ReadonlySet<string> = wordSet(`
  previous various serious famous dangerous us less business religious this gas campus virus continuous indigenous
  anonymous mass press cross class status access process address
`);

/** "179 tankers", "28-point blueprint", "nine people", "10,000 job cuts", "killed 102". */
export function readCount(page: Page, at: number): FigureRead | undefined {
  const { atoms } = page;
  const amount = readAmount(atoms, at, false);
  if (amount === undefined || isLabelled(page, at, amount) || isPartOfName(page, at, amount)) return undefined;
  const phrase = readNoun(page, amount.end);
  const noun = phrase !== undefined && isCounted(atoms, phrase) ? phrase : undefined;
  const named = phrase === undefined || atoms[phrase.from]?.capital === true;
  if (noun === undefined && named && !standsAlone(page, at, amount)) return undefined;
  if (isYearLike(atoms, at, amount) && (noun === undefined || isSecondYear(page, at))) return undefined;
  const isKnown = amount.written === 'words' && amount.value < 13 && isOneOf(atoms, at - 1, definites);
  if (isKnown && !(isOneOf(atoms, at - 2, ['of']) && isOneOf(atoms, at - 3, wholes))) return undefined;
  if (amount.value === 1 || amount.value === 0) return undefined;
  return {
    rule: 'count',
    type: 'count',
    from: at,
    to: noun?.to ?? amount.end,
    number: at,
    numberEnd: amount.end,
    ...(noun === undefined ? {} : { counted: noun.from }),
    value: amount.value,
    unit: '',
  };
}

/** "No. 5", "#3", "Article 5", "5th", "3-2", "10.4.1", "555-1234", "16:9". */
function isLabelled({ atoms }: Page, at: number, amount: Amount): boolean {
  const before = atoms[at - 1];
  const after = atoms[amount.end];
  const label = before?.lower === '.' && isGlued(atoms, at - 1) ? atoms[at - 2] : before;
  if (label !== undefined && labels.has(label.lower) && (label.lower !== 'day' || !label.capital)) return true;
  if (
    before !== undefined &&
    isGlued(atoms, at) &&
    (before.kind === 'word' || ['.', ',', '-', '–', "'", '$', '£', '€'].includes(before.lower))
  )
    return true;
  if (after === undefined) return false;
  if (ordinalWords.has(after.lower) && atoms[amount.end - 1]?.lower !== 'first') return amount.written === 'words';
  if (after.gap) return false;
  if (after.kind === 'word' && amount.written === 'digits') return true;
  if (after.lower === '-' && ordinalWords.has(atoms[amount.end + 1]?.lower.replace(/s$/, '') ?? '')) return true;
  const joined = isGlued(atoms, amount.end + 1) && atoms[amount.end + 1]?.kind === 'number';
  return joined && [':', '.', '-', '–', '/', ','].includes(after.lower);
}

/** "Boeing 737", "iPhone 4", "the 787 Dreamliner"; a weekday, a title of a sentence or "On" before a number make no name. */
function isPartOfName({ atoms, inTime, forms }: Page, at: number, amount: Amount): boolean {
  if (amount.written === 'words' || amount.scaled) return false;
  const before = atoms[at - 1];
  const after = atoms[amount.end];
  if (before?.kind === 'word' && before.capital && inTime[at - 1] !== true && !opensStretch(atoms, at - 1)) return true;
  if (
    before !== undefined &&
    before.kind === 'word' &&
    !before.capital &&
    before.lower.length > 1 &&
    isTitled(atoms, at - 1)
  )
    return true;
  const plain = atoms[at]?.lower ?? '';
  const noun = after?.kind === 'word' && !isPastForm(atoms, amount.end, forms);
  const single = noun && !isPlural(after) && !isPlural(atoms[amount.end + 1]);
  const model = plain.length === 3 && amount.end === at + 1 && single;
  return model && (isOneOf(atoms, at - 1, definites) || isOneOf(atoms, at - 1, modelLeads));
}

const modelLeads = ['a', 's', 'new', 'first', 'second', 'final', 'last', 'larger', 'smaller', 'long', 'range', 'of'];

/** "iPhone", "eBay": a name though its first letter is small. */
const isTitled = (atoms: readonly Atom[], at: number): boolean =>
  /^(?:i(?:phone|pad|pod|os|mac|tunes)|ebay)$/.test(atoms[at]?.lower ?? '') && atoms[at]?.capital === false;

/** A phrase that a number can count: its noun is plural, or hyphened to the number ("28-point blueprint"). */
export function isCounted(atoms: readonly Atom[], { from, to }: Noun): boolean {
  if (atoms[from - 1]?.lower === '-') return true;
  if (atoms[to - 1]?.lower === 's') return true;
  for (let at = from; at < to; at += 1) if (isPlural(atoms[at]) || atoms[at]?.kind === 'number') return true;
  return false;
}

const isYearLike = (atoms: readonly Atom[], at: number, { value, end, written }: Amount): boolean =>
  written === 'digits' && end === at + 1 && atoms[at]?.lower.length === 4 && value >= 1800 && value < 2100;

/** "the 1998 and 2017 purchases". */
function isSecondYear({ atoms }: Page, at: number): boolean {
  const before = isOneOf(atoms, at - 1, ['and', 'or', '-', '–']) ? readAmount(atoms, at - 2, false) : undefined;
  return before !== undefined && before.end === at - 1 && isYearLike(atoms, at - 2, before);
}

type Noun = { readonly from: number; readonly to: number };

/** The noun phrase that a number counts: up to its first plural, or its first words before a verb, preposition or mark. */
export function readNoun({ atoms, forms, inTime }: Page, at: number): Noun | undefined {
  const hyphened = atoms[at]?.lower === '-' && isGlued(atoms, at) && atoms[at + 1]?.kind === 'word';
  const more = isOneOf(atoms, at, ['more', 'fewer', 'additional', 'extra']) ? 1 : 0;
  const from = (hyphened ? at + 1 : at) + more;
  let to = from;
  if (atoms[from]?.kind === 'number' && atoms[from + 1]?.lower === 's' && isGlued(atoms, from + 1))
    return { from, to: from + 2 };
  while (to < from + 6) {
    const atom = atoms[to];
    if (atom === undefined || inTime[to] === true) break;
    const inner = atom.lower === '-' && isGlued(atoms, to) && isGlued(atoms, to + 1) && to > from;
    if (atom.kind === 'number' && to > from && !isPlural(atoms[to - 1])) {
      to += isGlued(atoms, to + 1) && atoms[to + 1]?.kind === 'word' ? 2 : 1;
      continue;
    }
    const coded = atom.capital && atoms[to + 1]?.kind === 'number' && isGlued(atoms, to + 1);
    if (!inner && !coded && (atom.kind !== 'word' || stops.has(atom.lower))) break;
    const adjective = to === from ? isPlural(atoms[to + 1]) || isPlural(atoms[to + 2]) : atoms[to - 1]?.lower === '-';
    if (isPastForm(atoms, to, forms) && !inner && !adjective) break;
    if (to > from && atom.lower.endsWith('ing') && isPlural(atoms[to - 1])) break;
    to += 1;
    const goesOn =
      (isPlural(atoms[to]) && !isOneOf(atoms, to, ['dead', 'injured', 'wounded'])) || atoms[to - 2]?.lower === '-';
    if (isPlural(atom) && !hyphened && !goesOn) break;
  }
  while (to > from && atoms[to - 1]?.kind === 'mark') to -= 1;
  return to > from ? { from, to } : undefined;
}

export const isPlural = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' &&
  (irregularPlurals.has(atom.lower) ||
    (atom.lower.length > 3 && atom.lower.endsWith('s') && !atom.lower.endsWith('ss') && !notPlural.has(atom.lower)));

const countLeads: ReadonlySet<string> = wordSet(`
  of to about over than nearly almost some least most approximately roughly around killed killing injured injuring
  wounded wounding all only another further many from and between exceed left ,
`);

const tallies: ReadonlySet<string> = wordSet('number numbers toll count total tally figure');
const tallied: ReadonlySet<string> = wordSet('was is were at to reached hit stood');
const farthest = 5;

/** "the number was 19", "puts the toll at 38". */
function isTally(atoms: readonly Atom[], at: number): boolean {
  if (!isOneOf(atoms, at - 1, tallied)) return false;
  for (let back = 2; back <= farthest; back += 1) {
    const atom = atoms[at - back];
    if (atom === undefined || (atom.kind === 'mark' && atom.lower !== "'")) return false;
    if (tallies.has(atom.lower)) return true;
  }
  return false;
}

const being: ReadonlySet<string> = wordSet('were are died survived remained voted fled escaped');
const clauses: ReadonlySet<string> = wordSet('that and but while whom , ;');

/** "adding that 38 were Swedes": so many of those spoken of. */
const isWho = (atoms: readonly Atom[], at: number, { end, written, value }: Amount): boolean =>
  written === 'digits' && value >= 10 && isOneOf(atoms, end, being) && isOneOf(atoms, at - 1, clauses);

/** A number with no noun behind it counts something named before: "job cuts of 10,000", "1,600 in Britain and 400 in Spain". */
function standsAlone(page: Page, at: number, amount: Amount): boolean {
  const { atoms } = page;
  if (amount.scaled || (amount.written === 'digits' && amount.value >= 1000)) return true;
  if (isOneOf(atoms, at - 1, ['as']) && isOneOf(atoms, at - 2, ['many', 'few', 'high', 'low'])) return true;
  if (isOneOf(atoms, amount.end, ['of'])) return true;
  if (isTally(atoms, at) || isWho(atoms, at, amount)) return true;
  const shared = isOneOf(atoms, amount.end, ['and', 'or']) ? readAmount(atoms, amount.end + 1, false) : undefined;
  if (shared !== undefined && shared.written === amount.written && readNoun(page, shared.end) !== undefined)
    return true;
  const led = isOneOf(atoms, at - 1, countLeads);
  if (amount.written === 'digits') return led && amount.value >= 10;
  return (
    isOneOf(atoms, amount.end, ['which', 'who']) || (led && isOneOf(atoms, at - 1, ['of', 'all', 'killed', 'least']))
  );
}
