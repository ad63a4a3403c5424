import { canonicalJson } from '#shared/canonicalJson.ts';
import {
  type BriefingContent,
  type BriefingKind,
  type BriefingSource,
  emptyMasthead,
  type Paper,
} from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import { type Section, sectionKinds } from '#shared/model/section.ts';
import { dateOf } from '#shared/model/source.ts';
import { body } from './compose.ts';
import { kinds } from './kinds.ts';
import type { Material } from './material.ts';
import { titleOf } from './title.ts';

export type { Material } from './material.ts';

export type Plan = {
  readonly materials: readonly Material[];
  readonly sources: readonly BriefingSource[];
  readonly kind: BriefingKind;
  readonly paper: Paper;
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string;
};

/** The briefing of these articles: pure, so the same articles, dates and corrections always make the same briefing. */
export function buildBriefing({ materials, sources, kind, paper, hash }: Plan): BriefingContent {
  const dates = materials.flatMap(({ source }) => dateOf(source.meta) ?? []).sort();
  const sections = kinds[kind].map(({ kind: section, heading, build }): Section => {
    const doc = body(build(materials));
    return {
      id: section,
      kind: section,
      heading: heading ?? sectionKinds[section].heading,
      hidden: false,
      marking: unmarked,
      body: doc,
      built: hash(canonicalJson(doc)),
    };
  });
  return {
    kind,
    title: titleOf(materials),
    masthead: { ...emptyMasthead, cutoff: dates.at(-1) ?? '' },
    marking: unmarked,
    paper,
    language: 'en-GB',
    sources: [...sources],
    sections,
    rules: materials[0]?.reading.rules ?? '',
  };
}
