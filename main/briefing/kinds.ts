import type { BriefingKind } from '#shared/model/briefing.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { SectionKind } from '#shared/model/section.ts';
import type { Material } from './material.ts';
import { backgroundSection } from './sections/background.ts';
import { bottomLineSection } from './sections/bottomLine.ts';
import { figuresSection } from './sections/figures.ts';
import { keyPointsSection } from './sections/keyPoints.ts';
import { peopleSection } from './sections/people.ts';
import { positionLines, positionTable } from './sections/positions.ts';
import { quotationsSection } from './sections/quotations.ts';
import { sourceLines, sourcingSection } from './sections/sourcing.ts';
import { termsSection } from './sections/terms.ts';
import { timelineSection } from './sections/timeline.ts';
import { unknownsSection } from './sections/unknowns.ts';
import { watchSection } from './sections/watch.ts';

type Build = (materials: readonly Material[]) => RichNode[];

/** Only the analyst writes it: it starts empty. */
const analyst: Build = () => [];

/** Sentences of the bottom line and key points of each kind: what stands above is not said again below. */
const note = { above: 2, points: 3 };
const brief = { above: 3, points: 6 };

/** Which sections make which briefing, in the order of BRIEFING.md: the reader who stops after any of them has read what matters most so far. */
export const kinds: Readonly<
  Record<BriefingKind, readonly { readonly kind: SectionKind; readonly heading?: string; readonly build: Build }[]>
> = {
  note: [
    { kind: 'bottom-line', build: bottomLineSection({ count: note.above, most: 32 }) },
    { kind: 'why-it-matters', build: analyst },
    { kind: 'key-points', build: keyPointsSection({ above: note.above, count: note.points, most: 25 }) },
    { kind: 'positions', build: positionLines({ count: 4, most: 25 }) },
    { kind: 'unknowns', build: unknownsSection({ count: 2, most: 25 }) },
    { kind: 'watch', build: watchSection({ count: 3, most: 18 }) },
    { kind: 'sourcing', heading: 'Source', build: sourceLines },
  ],
  background: [
    { kind: 'bottom-line', build: bottomLineSection({ count: brief.above, most: 60 }) },
    { kind: 'key-judgements', build: analyst },
    { kind: 'key-points', build: keyPointsSection({ above: brief.above, count: brief.points, most: 45 }) },
    { kind: 'background', build: backgroundSection(brief) },
    { kind: 'positions', build: positionTable },
    { kind: 'timeline', build: timelineSection },
    { kind: 'people', build: peopleSection },
    { kind: 'figures', build: figuresSection },
    { kind: 'quotations', build: quotationsSection },
    { kind: 'terms', build: termsSection },
    { kind: 'sourcing', build: sourcingSection },
    { kind: 'unknowns', heading: 'Gaps and questions', build: unknownsSection({ count: 50, most: 60 }) },
    { kind: 'watch', build: watchSection({ count: 50, most: 60 }) },
  ],
};
