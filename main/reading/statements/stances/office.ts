const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns for who acts or speaks for a state; "counterpart" is the other one of the same office. */
const offices = set(
  `minister president ambassador envoy official spokesman spokeswoman spokesperson premier chancellor king queen prince monarch leader senator congressman
  congresswoman lawmaker legislator mp governor mayor commissioner negotiator diplomat delegate representative secretary undersecretary adviser advisor aide
  deputy commander general admiral colonel marshal officer prosecutor judge justice regulator chief head counterpart chairman chairwoman chair
  president-elect attache consul commissar emissary ruler emperor sheikh emir sultan authority speaker whip supremo tsar czar assistant lawyer counsel`,
);

/** Who sides with nobody's government, whatever the noun. */
const unofficial = /\b(?:independent|former|ex|opposition|rebel|exiled|jailed|dissident|retired|union)\b/i;

/** Businesses, schools and associations, and courts, which judge their government too: what a country's name does to them is to say where they sit. */
const ownBodies = set(
  `company firm airline airlines airways carmaker automaker manufacturer maker utility retailer operator developer contractor producer miner supplier consultancy
  brokerage lender startup conglomerate exporter importer shipyard refiner insurer publisher university college institute union federation charity foundation
  group holdings ngo nonprofit club chain cooperative giant bank league association church party court tribunal think-tank watchdog business subsidiary
  plc inc corp ltd llc ag sa nv gmbh co`,
);

/** Bodies of a state, though the noun alone would not say so. */
const ofState = /\b(?:central|national|reserve|federal|state) bank\b|\bruling party\b|\bcentral bank\b/i;

/** The nouns of a role up to its first preposition or comma, the last word first: "chief economist at the bank" is an economist. */
const headOf = (role: string): string => {
  const [front = ''] = role.toLowerCase().split(/,| (?:of|at|for|in|to|from|with|on|who|and) /u);
  return front.trim().split(/\s+/u).at(-1) ?? '';
};

/** [B2] A role in which somebody stands for a country: an office, in the service of no business. */
export function holdsOffice(role: string): boolean {
  const head = headOf(role);
  const known = offices.has(head) || offices.has(head.replace(/s$/u, ''));
  if (!known || unofficial.test(role)) return false;
  const of = role.slice(role.toLowerCase().indexOf(head) + head.length);
  return !isBusiness(of);
}

/** What a leader or spokesman is of: the last words of its noun phrase name a business or an association. */
const isBusiness = (words: string): boolean =>
  !ofState.test(words) && words.split(/[\s,]+/u).some((word) => ownBodies.has(word.toLowerCase()));

/** Whether a body can stand for its country: no business, school or association does, by its name or by what it is called, nor a camp ("Republicans"). */
export const isOfState = (name: string, roles: readonly string[]): boolean =>
  ofState.test(name) ||
  !(
    /^\p{Lu}\p{Ll}*[a-rt-z]s$/u.test(name) ||
    ownBodies.has(name.toLowerCase().split(/\s+/u).at(-1) ?? '') ||
    roles.some((role) => ownBodies.has(headOf(role)))
  );
