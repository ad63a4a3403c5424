import { marked } from 'marked';
import { stored } from '#shared/messages/en/stored.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { takeHtml } from './html.ts';
import type { Claim } from './meta/state.ts';
import type { Taken } from './taken.ts';

const fields: Readonly<Record<string, Claim['field']>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  date: 'published',
  published: 'published',
  outlet: 'outlet',
  publication: 'outlet',
  source: 'outlet',
  url: 'url',
  link: 'url',
  canonical: 'url',
};

/** Markdown through the same gate as a page: its visible words, headings and images' captions voted on; front matter is metadata, not text. */
export function takeMarkdown(text: string): Outcome<Taken> {
  const { body, claims } = frontMatter(text);
  const taken = takeHtml(marked.parse(body, { async: false, gfm: true }), claims, false);
  return taken.ok ? done({ ...taken.value, votes: taken.value.votes.filter(({ end, start }) => end > start) }) : taken;
}

/** The `---` block a text may begin with, its `key: value` lines read; nothing else of YAML is. */
function frontMatter(text: string): { body: string; claims: Claim[] } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  if (end === -1) return { body: text, claims: [] };
  const claims: Claim[] = [];
  for (const line of text.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined)
      claims.push({ field, value: unquoted(line.slice(colon + 1).trim()), from: stored.origins.frontMatter(key) });
  }
  const newline = text.indexOf('\n', end + 1);
  return { body: newline === -1 ? '' : text.slice(newline + 1), claims };
}

function unquoted(value: string): string {
  const list = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  return list
    .split(',')
    .map((part) => part.trim().replace(/^["']/, '').replace(/["']$/, ''))
    .join(', ');
}
