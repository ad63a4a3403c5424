import { en } from './en.ts';
import { uk } from './uk.ts';

/** Every word the interface shows, by area. English says which there are; another language has exactly the same. */
export type Messages = typeof en;

export const languages = ['en', 'uk'] as const;
export type Language = (typeof languages)[number];

export const catalogues: Readonly<Record<Language, Messages>> = { en, uk };

/** Each language by its own name, in every language the same. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', uk: 'Українська' };

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The first of the wanted languages (BCP 47, best first) that the interface has; English where it has none. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}
