import { create } from 'zustand';
import { catalogues, type Language, languageFor, type Messages } from '#shared/messages/languages.ts';
import { retell } from '#shared/messages/retell.ts';
import { keep, kept } from './settings.ts';

/** What the user chose: a language, or whatever the system speaks. */
export type LanguageChoice = Language | 'system';

/** The remembered choice, else the system's. */
const rememberedLanguage = (): LanguageChoice => kept('language') ?? 'system';

const languageOf = (choice: LanguageChoice): Language =>
  choice === 'system' ? languageFor(globalThis.navigator?.languages ?? []) : choice;

/** The interface's words in the language chosen. Read where they are shown, inside a function, never kept: another language puts another catalogue here. */
export let say: Messages = catalogues[languageOf(rememberedLanguage())];

/** What Brevier wrote down in English, in the interface's language. */
export const sayStored = (what: keyof Messages['stored'], sentence: string): string =>
  retell(sentence, ({ stored }) => stored[what], say);

/** What history calls a commit, in whichever language it was made. */
export const sayDeed = (label: string): string => retell(label, ({ deeds }) => deeds, say);

type LanguageState = {
  readonly choice: LanguageChoice;
  readonly language: Language;
  /** Shows and remembers a language. Whoever draws the screens draws them anew. */
  readonly setLanguage: (choice: LanguageChoice) => void;
};

export const useLanguage = create<LanguageState>()((set) => ({
  choice: rememberedLanguage(),
  language: languageOf(rememberedLanguage()),
  setLanguage: (choice) => {
    const language = languageOf(choice);
    keep('language', choice);
    say = catalogues[language];
    set({ choice, language });
  },
}));
