import type { en } from './en.ts';
import { formats } from './formats.ts';
import { frame } from './uk/frame.ts';
import { history } from './uk/history.ts';
import { library } from './uk/library.ts';
import { names } from './uk/names.ts';
import { paper } from './uk/paper.ts';
import { review } from './uk/review.ts';
import { source } from './uk/source.ts';

/** The interface in Ukrainian. */
export const uk: typeof en = {
  formats: formats('uk-UA'),
  frame,
  history,
  library,
  names,
  paper,
  review,
  source,
};
