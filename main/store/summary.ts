import { printed } from '#shared/citations.ts';
import type { Briefing, BriefingSummary } from '#shared/model/briefing.ts';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { dateOf } from '#shared/model/source.ts';
import { sha256 } from './objects.ts';

/** A briefing's line in the library. `sections` and `words` count what prints. */
export function summaryOf(briefing: Briefing, trashedAt: string | null): BriefingSummary {
  const { id, version, kind, title, marking, sources, createdAt, updatedAt } = briefing;
  const sections = printed(briefing.sections);
  return {
    id,
    version,
    kind,
    title,
    marking,
    outlet: sources.find(({ meta }) => meta.outlet !== undefined)?.meta.outlet?.value ?? null,
    articleDate: sources.map(({ meta }) => dateOf(meta)).find((date) => date !== undefined) ?? null,
    tags: briefing.tags ?? [],
    archived: briefing.archived ?? false,
    sections: sections.length,
    words: sections.reduce((sum, { body }) => sum + wordsIn(body), 0),
    createdAt,
    updatedAt,
    trashedAt,
  };
}

const counted = new WeakMap<RichDoc, number>();

/** Counted once for every body that is held. */
function wordsIn(body: RichDoc): number {
  const known = counted.get(body);
  if (known !== undefined) return known;
  const words = textOf(body)
    .split(/\s+/)
    .filter((word) => word !== '').length;
  counted.set(body, words);
  return words;
}

/** What a line of the library, as JSON, is checked against. */
export const seal = (summary: string, trashedAt: string | null): string => sha256(`${trashedAt ?? ''}\n${summary}`);
