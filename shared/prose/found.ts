import type { StyleRemark } from './note.ts';
import type { Passage, Word } from './passages.ts';

/** What a check finds in a passage: the stretch `[start, end)` of its text, and what is to be said of it. */
export type Found = { readonly start: number; readonly end: number; readonly remark: StyleRemark };

export type Check = (passage: Passage, words: readonly Word[]) => readonly Found[];
