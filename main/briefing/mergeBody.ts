import { canonicalJson } from '#shared/canonicalJson.ts';
import {
  entriesOf,
  type RichDoc,
  type RichNode,
  RichDoc as readRichDoc,
  textOf,
  walk,
} from '#shared/model/richtext/node.ts';
import type { EntryAttrs } from '#shared/model/richtext/schema.ts';
import { plain } from '#shared/model/span.ts';
import type { Merge } from './merge.ts';

type Bodies = {
  /** As the user left it. */
  readonly mine: RichDoc;
  /** As it was built before the user touched it. */
  readonly was: RichDoc;
  /** As it is built now. */
  readonly fresh: RichDoc;
  /** Ids of entries that the user took out before. */
  readonly dropped: readonly string[];
  readonly change: Merge['change'];
};

/**
 * The user's entries and words in a section, and the newly built ones around them, entry by entry and row by row. An entry the user edited,
 * added or cannot be shown to have left alone stays word for word; one that was left alone takes its new form; one that was taken out
 * stays out. Where a new source says otherwise than the words the user edited, the newly built entry stands beside them. In a touched
 * section the new entries of a new source are left out: they are offered instead.
 */
export function mergeBody(bodies: Bodies): { body: RichDoc; dropped: readonly string[] } {
  const { fresh, change } = bodies;
  const successor = change === 'sources' ? successors(bodies.was, fresh) : new Map<string, string>();
  const [mine, was] = [renamed(bodies.mine, successor), renamed(bodies.was, successor)];
  const gone = new Set(bodies.dropped.map((id) => successor.get(id) ?? id));
  const here = idsIn(mine);
  for (const id of idsIn(was)) if (!here.has(id)) gone.add(id);
  const how = { gone, here, elsewhere: new Set<string>(), change };
  const content = merged(written(mine), written(was), written(fresh), how);
  const body = readRichDoc.parse({ type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content });
  const left = idsIn(body);
  return { body, dropped: [...gone].filter((id) => !left.has(id)) };
}

/** An article that is taken in again gives its entries new ids: of each that is gone, the id of the new one that says the same. */
function successors(was: RichDoc, fresh: RichDoc): Map<string, string> {
  const [before, after] = [idsIn(was), idsIn(fresh)];
  const said = new Map(
    entriesOf(fresh)
      .filter(({ attrs }) => !before.has(attrs.id))
      .map(({ attrs, node }) => [plain(textOf(node)), attrs.id]),
  );
  return new Map(
    entriesOf(was).flatMap(({ attrs, node }) => {
      const next = after.has(attrs.id) ? undefined : said.get(plain(textOf(node)));
      return next === undefined ? [] : [[attrs.id, next]];
    }),
  );
}

function renamed<Node extends RichNode>(node: Node, names: ReadonlyMap<string, string>): Node {
  if (names.size === 0) return node;
  const name = names.get(idOf(node) ?? '');
  return {
    ...node,
    ...(name !== undefined && { attrs: { ...node.attrs, id: name } }),
    ...(node.content !== undefined && { content: node.content.map((child) => renamed(child, names)) }),
  };
}

const written = ({ content }: RichDoc): RichNode[] => (content ?? []).filter(hasWords);

type How = {
  readonly gone: ReadonlySet<string>;
  readonly here: ReadonlySet<string>;
  /** Ids of the user's entries that stay in another place than the one where they are built now. */
  readonly elsewhere: ReadonlySet<string>;
  readonly change: Merge['change'];
};

function merged(mine: readonly RichNode[], was: readonly RichNode[], fresh: readonly RichNode[], how: How): RichNode[] {
  const before = keyed(was);
  const own = keyed(mine);
  const next = keyed(fresh);
  const left = new Map<string, RichNode>();
  for (const [key, node] of own) {
    const stays = next.has(key) ? undefined : leftOf(node, before.get(key));
    if (stays !== undefined) left.set(key, stays);
  }
  const elsewhere = new Set([...how.elsewhere, ...[...left.values()].flatMap((node) => [...idsIn(node)])]);
  const inner = { ...how, elsewhere };
  const result = new Map<string, readonly RichNode[]>();
  for (const [key, node] of next) {
    const [old, user] = [before.get(key), own.get(key)];
    if (node.type === 'table') result.set(key, mergedTable(user, old, node, inner));
    else if (user !== undefined) result.set(key, kept(user, old, node, inner));
    else if (isWanted(node, old, inner)) result.set(key, [node]);
  }
  for (const [key, node] of left) insertBeside(result, [...own.keys()], key, [node]);
  return reordered(result, [...own.keys()], [...before.keys()]).flat();
}

/** The user's version of a newly built block, and beside it the new one where a source now says otherwise. */
function kept(user: RichNode, old: RichNode | undefined, node: RichNode, { change, here }: How): RichNode[] {
  if (!isUsers(user, old)) return [same(user, node) ? user : node];
  const twin = `${String(node.attrs?.id)}~new`;
  const differs =
    change === 'sources' && idOf(node) !== undefined && old !== undefined && plain(textOf(old)) !== plain(textOf(node));
  if (!differs || same(user, node) || here.has(twin)) return [user];
  return [user, { ...node, attrs: { ...node.attrs, id: twin } }];
}

