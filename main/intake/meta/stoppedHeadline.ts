/** The little words that stay small in a headline set in capitals, by the common rules of newspapers: articles, conjunctions, short prepositions. */
const small = new Set(
  'a an the and or but nor so of in on at to for from with by as via vs v per over into after amid than'.split(' '),
);

/** Fewest words that a capital in each of them tells something of. */
const fewestCapitals = 4;

/** The share of a headline's telling words that the first paragraph of its story says again, and the fewest letters of a telling word. */
const retold = { share: 0.6, letters: 4, fewest: 5 } as const;

/**
 * A headline although it ends with a full stop: every word of it has a capital but the little ones, or the story under it opens with a dateline
 * ("KELSEY, Ky. (Wire) —"), or says most of its words again at greater length, with the articles that headlines leave out.
 */
export const isStoppedHeadline = (line: string, below: string): boolean =>
  /[^.!?…:;,]\.?["”’]?$/.test(line) && (isInCapitals(line) || opensWithDateline(below) || isRetold(line, below));

function isInCapitals(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= fewestCapitals && words.every((word) => !/^\p{Ll}/u.test(word) || small.has(word));
}

/** In characters, "HEMPSTEAD, N.Y., Sept. 26 (Agency) —". */
const longestDateline = 60;

/** A place in capitals, then a dash, and no word in small letters before it. */
function opensWithDateline(below: string): boolean {
  const head = below.slice(0, longestDateline);
  const dash = head.search(/[—–]| --? /);
  return dash > 0 && /^\p{Lu}{3}/u.test(head) && !/ \p{Ll}/u.test(head.slice(0, dash));
}

function isRetold(line: string, below: string): boolean {
  const [first = ''] = below.split('\n', 1);
  const telling = new Set(tellingWords(line));
  const again = new Set(tellingWords(first));
  if (/\b(?:the|an?)\b/i.test(line)) return false;
  const said = [...telling].filter((word) => again.has(word)).length;
  return first.length > line.length && telling.size >= retold.fewest && said >= retold.share * telling.size;
}

const tellingWords = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length >= retold.letters);
