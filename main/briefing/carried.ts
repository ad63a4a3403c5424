import { canonicalJson } from '#shared/canonicalJson.ts';
import { type Entry, entriesOf, evidenceOf, RichDoc } from '#shared/model/richtext/node.ts';
import type { Section, SectionKind } from '#shared/model/section.ts';

/** Sections that share the article's sentences out among them: what stands in one is not said again in another. */
const sharing: ReadonlySet<SectionKind> = new Set(['bottom-line', 'key-points', 'points-made', 'claims', 'background']);

/**
 * A build without the sentences that the user tells in words of their own: another kind of briefing may tell a sentence in another section
 * than the one in which its edited entry stays, and there it would stand a second time. A section keeps at least one entry, and what
 * stands in the briefing already is not touched.
 */
export function withoutToldAgain(
  build: readonly Section[],
  now: readonly Section[],
  hash: (text: string) => string,
): readonly Section[] {
  const told = carried(build, now);
  if (told.size === 0) return build;
  const here = new Set(now.flatMap(({ body }) => idsOf(entriesOf(body))));
  return build.map((section) => {
    if (!sharing.has(section.kind)) return section;
    const again = entriesOf(section.body).filter((entry) => told.has(leadOf(entry)) && !here.has(entry.attrs.id));
    const nodes = new Set(again.map(({ node }) => node));
    const content = (section.body.content ?? []).filter((block) => !nodes.has(block));
    if (nodes.size === 0 || content.length === 0) return section;
    const body = RichDoc.parse({ type: 'doc', content });
    return { ...section, body, built: hash(canonicalJson(body)) };
  });
}

/** Where the sentences begin that edited entries tell in sections in which this build does not tell them so. */
function carried(build: readonly Section[], now: readonly Section[]): ReadonlySet<string> {
  const built = new Map(build.map(({ id, body }) => [id, new Set(idsOf(entriesOf(body)))]));
  return new Set(
    now
      .filter(({ kind, hidden, aside }) => sharing.has(kind) && (!hidden || aside === true))
      .flatMap(({ id, body }) => entriesOf(body).filter(({ attrs }) => isMovedOn(attrs, built.get(id))))
      .map(leadOf)
      .filter((lead) => lead !== ''),
  );
}

const isMovedOn = ({ id, state }: Entry['attrs'], built: ReadonlySet<string> | undefined): boolean =>
  state === 'edited' && built !== undefined && !built.has(id);

const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ attrs }) => attrs.id);

/** Where the sentence an entry begins with stands; empty for one without evidence. */
function leadOf({ node }: Entry): string {
  const [span] = evidenceOf(node);
  return span === undefined ? '' : `${span.source} ${span.start}`;
}
