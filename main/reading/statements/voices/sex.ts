const women = /woman\b|\b(?:aunt|mother|sister|daughter|girl|wife|queen)\b/i;
const men = /\b(?:(?:spokes|chair|police|business|congress)?man|uncle|father|brother|son|boy|husband|king)\b/iu;
const either =
  /\b(?:spokesperson|official|minister|officer|source|diplomat|lawyer|attorney|aide|advis[eo]r|resident|witness|doctor|expert|analyst|executive|lawmaker|senator|judge|mayor|president|teacher|student|driver|owner|worker|reporter|researcher|member|representative|delegate|ambassador|envoy|speaker|consultant|nurse|economist|campaigner|activist|prosecutor|commander|scientist|engineer|neighbour|neighbor|colleague|relative|survivor|farmer|trader)\b/iu;

/** What follows the noun in a description: "a source familiar with the plan". */
const closer = / (?:of|in|at|for|with|from|who|familiar|close|briefed)\b/;

/** A description of one person who can be "he" or "she": of either sex unless its noun says which. */
export function isOneOf(words: string, sex: 'female' | 'male'): boolean {
  const [noun = ''] = words.split(closer);
  if (noun.endsWith('s') || /^(?:two|three|some|many|several|other)\b/i.test(noun)) return false;
  if (women.test(noun)) return sex === 'female';
  return men.test(noun) ? sex === 'male' : either.test(noun);
}
