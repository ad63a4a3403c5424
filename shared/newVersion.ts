import { stored } from './messages/en/stored.ts';
import type { BriefingSource } from './model/briefing.ts';
import type { Corrections, Source, SourceMeta } from './model/source.ts';

/** A new version of an article that a briefing holds. */
export type NewVersion = {
  /** The version it takes the place of, and how the briefing uses it. */
  readonly before: Source;
  readonly used: BriefingSource;
  readonly next: Source;
};

/**
 * [A2] The articles of a briefing with a new version in the place of an old one, which is kept behind it for the entries that rest on its words. What the user
 * typed about the article is carried over where the new version does not state it, and so are the corrections of paragraphs that stand in it word for word.
 */
export function withNewVersion(
  sources: readonly BriefingSource[],
  { before, used, next }: NewVersion,
): BriefingSource[] {
  const renewed: BriefingSource = {
    source: next.id,
    meta: { ...typedIn(used.meta), ...next.meta },
    corrections: carried(used.corrections, before.text, next.text),
  };
  return sources
    .filter(({ source }) => source !== next.id)
    .flatMap((one) => (one.source === used.source ? [renewed, { ...one, replacedBy: next.id }] : [one]));
}

/** What the user said of an article; what was read in the old version is not said of the new one. */
function typedIn(meta: SourceMeta): SourceMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, stated]) => stated?.from === stored.origins.typed));
}

function carried({ paragraphs }: Corrections, before: string, next: string): Corrections {
  const places = new Map<string, number[]>();
  for (const { start, line } of linesOf(next)) places.set(line, [...(places.get(line) ?? []), start]);
  const lines = new Map(linesOf(before).map(({ start, line }) => [start, line]));
  return {
    paragraphs: paragraphs.flatMap(({ start, kind }) => {
      const line = lines.get(start);
      const [place, another] = line === undefined ? [] : (places.get(line) ?? []);
      return place === undefined || another !== undefined ? [] : [{ start: place, kind }];
    }),
  };
}

function linesOf(text: string): { readonly start: number; readonly line: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = { start: start + (line.length - line.trimStart().length), line: line.trim() };
    start += line.length + 1;
    return at;
  });
}