/** A newly built block that the user's section has not: not where it was taken out; a new source's entry is offered, not put in. */
function isWanted(node: RichNode, old: RichNode | undefined, { gone, elsewhere, change }: How): boolean {
  const id = idOf(node);
  if (id !== undefined) return !gone.has(id) && !elsewhere.has(id) && (change === 'kind' || old !== undefined);
  return old === undefined || !hasWords(node);
}

/** What stays of a block of the user's section that is no longer built: the block itself where it is the user's, of a table the rows that are. */
function leftOf(node: RichNode, old: RichNode | undefined): RichNode | undefined {
  if (!hasWords(node)) return undefined;
  if (node.type !== 'table' || old === undefined) return isUsers(node, old) ? node : undefined;
  const rows = keyed(node.content ?? []);
  const before = keyed(old.content ?? []);
  const users = [...rows].filter(([key, row]) => hasWords(row) && isUsers(row, before.get(key))).map(([, row]) => row);
  if (users.length === 0) return undefined;
  const [head] = node.content ?? [];
  return { ...node, content: head !== undefined && isHead(head) && !users.includes(head) ? [head, ...users] : users };
}

/** Row by row; no table where no row but its head is left. */
function mergedTable(user: RichNode | undefined, old: RichNode | undefined, node: RichNode, how: How): RichNode[] {
  const content = merged(user?.content ?? [], old?.content ?? [], node.content ?? [], how);
  return content.every(isHead) ? [] : [{ ...node, content }];
}

const isHead = (row: RichNode): boolean => row.content?.every(({ type }) => type === 'tableHeader') ?? false;

const columns = (table: RichNode): number => table.content?.[0]?.content?.length ?? 0;

/** The user's own: not known from the build, or changed since, the mark of a review left aside. */
const isUsers = (node: RichNode, old: RichNode | undefined): boolean =>
  old === undefined || stateOf(node) === 'edited' || stateOf(node) === 'added' || !same(node, old);

const stateOf = (node: RichNode): unknown => (node.attrs as EntryAttrs | undefined)?.state;

const idOf = (node: RichNode): string | undefined => {
  const id = node.attrs?.id;
  return typeof id === 'string' ? id : undefined;
};

const same = (a: RichNode, b: RichNode): boolean => unreviewed(a) === unreviewed(b);

const unreviewed = (node: RichNode): string =>
  canonicalJson(node.attrs?.state === undefined ? node : { ...node, attrs: { ...node.attrs, state: 'built' } });

const hasWords = (node: RichNode): boolean =>
  plain(textOf(node)) !== '' || [...walk(node)].some(({ type }) => type === 'evidence');

/** What a block is known by from one build to the next: an entry by its id, a table by its columns, anything else by its words; the second of a kind by that too. */
function keyOf(node: RichNode, at: number): string {
  const id = idOf(node);
  if (id !== undefined) return `entry ${id}`;
  if (node.type === 'table') return `table ${columns(node)}`;
  return node.type === 'tableRow' && at === 0 && isHead(node) ? 'head' : canonicalJson(node);
}

function keyed(nodes: readonly RichNode[]): Map<string, RichNode> {
  const map = new Map<string, RichNode>();
  const times = new Map<string, number>();
  nodes.forEach((node, at) => {
    const key = keyOf(node, at);
    const count = times.get(key) ?? 0;
    times.set(key, count + 1);
    map.set(count === 0 ? key : `${key} ${count}`, node);
  });
  return map;
}

function idsIn(doc: RichNode): Set<string> {
  const ids = new Set<string>();
  for (const node of walk(doc)) {
    const id = idOf(node);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Behind the block it stood behind; where that is not there, before the next that is. */
function insertBeside<T>(map: Map<string, T>, order: readonly string[], key: string, value: T): void {
  const at = order.indexOf(key);
  const [behind] = order.slice(0, at).reverse();
  const before = order.slice(at + 1).find((one) => map.has(one));
  const all = [...map];
  const place = (one: string): number => all.findIndex(([other]) => other === one);
  const earlier = order.slice(0, at).findLast((one) => map.has(one));
  const to =
    behind !== undefined && map.has(behind)
      ? place(behind) + 1
      : before !== undefined
        ? place(before)
        : earlier === undefined
          ? all.length
          : place(earlier) + 1;
  map.clear();
  for (const [one, its] of [...all.slice(0, to), [key, value] as const, ...all.slice(to)]) map.set(one, its);
}

/** The user's order of what the user's section and the build share, where it is not the order in which it was built. */
function reordered<T>(result: ReadonlyMap<string, T>, own: readonly string[], before: readonly string[]): T[] {
  const shared = own.filter((key) => result.has(key));
  const known = new Set(before);
  const built = before.filter((key) => shared.includes(key));
  const ordered = built.join('\n') === shared.filter((key) => known.has(key)).join('\n');
  if (ordered) return [...result.values()];
  const queue = [...shared];
  return [...result].map(([key, value]) => {
    if (!shared.includes(key)) return value;
    const next = queue.shift() ?? key;
    return result.get(next) ?? value;
  });
}
