import { isRecord, parsed } from './json.ts';

/** A script is read up to this many characters, and values of one page altogether; beyond is a data dump. */
const mostCharacters = 2_000_000;
const mostValues = 200_000;
/** How many texts of a page are given back, the longest first, and of how many characters: less is a notice, more no article. */
const mostTexts = 12;
const leastText = 600;
const mostText = 300_000;
/** A text kept as blocks has this many, and its words lie at most so many levels below one. */
const fewestBlocks = 3;
const deepest = 6;

/** By these names the formats of editors hold the words of a block and what it is made of: Slate, ProseMirror and Portable Text `text`, Contentful `value`, trees of HTML `data`, and so on. */
const holdsWords = new Set('text value data content children source html body'.split(' '));
/** What has an address of its own tells of another page, but for a few linked words in a sentence. A section may have a heading. */
const ofAnotherPage = ['url', 'href', 'slug', 'link', 'path', 'permalink', 'canonical'];
const headings = ['heading', 'header', 'headline', 'title'];

/**
 * The longest texts in the data that a page gives its scripts to build it from (`__NEXT_DATA__`, `window.__STATE__ = {…}`), plain or marked up: strings,
 * and lists of blocks joined by `\n`. A script is only searched for JSON; none runs.
 */
export function stateTexts(scripts: readonly string[]): string[] {
  const texts = new Set<string>();
  const open: unknown[] = scripts.filter(({ length }) => length <= mostCharacters).flatMap((each) => [...dataIn(each)]);
  for (let seen = 0; seen < mostValues && open.length > 0; seen += 1) {
    const value = open.pop();
    const text = Array.isArray(value) ? joinedBlocks(value) : value;
    if (typeof text === 'string' && text.length >= leastText && text.length <= mostText) texts.add(text);
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return [...texts].sort((a, b) => b.length - a.length).slice(0, mostTexts);
}

/** The JSON values of a script: all of it, or what it assigns, which may be JSON in a string. */
function* dataIn(script: string): Generator<unknown> {
  const whole = parsed(script);
  if (whole !== undefined) return yield whole;
  const assigned = /=\s*(?:JSON\.parse\(\s*)?(?=[{["])/g;
  while (assigned.exec(script) !== null) {
    const end = endOfValue(script, assigned.lastIndex);
    const value = parsed(script.slice(assigned.lastIndex, end));
    yield typeof value === 'string' ? parsed(value) : value;
    assigned.lastIndex = end;
  }
}

/** Where the object, list or string that begins at `start` ends, by its brackets outside of strings; the script's end where it does not. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < script.length; at += 1) {
    const mark = script[at];
    if (inString && mark === '\\') at += 1;
    else if (mark === '"') inString = !inString;
    else if (!inString && (mark === '{' || mark === '[')) depth += 1;
    else if (!inString && (mark === '}' || mark === ']')) depth -= 1;
    if (!inString && depth <= 0) return at + 1;
  }
  return script.length;
}

/** A list of blocks has only blocks, a list of paragraphs only strings; what mixes them is a pool of values. */
function joinedBlocks(items: readonly unknown[]): string | undefined {
  if (items.length < fewestBlocks || items.some((item) => typeof item !== typeof items[0])) return undefined;
  const blocks = items.map((item) => wordsOf(item, 0)).filter((words) => words !== '');
  return blocks.length < fewestBlocks ? undefined : blocks.join('\n');
}

/** The words of a block, which may hold them both plain and marked up, below its heading; a sentence that ends where another begins without a space between is a paragraph's end. */
function wordsOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (depth === deepest) return '';
  if (Array.isArray(value)) return joined(value.map((each) => wordsOf(each, depth + 1)));
  if (!isRecord(value)) return '';
  const held = Object.entries(value).filter(([name]) => holdsWords.has(name));
  const words = held
    .map(([, inner]) => wordsOf(inner, depth + 1))
    .reduce((longest, other) => (other.length > longest.length ? other : longest), '');
  const hasAddress = ofAnotherPage.some((name) => value[name] !== undefined);
  if (hasAddress && (depth === 0 || isEnd(words))) return '';
  const heading = headings.map((name) => value[name]).find((name) => typeof name === 'string');
  return words === '' || heading === undefined ? words : `${heading}\n${words}`;
}

const joined = (pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece, index, all) =>
      isEnd(all[index - 1]) && /^(?:<\w[^<>]{0,300}>)?["“‘]?\p{Lu}/u.test(piece) ? `\n${piece}` : piece,
    )
    .join('');

const isEnd = (piece = ''): boolean => /[.!?…]["”’)]?$/u.test(piece.slice(-2));
