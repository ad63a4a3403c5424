import type { en } from './en.ts';
import { formats } from './formats.ts';
import { frame } from './uk/frame.ts';
import { library } from './uk/library.ts';
import { names } from './uk/names.ts';
import { paper } from './uk/paper.ts';

/** The interface in Ukrainian. */
export const uk: typeof en = { formats: formats('uk-UA'), names, frame, library, paper };
