import type { Passage, Word } from './passages.ts';

/** What a check finds in a passage: the stretch `[start, end)` of its text, and the sentence that says so. */
export type Found = { readonly start: number; readonly end: number; readonly says: string };

export type Check = (passage: Passage, words: readonly Word[]) => readonly Found[];
