import type { Atom } from '#main/reading/article/atoms.ts';
import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';

/** Prepositions and modifiers after which a bare "May", "March", "2014" or "spring" is a time. */
export const timePrepositions: ReadonlySet<string> = wordSet(`
  in since until till during by before after from through throughout around circa pre post between of last next this
  early late mid to past previous coming following earlier later every each for on over
`);

const openers: ReadonlySet<string> = new Set(['.', '!', '?', ':', ';', '"', '(', '[', '–', '—', '-', '•', '*', "'"]);

/** Whether a sentence, quotation, bracket or list item begins here, so that a capital says nothing. */
export const opensStretch = (atoms: readonly Atom[], at: number): boolean => {
  const before = atoms[at - 1];
  return before === undefined || openers.has(before.lower);
};

/** A word with a capital that owes it to nothing but being a name. */
export const isNameWord = (atom: Atom | undefined): boolean => atom?.kind === 'word' && atom.capital;
