import type { Reading } from '#shared/model/reading.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { acronymsDefinedIn } from '#shared/prose/acronym.ts';
import type { StyleContext } from '#shared/prose/note.ts';
import { sourceVerbs } from '#shared/prose/sourceVerbs.ts';
import { scalesUsedIn } from '#shared/prose/styleNotes.ts';
import type { Desk } from '../../../state/desk.ts';
import { useProse } from '../../../state/prose.ts';

type OfSection = { readonly acronyms: readonly string[]; readonly scales: ReturnType<typeof scalesUsedIn> };

const known = new WeakMap<Section['body'], OfSection>();

/** What a body explains and which scales it uses, worked out once for every text it has. */
function ofSection({ body }: Section): OfSection {
  const before = known.get(body);
  if (before !== undefined) return before;
  const made = { acronyms: acronymsDefinedIn(textOf(body)), scales: scalesUsedIn(body) };
  known.set(body, made);
  return made;
}

/** Milliseconds of a page's time that may go by at once. */
const slice = 6;

/** Works a little at what the notes need to know of every section; whether all of it is known now. */
export function styleContextReady({ briefing }: Desk): boolean {
  const began = performance.now();
  for (const section of briefing?.sections ?? []) {
    if (known.has(section.body)) continue;
    if (performance.now() - began > slice) return false;
    ofSection(section);
  }
  return true;
}

let last: { readonly readings: readonly Reading[]; readonly verb: StyleContext['sourceVerb'] } | undefined;

/** What the style notes on one section need to know of the briefing and its articles. */
export function styleContext({ briefing, readings, sources }: Desk): StyleContext {
  const textIn = (source: string): string | undefined => sources.find(({ id }) => id === source)?.text;
  if (last?.readings !== readings) last = { readings, verb: sourceVerbs(readings, textIn) };
  const sections = (briefing?.sections ?? []).map(ofSection);
  const inSources = readings.flatMap(({ terms, source }) =>
    terms
      .filter(({ definition }) => definition !== undefined)
      .map(({ span }) => plain(wordsAt(textIn(source) ?? '', span))),
  );
  return {
    off: new Set(useProse.getState().off),
    defined: new Set([...inSources, ...sections.flatMap(({ acronyms }) => acronyms)]),
    scales: new Set(sections.flatMap(({ scales }) => [...scales])),
    sourceVerb: last.verb,
  };
}
