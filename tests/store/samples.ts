import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { emptyMasthead } from '#shared/model/briefing.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { noCorrections, type Source } from '#shared/model/source.ts';
import type { Outcome } from '#shared/outcome.ts';

export const noon = '2025-12-04T12:00:00.000Z';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'brevier-store-'));

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function sourceOf(text: string, more: Partial<Source> = {}): Source {
  const hash = sha256(text);
  return {
    id: hash.slice(0, 16),
    hash,
    fingerprint: sha256(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
    text,
    format: 'text',
    meta: {},
    votes: [],
    notices: [],
    ...more,
  };
}

/** One source that the contents below rest on. */
export const article = sourceOf(
  'Ministers met in Łódź on Thursday.\n\nThe talks on grain lasted five hours, the Élysée said.',
);

export const bodyOf = (...paragraphs: string[]): RichDoc => ({
  type: 'doc',
  content: paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  })),
});

export const sectionOf = (id: string, heading: string, ...paragraphs: string[]): Section => ({
  id,
  kind: 'own',
  heading,
  hidden: false,
  marking: { scheme: 'none' },
  body: bodyOf(...(paragraphs.length > 0 ? paragraphs : [''])),
  built: null,
});

export const contentOf = (title: string, ...sections: Section[]): BriefingContent => ({
  kind: 'note',
  title,
  masthead: emptyMasthead,
  marking: { scheme: 'none' },
  paper: 'a4',
  language: 'en-GB',
  sources: [{ source: article.id, meta: article.meta, corrections: noCorrections }],
  sections,
  rules: '1',
});

/** The value, or a failure that says which fault came instead. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.sentence}`);
  return outcome.value;
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.fault.code);
export const sentenceOf = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : outcome.fault.sentence);
