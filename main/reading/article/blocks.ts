/** A stretch of the text that is one paragraph, `[start, end)`, without white space at its ends. */
export type Block = { readonly start: number; readonly end: number };

type Line = { readonly start: number; readonly end: number; readonly indent: number };

/**
 * Cuts a text into paragraphs: at newlines (`\n`, `\r\n`, `\r`, U+2028, U+2029), but lines that were broken to fit a column (wire copy) are joined again.
 * Each run of lines between blank lines is judged by itself, so what follows never changes what came before.
 */
export function blocksIn(text: string): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    if (run.length > 0)
      for (const block of isWrapped(text, run) ? joined(text, run) : run)
        blocks.push({ start: block.start, end: block.end });
    run = [];
  };
  for (const line of linesOf(text)) {
    if (line.start === line.end) flush();
    else run.push(line);
  }
  flush();
  return blocks;
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
const isBlank = (text: string, index: number): boolean =>
  text.charCodeAt(index) <= 0x20 || /\s/.test(text.charAt(index));

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    let start = from;
    let end = at;
    while (start < end && isBlank(text, start)) start += 1;
    while (end > start && isBlank(text, end - 1)) end -= 1;
    lines.push({ start, end, indent: start - from });
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    from = at + 1;
  }
  return lines;
}

const shortestColumn = 48;
const longestColumn = 100;
/** A newspaper's column, as it is copied from a PDF: so narrow that only lines which plainly go on tell it from a list. */
const shortestNarrow = 28;

/** Lines are broken at a column where the first word of the next would not have fitted, line after line. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width < shortestNarrow || width > longestColumn) return false;
  let broken = 0;
  let ended = 0;
  let goesOn = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i] as Line, lines[i + 1] as Line];
    if (line.end - line.start + 1 + firstWord(text, next) > width - 8) broken += 1;
    if (endsSentence(text, line)) ended += 1;
    if (runsOn(text, line, next)) goesOn += 1;
  }
  const gaps = lines.length - 1;
  if (width < shortestColumn && goesOn < gaps * 0.5) return false;
  if (lines.length === 2) return broken === 1 && ended === 0 && goesOn === 1;
  return broken >= gaps * 0.7 && ended <= gaps * 0.5;
}

/** One line is plainly the rest of the other: it begins small, or the first ends in a word that cannot end a line of its own. */
const runsOn = (text: string, first: Line, second: Line): boolean =>
  /\p{Ll}/u.test(text.charAt(second.start)) ||
  / (?:the|a|an|of|and|or|in|to|for|by|with|at|on|as|that|his|her|its|their)$/.test(
    text.slice(first.end - 8, first.end),
  );

function firstWord(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isBlank(text, end)) end += 1;
  return end - line.start;
}

const endsSentence = (text: string, line: Line): boolean => /[.!?”"’)]/.test(text.charAt(line.end - 1));

/** Joins wrapped lines; an indented line, or the one after a short line that ends a sentence, opens a paragraph. */
function joined(text: string, lines: readonly Line[]): Block[] {
  const indents = lines.filter(({ indent }) => indent > 0).length;
  const byIndent = indents > 0 && indents < lines.length * 0.6;
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  const blocks: { start: number; end: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    const opens =
      last === undefined ||
      previous === undefined ||
      (byIndent && line.indent > 0) ||
      (endsSentence(text, previous) && previous.end - previous.start < width * 0.7);
    if (opens) blocks.push({ start: line.start, end: line.end });
    else last.end = line.end;
    previous = line;
  }
  return blocks;
}
