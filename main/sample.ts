import { noCorrections } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import type { App } from './app.ts';

/** The day the sample article is dated; the text itself does not state it. */
export const sampleDate = '2025-12-04';

/**
 * [H3] On a fresh machine the library shows the sample article as a finished briefing. Does nothing where there is any briefing,
 * in the trash too. Answers the briefing's id where it made one.
 */
export async function addSample(app: App, text: string): Promise<Outcome<string | undefined>> {
  for (const trash of [false, true]) {
    const known = app.list(trash);
    if (!known.ok) return known;
    if (known.value.length > 0) return done(undefined);
  }
  const draft = await app.takeIn(text, { type: 'text', name: 'donbas-talks.txt' });
  if (!draft.ok) return draft;
  const { source } = draft.value;
  const meta = { ...source.meta, published: { value: sampleDate, from: 'typed in' } };
  const made = await app.create([{ source: source.id, meta, corrections: noCorrections }], 'background', 'a4');
  return made.ok ? done(made.value.briefing.id) : made;
}
