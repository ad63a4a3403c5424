import { addressEnd } from './addresses.ts';
import type { Token } from './article.ts';
import { type Atom, atomsIn, isGapBefore } from './atoms.ts';
import { classOf, digit, isLetter, joiner, lowerCase, mark, space, upper } from './characters.ts';
import { type Form, type Forms, formAt, formsOf } from './form.ts';

const dot = 0x2e;
const comma = 0x2c;
const colon = 0x3a;
const hyphen = 0x2d;
const softHyphenLike = 0x2011;
const straight = 0x27;
const curly = 0x2019;
const backtick = 0x60;
const at = 0x40;
const hash = 0x23;

/** "U.S.S.R." and no longer: keeps the walk linear whatever comes. */
const longestInitials = 16;

const isApostrophe = (code: number): boolean => code === straight || code === curly;

/** A text's tokens and atoms as they are cut, and what each token hints at; the atoms are complete up to `until`. */
export type Pieces = { readonly tokens: Token[]; readonly hints: number[]; readonly atoms: Atom[]; until: number };

/**
 * Cuts `[from, to)` of the text into tokens, one pass, nothing read twice but a character of look-ahead; adds them and their atoms to `pieces`. Web
 * and mail addresses are one token of shape `lower`; runs of dots, `--`, `` `` `` and `''` are one mark.
 */
export function tokensIn(
  text: string,
  from: number,
  to: number,
  forms: Forms = formsOf(),
  pieces: Pieces = { tokens: [], hints: [], atoms: [], until: from },
): readonly Token[] {
  let at = from;
  while (at < to) {
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    if (kind === space || kind === joiner) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const end = kind === mark ? markEnd(text, at, to, code) : wordEnd(text, at, to);
    addToken(text, at, end, formAt(text, at, end, forms), pieces);
    at = end;
  }
  return pieces.tokens;
}

function addToken(text: string, start: number, end: number, form: Form, pieces: Pieces): void {
  addBetween(text, start, pieces);
  const { lower, kind, capital, traits, shape } = form;
  const token = { start, end, lower, kind, gap: isGapBefore(text, start), capital, traits, shape };
  pieces.tokens.push(token);
  pieces.hints.push(form.hints);
  if (form.sole) pieces.atoms.push(token);
  else for (const atom of form.atoms) pieces.atoms.push(moved(atom, token));
  pieces.until = end;
}

/** Adds the atoms of what no token holds, up to an offset: nearly always there is only white space. */
export function addBetween(text: string, to: number, pieces: Pieces): void {
  for (let at = pieces.until; at < to; at += 1)
    if (text.charCodeAt(at) > 0x20) {
      for (const atom of atomsIn(text, at, to)) pieces.atoms.push(atom);
      return;
    }
}

function moved({ start, end, lower, kind, gap, capital, traits }: Atom, by: Token): Atom {
  return {
    start: by.start + start,
    end: by.start + end,
    lower,
    kind,
    gap: start === 0 ? by.gap : gap,
    capital,
    traits,
  };
}

function markEnd(text: string, start: number, to: number, code: number): number {
  if (code === dot || code === hyphen || code === backtick) return runEnd(text, start, to, code);
  if (code === straight || code === curly) {
    const next = text.charCodeAt(start + 1);
    if (code === straight && next === straight) return start + 2;
    if (isPossessive(text, start, to) && start > 0 && isWordCode(text, start - 1)) return start + 2;
  }
  if ((code === at || code === hash) && start + 1 < to && isLetter(classOf(text.codePointAt(start + 1) as number))) {
    let end = start + 1;
    while (end < to && (isWordCode(text, end) || text.charCodeAt(end) === 0x5f)) end += 1;
    return end;
  }
  return start + (code > 0xffff ? 2 : 1);
}

function runEnd(text: string, start: number, to: number, code: number): number {
  let end = start + 1;
  while (end < to && text.charCodeAt(end) === code) end += 1;
  return end;
}

const isWordCode = (text: string, index: number): boolean => {
  const kind = classOf(text.charCodeAt(index));
  return isLetter(kind) || kind === digit;
};

/** ’s that ends a word. */
function isPossessive(text: string, index: number, to: number): boolean {
  const s = text.charCodeAt(index + 1);
  if (index + 1 >= to || (s !== 0x73 && s !== 0x53)) return false;
  return index + 2 >= to || !isWordCode(text, index + 2);
}

function wordEnd(text: string, start: number, to: number): number {
  const plain = plainEnd(text, start, to);
  if (plain > start) return plain;
  const address = addressEnd(text, start, to);
  if (address > start) return address;
  const initials = initialsEnd(text, start, to);
  let end = initials > start ? initials : start;
  while (end < to) {
    const code = text.codePointAt(end) as number;
    const kind = classOf(code);
    if (isLetter(kind) || kind === digit || kind === joiner) {
      end += code > 0xffff ? 2 : 1;
      continue;
    }
    if (end === start || !joins(text, end, to, code)) break;
    end += 1;
  }
  return end;
}

/** The end of a word of letters and digits with a space after it: no address, no initials, nothing joined; else `start`. */
function plainEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to && isWordCode(text, end)) end += 1;
  return end < to && classOf(text.charCodeAt(end)) === space ? end : start;
}

/** Whether the mark at `index` holds two halves of one word or number together. */
function joins(text: string, index: number, to: number, code: number): boolean {
  if (index + 1 >= to) return false;
  const before = classOf(text.charCodeAt(index - 1));
  const after = classOf(text.codePointAt(index + 1) as number);
  if (code === hyphen || code === softHyphenLike) return isLetter(after) || after === digit;
  if (isApostrophe(code)) return isLetter(before) && isLetter(after) && !isPossessive(text, index, to);
  if (code === dot || code === comma || code === colon) {
    if (before !== digit || after !== digit) return false;
    return code !== comma || threeDigits(text, index + 1, to);
  }
  return false;
}

/** After a comma in a number exactly three digits stand (or two, in the Indian way of writing). */
function threeDigits(text: string, index: number, to: number): boolean {
  let end = index;
  while (end < to && classOf(text.charCodeAt(end)) === digit) end += 1;
  return end - index === 3 || (end - index === 2 && text.charCodeAt(end) === comma);
}

/** The end of initials from `start` ("J.", "U.S.", "a.m."), or `start`. A lone "I." is the pronoun unless a name follows. */
function initialsEnd(text: string, start: number, to: number): number {
  let end = start;
  while (
    end + 1 < to &&
    end - start < longestInitials &&
    isLetter(classOf(text.charCodeAt(end))) &&
    text.charCodeAt(end + 1) === dot
  ) {
    const after = end + 2 < to ? classOf(text.charCodeAt(end + 2)) : space;
    const first = end === start;
    if (first && classOf(text.charCodeAt(end)) === lowerCase && !isLetter(after)) return start;
    if (first && !isLetter(after) && text.charCodeAt(end) === 0x49 && !betweenNames(text, start, to)) return start;
    if (text.charCodeAt(end + 2) === dot) return first ? start : end;
    end += 2;
  }
  const kind = end < to ? classOf(text.charCodeAt(end)) : space;
  return isLetter(kind) || kind === digit ? start : end;
}

function betweenNames(text: string, start: number, to: number): boolean {
  let word = start - 2;
  while (word >= 0 && isWordCode(text, word)) word -= 1;
  const before = start >= 2 ? classOf(text.charCodeAt(word + 1)) : space;
  const after = start + 3 < to ? classOf(text.charCodeAt(start + 3)) : space;
  return before === upper && after === upper;
}
