import { deeds } from './en/deeds.ts';
import { desk } from './en/desk.ts';
import { dialogs } from './en/dialogs.ts';
import { evidence } from './en/evidence.ts';
import { faults } from './en/faults.ts';
import { frame } from './en/frame.ts';
import { history } from './en/history.ts';
import { intake } from './en/intake.ts';
import { library } from './en/library.ts';
import { names } from './en/names.ts';
import { native } from './en/native.ts';
import { paper } from './en/paper.ts';
import { remarks } from './en/remarks.ts';
import { review } from './en/review.ts';
import { source } from './en/source.ts';
import { stored } from './en/stored.ts';
import { formats } from './formats.ts';

/** The interface in English: the catalogue that says which messages there are. */
export const en = {
  formats: formats('en-GB'),
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
