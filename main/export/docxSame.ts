import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Words of the document hold no `<` and no `>`, so that what stands between these is never theirs. */
const tag = /<[^<>]*>/g;
/** The writer names every link by chance (21 letters, digits, dashes), numbers bookmarks from where it last stopped, and dates the file by the clock. */
const linkName = /(?<=")rId[a-z0-9_-]{21}(?=")/;
const bookmark = /^(<w:bookmark(?:Start|End) [^<>]{0,200}?w:id=")\d{1,9}/;
const date = /(<dcterms:(?:created|modified) [^<>]*>)[^<>]*/g;

/** A file in a zip cannot be older; its fields are local times, so they are the same everywhere. */
const stamp = new Date(1980, 0, 1);

/** The same document with its links and bookmarks named in their order and dated `at`, an ISO date-time: the same briefing gives the same bytes. */
export function withFixedIds(bytes: Uint8Array, at: string): Uint8Array {
  const links = inOrder();
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (!/\.(?:xml|rels)$/.test(path)) return [path, content] as const;
    let bookmarks = 0;
    const text = strFromU8(content)
      .replace(tag, (words) => {
        if (words.startsWith('<w:bookmarkStart ')) bookmarks += 1;
        return words.replace(linkName, links).replace(bookmark, (_, before: string) => `${before}${bookmarks}`);
      })
      .replace(date, (_, before: string) => `${before}${at}`);
    return [path, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: stamp });
}

/** Names in the order in which they are first met. */
function inOrder(): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? `rIdLink${names.size + 1}`;
    names.set(name, known);
    return known;
  };
}
