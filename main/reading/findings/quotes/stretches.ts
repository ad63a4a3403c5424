import { type Mark, marksIn } from './marks.ts';

/** A marked stretch of one paragraph. `[start, end)` holds the marks, `[from, to)` the words. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  /** The mark that ends it stands there. An open one reaches to the end of its paragraph. */
  readonly closed: boolean;
  /** Goes on from the stretch before it, which the paragraph break left open. */
  readonly continues: boolean;
};

type Block = { readonly start: number; readonly end: number };

/**
 * Pairs the quotation marks of several paragraphs, outermost marks only: what stands in marks inside them belongs to their words.
 * A quotation that a paragraph leaves open goes on in the next one only if that begins with an opening mark. Linear in the text.
 */
export function markedStretches(text: string, paragraphs: readonly Block[]): Stretch[] {
  const found: Stretch[] = [];
  let carried: Mark['family'] | undefined;
  for (const [paragraph, block] of paragraphs.entries()) {
    const marks = marksIn(text, block.start, block.end);
    const first = marks[0];
    const goesOn = carried !== undefined && first !== undefined && opensParagraph(text, block, first, carried);
    const follows = nextOpening(text, paragraphs[paragraph + 1]);
    const here = pairIn(text, block, marks, follows);
    here.forEach((pair, index) => {
      const stretch = stretchOf(text, pair, paragraph, goesOn && index === 0);
      if (stretch !== undefined) found.push(stretch);
    });
    const last = here.at(-1);
    carried = last !== undefined && last.close === undefined ? last.open.family : undefined;
  }
  return found;
}

type Pair = { readonly open: Mark; readonly close?: Mark; readonly end: number };

function pairIn(text: string, block: Block, marks: readonly Mark[], follows: Mark['family'] | undefined): Pair[] {
  const pairs: Pair[] = [];
  const ends = singleEnds(text, marks);
  let open: { mark: Mark; depth: number } | undefined;
  let index = 0;
  const doubles = marks.map((mark) => (mark.family === 'double' ? 1 : 0));
  let left: number = doubles.reduce<number>((sum, one) => sum + one, 0);
  for (; index < marks.length; index += 1) {
    const mark = marks[index] as Mark;
    if (mark.family === 'double') left -= 1;
    if (open === undefined) {
      if (mark.family === 'single') {
        const end = opensSingle(mark) ? ends[index] : undefined;
        if (end !== undefined) {
          const close = marks[end] as Mark;
          pairs.push({ open: mark, close, end: close.at + close.width });
          for (let inside = index + 1; inside <= end; inside += 1) left -= doubles[inside] ?? 0;
          index = end;
        } else if (mark.look === 'open' && follows === 'single' && mark.leading && !laterLeading(marks, index))
          open = { mark, depth: 1 };
      } else if (opens(text, mark, left)) open = { mark, depth: 1 };
      continue;
    }
    if (mark.family !== open.mark.family || mark.family === 'single') continue;
    if (mark.look === 'close' || mark.trailing || !mark.leading) {
      open.depth -= 1;
      if (open.depth > 0) continue;
      pairs.push({ open: open.mark, close: mark, end: mark.at + mark.width });
      open = undefined;
    } else if (isNested(text, open.mark, marks, index)) open.depth += 1;
    else {
      pairs.push({ open: open.mark, end: clauseEnd(text, open.mark.at + open.mark.width, mark.at) });
      open = { mark, depth: 1 };
    }
  }
  if (open !== undefined && (open.mark.leading || follows === open.mark.family))
    pairs.push({ open: open.mark, end: block.end });
  return pairs;
}

