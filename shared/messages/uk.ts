import type { en } from './en.ts';
import { formats } from './formats.ts';
import { deeds } from './uk/deeds.ts';
import { desk } from './uk/desk.ts';
import { dialogs } from './uk/dialogs.ts';
import { evidence } from './uk/evidence.ts';
import { faults } from './uk/faults.ts';
import { frame } from './uk/frame.ts';
import { history } from './uk/history.ts';
import { intake } from './uk/intake.ts';
import { library } from './uk/library.ts';
import { names } from './uk/names.ts';
import { native } from './uk/native.ts';
import { paper } from './uk/paper.ts';
import { remarks } from './uk/remarks.ts';
import { review } from './uk/review.ts';
import { source } from './uk/source.ts';
import { stored } from './uk/stored.ts';

/** The interface in Ukrainian. */
export const uk: typeof en = {
  formats: formats('uk-UA'),
  deeds,
  desk,
  dialogs,
  evidence,
  faults,
  frame,
  history,
  intake,
  library,
  names,
  native,
  paper,
  remarks,
  review,
  source,
  stored,
};
