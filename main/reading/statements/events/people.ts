import { type Known, lastBefore } from '#main/reading/statements/mentions.ts';
import type { Entity } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';

/** A named place of the text where an entity is spoken of. */
type Place = { readonly span: Span; readonly entity: Entity };

/** The mentions inside a stretch of the text; `all` is sorted. */
function mentionsIn(all: readonly Known[], { start, end }: Pick<Span, 'start' | 'end'>): Place[] {
  const found: Place[] = [];
  for (
    let at = lastBefore(all, start - 1) + 1;
    at < all.length && (all[at]?.mention.span.start ?? end) < end;
    at += 1
  ) {
    const { mention, entity } = all[at] as Known;
    if (mention.span.end <= end) found.push({ span: mention.span, entity });
  }
  return found;
}

/** Who takes part and where, by entity id: people and organisations in order; places count where they act as the subject. */
export function castOf(
  all: readonly Known[],
  text: string,
  span: Span,
  verbAt: number,
): { who: string[]; place?: string; named: Set<string> } {
  const inside = mentionsIn(all, span);
  const actors = inside.filter(({ entity, span: at }) => entity.type !== 'place' && !isOwner(text, inside, at));
  const subjects = inside.filter(
    ({ entity, span: at }) => entity.type === 'place' && at.end <= verbAt && !leadsIn(text, at.start),
  );
  const who = [...new Set([...actors, ...(actors.length === 0 ? subjects : [])].map(({ entity }) => entity.id))];
  const stands = inside.find(
    ({ entity, span: at }) => entity.type === 'place' && leadsIn(text, at.start) && !who.includes(entity.id),
  );
  return {
    who,
    ...(stands === undefined ? {} : { place: stands.entity.id }),
    named: new Set(inside.map(({ entity }) => entity.id)),
  };
}

/** "Trump’s son-in-law Jared Kushner": who only owns a role of the next person. */
function isOwner(text: string, inside: readonly Place[], at: Span): boolean {
  const after = text.slice(at.end, at.end + 2);
  if (after !== '’s' && after !== "'s") return false;
  const next = inside.find(({ span, entity }) => span.start > at.end && entity.type === 'person');
  return next !== undefined && next.span.start - at.end < 40 && !/[,.;]/.test(text.slice(at.end, next.span.start));
}

const placeWords = [
  'in',
  'at',
  'to',
  'near',
  'into',
  'from',
  'outside',
  'inside',
  'across',
  'around',
  'for',
  'towards',
  'toward',
  'of',
  'over',
  'on',
];

/** A preposition of place stands right before, with or without an article. */
function leadsIn(text: string, start: number): boolean {
  const words = text
    .slice(Math.max(0, start - 24), start)
    .trimEnd()
    .toLowerCase()
    .split(/[\s“”"]/);
  const last = words.at(-1) ?? '';
  const lead = last === 'the' ? (words.at(-2) ?? '') : last;
  return placeWords.includes(lead) && lead !== 'of' && lead !== 'for';
}
