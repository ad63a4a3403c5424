import { z } from 'zod';
import { isRecord, parsed } from '../json.ts';
import type { Claim } from './state.ts';

/** A page's linked data is read up to this many characters a script and nodes altogether; beyond is a data dump. */
const mostCharacters = 1_000_000;
const mostNodes = 2000;

const words = z.string();
const named = z.union([words, z.object({ name: words }).transform(({ name }) => name)]);
const names = z.union([named.transform((name) => [name]), z.array(z.unknown())]);

/** The articles in a page's `application/ld+json` scripts, schema.org's NewsArticle and its kin; scripts that are no JSON are passed over. */
function* articlesIn(scripts: readonly string[]): Generator<Record<string, unknown>> {
  for (const script of scripts) {
    if (script.length > mostCharacters) continue;
    for (const node of nodesOf(parsed(script))) {
      const types = [node['@type']].flat().filter((type) => typeof type === 'string');
      if (types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) yield node;
    }
  }
}

/** What a page's linked data claims of its article. */
export function* articleData(scripts: readonly string[]): Generator<Claim> {
  for (const article of articlesIn(scripts)) yield* claimsOf(article);
}

/** The text of the article as the linked data of its page has it; undefined where it has none, or more than one. */
export function articleBody(scripts: readonly string[]): string | undefined {
  const bodies = new Set([...articlesIn(scripts)].map((article) => article.articleBody));
  bodies.delete(undefined);
  const [body] = bodies;
  return bodies.size === 1 && typeof body === 'string' ? body : undefined;
}

function* claimsOf(node: Record<string, unknown>): Generator<Claim> {
  const headline = words.safeParse(node.headline ?? node.name);
  if (headline.success) yield { field: 'title', value: headline.data, from: 'JSON-LD headline' };
  const author = joined(node.author);
  if (author !== undefined) yield { field: 'author', value: author, from: 'JSON-LD author' };
  const published = words.safeParse(node.datePublished);
  if (published.success) yield { field: 'published', value: published.data, from: 'JSON-LD datePublished' };
  const publisher = joined(node.publisher);
  if (publisher !== undefined) yield { field: 'outlet', value: publisher, from: 'JSON-LD publisher' };
  const url = words.safeParse(node.url);
  if (url.success) yield { field: 'url', value: url.data, from: 'JSON-LD url' };
}

function joined(value: unknown): string | undefined {
  const read = names.safeParse(value);
  if (!read.success) return undefined;
  const list = read.data.flatMap((each) => {
    const name = named.safeParse(each);
    return name.success && name.data.trim() !== '' ? [name.data.trim()] : [];
  });
  return list.length === 0 ? undefined : list.join(', ');
}

/** The objects of a script: itself, the members of a list, the members of `@graph`. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  const list = [value].flat().slice(0, mostNodes).filter(isRecord);
  return list.flatMap((node) => [node, ...[node['@graph']].flat().slice(0, mostNodes).filter(isRecord)]);
}
