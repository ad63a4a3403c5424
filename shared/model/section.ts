import { z } from 'zod';
import { Marking } from './marking.ts';
import { RichDoc } from './richtext/node.ts';

type SectionRule = {
  readonly heading: string;
  /** Only the analyst can write it: it starts empty, with this line, which never prints. */
  readonly guidance?: string;
};

/** Every kind of section there is [B2], with its usual heading. `main/briefing/kinds.ts` says which briefing has which, in what order. */
export const sectionKinds = {
  'bottom-line': { heading: 'Bottom line' },
  'why-it-matters': {
    heading: 'Why it matters',
    guidance:
      'Say in two or three sentences why the reader should care now. This is your judgement: Brevier never writes it.',
  },
  'key-judgements': {
    heading: 'Key judgements',
    guidance:
      'Your judgements, each with a likelihood or a confidence, never both in one sentence. Brevier never writes them.',
  },
  'key-points': { heading: 'Key points' },
  background: { heading: 'Background' },
  positions: { heading: 'Positions' },
  timeline: { heading: 'Timeline' },
  people: { heading: 'People and organisations' },
  figures: { heading: 'Figures' },
  quotations: { heading: 'Quotations' },
  terms: { heading: 'Terms and acronyms' },
  sourcing: { heading: 'Sources and sourcing' },
  unknowns: { heading: 'Not known or disputed' },
  watch: { heading: 'What to watch' },
  recommendation: {
    heading: 'Recommendation',
    guidance: 'What you ask the reader to decide or do. Brevier never writes it.',
  },
  format: { heading: 'When and where' },
  objective: {
    heading: 'Objective and desired outcome',
    guidance: 'What you want from the meeting, and what would count as a good end to it. Brevier never writes it.',
  },
  participants: { heading: 'Participants' },
  'likely-points': { heading: 'Their likely points' },
  'our-points': {
    heading: 'Our points and red lines',
    guidance: 'What you will say, and what you will not concede. Brevier never writes them.',
  },
  questions: { heading: 'Questions to ask' },
  sensitive: { heading: 'Sensitive items' },
  'press-line': {
    heading: 'Press line',
    guidance: 'One sentence that may be said to the press about the meeting. Brevier never writes it.',
  },
  'points-made': { heading: 'Points made' },
  agreed: { heading: 'Agreed' },
  'not-agreed': { heading: 'Not agreed' },
  actions: { heading: 'Actions' },
  headline: { heading: 'Headline facts' },
  claims: { heading: 'What is being said' },
  accurate: {
    heading: 'Accurate',
    guidance: 'Move here what you have found to be right, each with how you know. Brevier never decides it.',
  },
  inaccurate: {
    heading: 'Inaccurate',
    guidance: 'Move here what you have found to be wrong, each with what is right. Brevier never decides it.',
  },
  unverified: { heading: 'Unverified' },
  'lines-to-take': {
    heading: 'Lines to take',
    guidance: 'What the spokesperson may say, 20 words or fewer each. Brevier never writes them.',
  },
  'expected-questions': { heading: 'Questions to expect' },
  spokesperson: {
    heading: 'Spokesperson and deadline',
    guidance: 'Who speaks, on or off the record, and by when the outlet needs an answer.',
  },
  distribution: {
    heading: 'Distribution and expiry',
    guidance: 'Who may have this brief, and the date after which it no longer holds.',
  },
  comment: { heading: 'Comment', guidance: 'Your comment, kept apart from what the source says.' },
  own: { heading: 'New section', guidance: 'A section of your own.' },
} as const satisfies Record<string, SectionRule>;

export const SectionKind = z.enum(
  Object.keys(sectionKinds) as [keyof typeof sectionKinds, ...(keyof typeof sectionKinds)[]],
);
export type SectionKind = z.infer<typeof SectionKind>;

/** The kinds that only the analyst can write. */
export type GuidedKind = {
  [Kind in SectionKind]: (typeof sectionKinds)[Kind] extends { readonly guidance: string } ? Kind : never;
}[SectionKind];

export const guidanceOf = (kind: SectionKind): string | undefined => (sectionKinds[kind] as SectionRule).guidance;

export const SectionId = z.string().regex(/^[\w-]{1,64}$/);
export type SectionId = z.infer<typeof SectionId>;

/** One section of a briefing. `marking` is its own where it has one [B6]; a hidden or empty section never prints. */
export const Section = z.object({
  id: SectionId,
  kind: SectionKind,
  heading: z.string().max(200),
  hidden: z.boolean(),
  marking: Marking,
  body: RichDoc,
  /** The briefing's present kind has no such section: it is kept, hidden, for what the user wrote in it, until a kind that has it comes back. */
  aside: z.literal(true).optional(),
  /** Ids of built entries that the user took out: building again does not bring them back. */
  dropped: z.array(z.string().max(300)).max(10_000).readonly().optional(),
  /** Hash of the body as the builder made it; equal to the body's own as long as nobody edited it. Null for a section the user added. */
  built: z.string().max(64).nullable(),
});
export type Section = Readonly<z.infer<typeof Section>>;
