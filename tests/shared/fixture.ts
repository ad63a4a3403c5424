import { type BriefingContent, emptyMasthead } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Sentence } from '#shared/model/reading.ts';
import { RichDoc, type RichNode } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import type { Span } from '#shared/model/span.ts';

export const source = '0123456789abcdef';
export const sourceText = 'First sentence here. Second one follows. A third ends it.';

export const span = (start: number, end: number): Span => ({ source, start, end });

export const sentences: readonly Sentence[] = [
  { number: 0, span: span(0, 20), paragraph: 1 },
  { number: 1, span: span(21, 40), paragraph: 1 },
  { number: 2, span: span(41, 57), paragraph: 2 },
];

export const word = (text: string, verbatim?: Span): RichNode =>
  verbatim === undefined
    ? { type: 'text', text }
    : { type: 'text', text, marks: [{ type: 'verbatim', attrs: verbatim }] };

export const cited = (...spans: Span[]): RichNode => ({ type: 'evidence', attrs: { spans } });

export const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });

export const entry = (id: string, ...content: RichNode[]): RichNode => ({
  type: 'entry',
  attrs: { id, statement: null, kind: 'fact', grade: 'S6', state: 'built' },
  content,
});

export const doc = (...content: RichNode[]): RichDoc => RichDoc.parse({ type: 'doc', content });

export const section = (id: string, body: RichDoc, more: Partial<Section> = {}): Section => ({
  id,
  kind: 'own',
  heading: id,
  hidden: false,
  marking: unmarked,
  body,
  built: null,
  ...more,
});

export const content = (sections: readonly Section[]): BriefingContent => ({
  kind: 'note',
  title: 'A title',
  masthead: emptyMasthead,
  marking: unmarked,
  paper: 'a4',
  language: 'en-GB',
  sources: [{ source, meta: {}, corrections: { paragraphs: [] } }],
  sections: [...sections],
  rules: '1',
});
