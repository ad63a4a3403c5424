import { wordSet } from '#main/reading/findings/dates/vocabulary.ts';

/** The auxiliaries that a clause can open its verb with. */
export const finiteAuxiliaries: ReadonlySet<string> = wordSet(`
  is are was were has have had do does did will would can could may might must shall should
`);

/** With those that only follow another; “being” opens a phrase of its own. */
export const auxiliaries: ReadonlySet<string> = new Set([...finiteAuxiliaries, 'be', 'been']);
