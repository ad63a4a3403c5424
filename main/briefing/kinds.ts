import type { BriefingKind } from '#shared/model/briefing.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { SectionKind } from '#shared/model/section.ts';
import type { Material } from './material.ts';
import { actionsSection } from './sections/actions.ts';
import { agreedSection, notAgreedSection } from './sections/agreed.ts';
import { backgroundParagraph, backgroundSection } from './sections/background.ts';
import { bottomLineSection } from './sections/bottomLine.ts';
import { claimsSection } from './sections/claims.ts';
import { figuresSection } from './sections/figures.ts';
import { formatSection } from './sections/format.ts';
import { headlineSection } from './sections/headline.ts';
import { keyPointsSection } from './sections/keyPoints.ts';
import { likelyPointsSection } from './sections/likelyPoints.ts';
import { attendanceSection, participantsSection } from './sections/participants.ts';
import { peopleSection } from './sections/people.ts';
import { pointsMadeSection } from './sections/pointsMade.ts';
import { positionLines, positionTable } from './sections/positions.ts';
import { expectedQuestionsSection, questionsSection } from './sections/questions.ts';
import { keyQuotationsSection, quotationsSection } from './sections/quotations.ts';
import { sensitiveSection } from './sections/sensitive.ts';
import { sourceLines, sourcingSection } from './sections/sourcing.ts';
import { termsSection } from './sections/terms.ts';
import { timelineSection } from './sections/timeline.ts';
import { unknownsSection } from './sections/unknowns.ts';
import { unverifiedSection } from './sections/unverified.ts';
import { followUpSection, watchSection } from './sections/watch.ts';

type Build = (materials: readonly Material[]) => RichNode[];

/** Only the analyst writes it: it starts empty. */
const analyst: Build = () => [];

/** Sentences of the bottom line and key points of each kind: what stands above is not said again below. */
const note = { above: 2, points: 3 };
const brief = { above: 3, points: 6 };
const table = { above: 2, asked: 5 };
const readout = { above: 5, actions: 8 };
const press = { above: 2, claims: 5 };

/** Which sections make which briefing, in the order of BRIEFING.md: the reader who stops after any of them has read what matters most so far. */
export const kinds: Readonly<
  Record<BriefingKind, readonly { readonly kind: SectionKind; readonly heading?: string; readonly build: Build }[]>
> = {
  note: [
    { kind: 'bottom-line', build: bottomLineSection({ count: note.above, most: 32 }) },
    { kind: 'why-it-matters', build: analyst },
    { kind: 'key-points', build: keyPointsSection({ above: note.above, count: note.points, most: 25 }) },
    { kind: 'positions', build: positionLines({ count: 4, most: 25, ...note }) },
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
  meeting: [
    { kind: 'format', build: formatSection({ count: 4, most: 30 }) },
    { kind: 'objective', build: analyst },
    { kind: 'bottom-line', build: bottomLineSection({ count: table.above, most: 40 }) },
    { kind: 'participants', build: participantsSection({ count: 8, most: 25 }) },
    { kind: 'likely-points', build: likelyPointsSection({ count: 4, each: 3, most: 30 }) },
    { kind: 'our-points', build: analyst },
    { kind: 'questions', build: questionsSection({ count: table.asked, most: 30 }) },
    { kind: 'sensitive', build: sensitiveSection({ count: 3, asked: table.asked, most: 30 }) },
    { kind: 'background', build: backgroundParagraph({ above: table.above, count: 4 }) },
    { kind: 'press-line', build: analyst },
  ],
  readout: [
    { kind: 'bottom-line', heading: 'Summary', build: bottomLineSection({ count: readout.above, most: 30 }) },
    { kind: 'participants', heading: 'Attendance', build: attendanceSection({ count: 12 }) },
    { kind: 'points-made', build: pointsMadeSection({ above: readout.above, count: 12, most: 45 }) },
    { kind: 'agreed', build: agreedSection({ count: 6, most: 30 }) },
    { kind: 'not-agreed', build: notAgreedSection({ count: 4, most: 30 }) },
    { kind: 'actions', build: actionsSection({ count: readout.actions, most: 30 }) },
    { kind: 'comment', build: analyst },
    {
      kind: 'watch',
      heading: 'Follow-up dates',
      build: followUpSection({ actions: readout.actions, count: 8, most: 18 }),
    },
  ],
  press: [
    { kind: 'headline', build: headlineSection },
    { kind: 'bottom-line', build: bottomLineSection({ count: press.above, most: 32 }) },
    { kind: 'claims', build: claimsSection({ above: press.above, count: press.claims, most: 40 }) },
    { kind: 'accurate', build: analyst },
    { kind: 'inaccurate', build: analyst },
    { kind: 'unverified', build: unverifiedSection({ above: press.above, said: press.claims, count: 8, most: 25 }) },
    { kind: 'lines-to-take', build: analyst },
    { kind: 'expected-questions', build: expectedQuestionsSection({ claims: 3, gaps: 4, most: 25 }) },
    { kind: 'quotations', heading: 'Key quotations', build: keyQuotationsSection({ count: 4 }) },
    { kind: 'figures', heading: 'Figures to have ready', build: figuresSection },
    { kind: 'spokesperson', build: analyst },
    { kind: 'timeline', build: timelineSection },
    { kind: 'distribution', build: analyst },
  ],
};
