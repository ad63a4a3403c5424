import { frame } from './en/frame.ts';
import { library } from './en/library.ts';
import { names } from './en/names.ts';
import { paper } from './en/paper.ts';
import { formats } from './formats.ts';

/** The interface in English: the catalogue that says which messages there are. */
export const en = { formats: formats('en-GB'), names, frame, library, paper };
