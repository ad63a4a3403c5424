import { stored } from '#shared/messages/en/stored.ts';
import { SourceMeta, type Stated } from '#shared/model/source.ts';
import { say, sayStored } from './language.ts';

/** What the user can say about an article, as it stands in the form; '' is unknown. */
export const metaFields = ['title', 'outlet', 'author', 'published', 'url'] as const;
export type MetaField = (typeof metaFields)[number];
export type MetaForm = Readonly<Record<MetaField, string>>;

/** The form as the source states it. `published` shows its day; hour and zone are kept as long as the day is not changed. */
export const formOf = (meta: SourceMeta): MetaForm => ({
  title: meta.title?.value ?? '',
  outlet: meta.outlet?.value ?? '',
  author: meta.author?.value ?? '',
  published: meta.published?.value.slice(0, 10) ?? '',
  url: meta.url?.value ?? '',
});

/** Where a value that was changed by hand was read; stored with it, so it is the same in every language. */
export const typedIn = stored.origins.typed;

export type MetaRead = {
  /** Only what is right: a field with an error is left out. */
  readonly meta: SourceMeta;
  readonly errors: Partial<Readonly<Record<MetaField, string>>>;
};

/** The form as metadata. What the user did not change keeps where it was read; the rest is `typed in`; an emptied field is unknown. */
export function metaOf(form: MetaForm, read: SourceMeta): MetaRead {
  const before = formOf(read);
  const meta: Record<string, Stated> = read.retrieved === undefined ? {} : { retrieved: read.retrieved };
  const errors: Partial<Record<MetaField, string>> = {};
  for (const field of metaFields) {
    const value = form[field].trim();
    const original = read[field];
    if (value === '') continue;
    const stated = value === before[field] && original !== undefined ? original : { value, from: typedIn };
    if (SourceMeta.shape[field].safeParse(stated).success) meta[field] = stated;
    else errors[field] = say.intake.wrong[field];
  }
  return { meta: SourceMeta.parse(meta), errors };
}

/** Where the value in a field was read, for the line below it; undefined for an unknown value. */
export function originOf(field: MetaField, form: MetaForm, read: SourceMeta): string | undefined {
  const value = form[field].trim();
  if (value === '') return undefined;
  return value === formOf(read)[field] ? read[field]?.from : typedIn;
}

/** Where a value was read, as it is shown. */
export const originWords = (origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : sayStored('origins', origin);
