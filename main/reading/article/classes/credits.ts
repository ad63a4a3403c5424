import { hint } from '#main/reading/article/hints.ts';
import { type Lexicon, listOf } from '#main/reading/lexicon.ts';
import { isAuthorLine, jobsOf } from './authors.ts';
import type { Candidate, ClassRule, Page } from './rule.ts';

const longest = 40;
const starts =
  /^(?:[([]|[–—-]{1,3} ?)?(?:photos?:|photos? by|photograph:|photographs? by|images?:|image credit|picture:|video:|audio:|credit:|photo credit|illustration:|illustration by|graphic:|reporting by|additional reporting|writing by|edited by|editing by|compiled by|contact the writer|source:)/i;

const helped = /^[–—-]{0,3} ?with (?:additional reporting by|reporting by|assistance from|files from) /i;

/** "Associated Press writers Ann Lee in Lima and Bo Kim contributed to this report." */
const contributed =
  /^[^.!?]{3,200} contributed (?:to|reporting(?: to)?|reporting for) this (?:report|story|article|dispatch|piece)\.?$/i;

const saysContributed = hint(/^contributed$/);
const isContribution = (candidate: Candidate): boolean =>
  saysContributed(candidate) && contributed.test(candidate.words);

/** "With assistance from Ann Lee and Bo Kim in Lima.": nothing small but what joins. */
const isNames = (words: string): boolean =>
  words
    .replace(/^[–—-]{1,3} ?/, '')
    .split(/\s+/)
    .slice(3)
    .every((word) => /^(?:\p{Lu}|(?:by|and|in|of|at|the)$)/u.test(word));

/** A line that only says whose picture or whose work it is: "Photo: Name", "Name/Agency", "Reporting by …", "By Name". */
export const credits: ClassRule = (candidate, page) => {
  const { words, count, index } = candidate;
  const { lexicon, author } = page;
  if (isAuthorLine(candidate, page))
    return { kind: 'credit', reason: 'It says who wrote the report.', rule: 'author-line' };
  if (count <= longestLife && author !== undefined && tellsOf(author, words))
    return { kind: 'credit', reason: 'It tells who the author is.', rule: 'author-life' };
  if (count > longest) return undefined;
  if (starts.test(words) || isContribution(candidate) || (helped.test(words) && isNames(words)))
    return { kind: 'credit', reason: 'It names who made the picture or the report.', rule: 'credit-line' };
  const credit = creditAt(candidate, lexicon);
  if (credit !== undefined && words.slice(0, credit).trim().length < 3)
    return { kind: 'credit', reason: 'It is the credit of a picture.', rule: 'agency-credit' };
  if (index < 6 && (isByline(words, count) || isOfWriter(candidate, page)))
    return { kind: 'credit', reason: 'It is the byline.', rule: 'byline' };
  return undefined;
};

/** Words of a few lines about the author. */
const longestLife = 90;

/** "Ann Roe is …", "Ann Roe has covered …": who writes of somebody else does not open with their own full name. */
const tellsOf = (author: string, words: string): boolean =>
  words.startsWith(`${author} `) && /^\p{Ll}+ /u.test(words.slice(author.length + 1));

const isByline = (words: string, count: number): boolean =>
  count <= 14 && /^by\s+\p{Lu}/iu.test(words) && !/[.!?]$/.test(words) && /^(?:by|BY|By)\s/.test(words);

const longestJob = 6;

const namesJob = (lexicon: Lexicon, words: string): boolean =>
  words.split(/[^\p{L}-]+/u).some((word) => jobsOf(lexicon).get(word.toLowerCase()) === 'byline');

const isNameLine = (lexicon: Lexicon, { words, ended }: Candidate): boolean =>
  !ended &&
  /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|van|von|der|la|al|bin|el)){1,4}$/u.test(words) &&
  !namesJob(lexicon, words);

const isJobLine = (lexicon: Lexicon, { words, count, ended }: Candidate): boolean =>
  !ended && count <= longestJob && namesJob(lexicon, words);

/** "Jane Roe", and under it "Economics correspondent": the two lines of a byline without its "By". */
function isOfWriter(candidate: Candidate, { candidates, lexicon }: Page): boolean {
  const [above, below] = [candidates[candidate.index - 1], candidates[candidate.index + 1]];
  return (
    (isNameLine(lexicon, candidate) && below !== undefined && isJobLine(lexicon, below)) ||
    (isJobLine(lexicon, candidate) && above !== undefined && above.index < 6 && isNameLine(lexicon, above))
  );
}

/**
 * Where a picture's credit begins that ends the words ("Jane Roe/Agency", "AGENCY/Jane Roe", "(AP Photo/Jane Roe)", "Image: Twitter", "via Getty Images"), or
 * undefined. Looks only at the last hundred characters.
 */
export const creditAt = (candidate: Candidate, lexicon: Lexicon): number | undefined =>
  creditIn(candidate.words, lexicon, namesLibrary(candidate));

/** The same, of words that stand in no paragraph of their own; `mayNameLibrary` is false where they are known to name no library of pictures. */
export function creditIn(words: string, lexicon: Lexicon, mayNameLibrary = true): number | undefined {
  const from = Math.max(0, words.length - 100);
  const tail = words.slice(from);
  const label =
    tail.includes(':') &&
    /(?:^|[\s(|])(?:photo|photos|photograph|image|images|picture|pictures|video|audio|credit|photo credit|file photo|handout)s?:\s/i.exec(
      tail,
    );
  if (label) return from + label.index;
  const slash = tail.lastIndexOf('/');
  if (slash > 0 && agencyAfter(tail.slice(slash + 1), lexicon)) return from + nameStart(tail, slash);
  if (slash > 0 && /photo\/?$/i.test(tail.slice(0, slash))) return from + openBracket(tail, slash);
  const agency =
    slash > 0 && /\s\p{Lu}{3,}(?: \p{Lu}{3,})?\/\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.exec(tail);
  if (agency) return from + agency.index + 1;
  const stock = mayNameLibrary ? library.exec(tail) : null;
  return stock === null ? undefined : from + stock.index;
}

/** Who sells pictures to papers. */
const library = /(?:via |\()?(?:getty images|shutterstock|wikimedia commons|flickr|alamy|unsplash|istock)\)?\.?$/i;
const namesLibrary = hint(/images|shutterstock|commons|flickr|alamy|unsplash|istock/);

/** Nothing but a known picture source stands after the slash. */
function agencyAfter(words: string, lexicon: Lexicon): boolean {
  const name = words
    .replace(/[).\]]/g, '')
    .replace(/\bvia\b.*/i, '')
    .trim();
  return name.length > 0 && (listOf(lexicon, 'media').has(name) || listOf(lexicon, 'picture-sources').has(name));
}

/** Goes back from the slash over the capitalised words of a name to where the credit begins. */
function nameStart(tail: string, slash: number): number {
  let start = slash;
  for (let names = 0; names < 4; names += 1) {
    let word = start;
    while (word > 0 && tail.charAt(word - 1) === ' ') word -= 1;
    const end = word;
    while (word > 0 && !/\s/.test(tail.charAt(word - 1))) word -= 1;
    const piece = tail.slice(word, end);
    if (piece === '' || !/^[(\p{Lu}]/u.test(piece) || (end !== slash && /[.!?,;:]$/.test(piece) && piece.length > 3))
      break;
    start = word;
  }
  return start;
}

const openBracket = (tail: string, slash: number): number => {
  const bracket = tail.lastIndexOf('(', slash);
  return bracket < 0 ? nameStart(tail, slash) : bracket;
};