/** Whether a double or angled mark begins a quotation where none is open; `left` counts the double marks after it. */
function opens(text: string, mark: Mark, left: number): boolean {
  if (mark.look === 'open') return mark.leading || !mark.trailing;
  if (mark.family === 'angle') return false;
  // a mark that closes a word ("the systems" with its opening lost) opens nothing; one after a comma (said," We) may
  const closes = mark.trailing && /[\p{L}\p{N}]/u.test(text[mark.at - 1] ?? '');
  const inches = mark.look === 'either' && !mark.leading && /[0-9]/.test(text[mark.at - 1] ?? '');
  return mark.leading || (left > 0 && !inches && !closes && mark.look === 'either');
}

const opensSingle = (mark: Mark): boolean => mark.leading && mark.look !== 'close';

/** For every opening single mark the index of the mark that ends it, right to left so that it stays linear. */
function singleEnds(text: string, marks: readonly Mark[]): (number | undefined)[] {
  const ends: (number | undefined)[] = new Array(marks.length).fill(undefined);
  let sure: number | undefined;
  let perhaps: number | undefined;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as Mark;
    if (mark.family !== 'single') continue;
    if (mark.leading && mark.look !== 'close') {
      ends[index] = perhaps === undefined || (sure !== undefined && sure < perhaps) ? sure : perhaps;
      sure = undefined;
      perhaps = undefined;
    } else if (mark.trailing && mark.look !== 'open') {
      if (couldBePossessive(text, mark)) perhaps = sure === undefined ? index : perhaps;
      else {
        sure = index;
        perhaps = undefined;
      }
    }
  }
  return ends;
}

/** "the workers’ rights", "talkin’ about": the mark may belong to the word. */
function couldBePossessive(text: string, mark: Mark): boolean {
  const previous = text[mark.at - 1] ?? '';
  const clippedG = previous === 'n' && text[mark.at - 2] === 'i';
  return (/[szx]/i.test(previous) || clippedG) && text[mark.at + 1] === ' ' && /\p{L}/u.test(text[mark.at + 2] ?? '');
}

const laterLeading = (marks: readonly Mark[], index: number): boolean => {
  const next = marks[index + 1];
  return next !== undefined && next.family === 'single' && next.leading;
};

/** The second quotation stands inside the first: it is marked in another way, or two closing marks come after its own. */
function isNested(text: string, open: Mark, marks: readonly Mark[], index: number): boolean {
  const mark = marks[index];
  const family = mark?.family;
  if (mark?.look === 'open' && open.look === 'either' && text[open.at] === '"') {
    const next = marks.slice(index + 1, index + 6).find((other) => other.family === family);
    return next !== undefined && next.look === 'close';
  }
  const [one, two] = marks.slice(index + 1, index + 6).filter((mark) => mark.family === family);
  return one !== undefined && two !== undefined && closing(one) && closing(two);
}

const closing = (mark: Mark): boolean => mark.trailing && mark.look !== 'open';

/** Where a quotation that nobody closed may have ended: after the last full stop, question or exclamation mark, or comma before `limit`. */
function clauseEnd(text: string, from: number, limit: number): number {
  for (let at = limit - 1; at > from; at -= 1) if (/[.!?]/.test(text[at] ?? '')) return at + 1;
  return limit;
}

function nextOpening(text: string, block: Block | undefined): Mark['family'] | undefined {
  if (block === undefined) return undefined;
  let at = block.start;
  while (at < block.end && /\s/.test(text[at] ?? '')) at += 1;
  const mark = marksIn(text, at, Math.min(at + 3, block.end))[0];
  return mark !== undefined && mark.at === at && mark.look !== 'close' ? mark.family : undefined;
}

function opensParagraph(text: string, block: Block, first: Mark, family: Mark['family']): boolean {
  return first.family === family && text.slice(block.start, first.at).trim() === '';
}

function stretchOf(text: string, pair: Pair, paragraph: number, continues: boolean): Stretch | undefined {
  let from = pair.open.at + pair.open.width;
  let to = pair.close?.at ?? pair.end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return undefined;
  const end = pair.close === undefined ? to : pair.end;
  return { start: pair.open.at, end, from, to, paragraph, closed: pair.close !== undefined, continues };
}
