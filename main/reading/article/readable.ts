import type { Article } from './article.ts';

/** Findings come from what the article itself says: body paragraphs and headlines, never captions, credits or boilerplate. */
export const readParagraphs = (article: Article): Article['paragraphs'] =>
  article.paragraphs.filter(({ kind }) => kind === 'body' || kind === 'head');
