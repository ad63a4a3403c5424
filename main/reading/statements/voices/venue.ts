import type { Article } from '#main/reading/article/article.ts';
import type { RawClaim } from '#main/reading/statements/claims/draft.ts';
import type { Item, Unit } from '#main/reading/statements/frame/frame.ts';
import { isCapital, isDay, isDeterminer, isPreposition } from '#main/reading/statements/frame/grammar.ts';
import type { Span } from '#shared/model/span.ts';
import type { Voices } from './voice.ts';

/** What something is said at or in. */
export const occasions = new Set(
  `interview interviews statement conference briefing speech address letter post tweet email testimony op-ed essay rally hearing call broadcast podcast appearance
  remarks debate forum panel note memo newsletter`.split(/\s+/),
);

/**
 * Where or to whom something was said: "an interview with India Today", the CNN of "told CNN", "a statement". Looked for in what the verb is
 * addressed to, then in the reporter's words of the same sentence, outside what is asserted.
 */
export function venueOf(article: Article, unit: Unit, raw: RawClaim, voices: Voices): Span | undefined {
  const { items } = unit;
  const spanned = (from: number, to: number): Span | undefined => {
    const first = items[from];
    const last = items[to - 1];
    return first === undefined || last === undefined
      ? undefined
      : {
          source: article.source,
          start: first.start,
          end: last.end - (last.lower.endsWith('.') && isLast(unit, to) ? 1 : 0),
        };
  };
  if (raw.addressee !== undefined) {
    const { from, to } = raw.addressee;
    const head = items[to - 1];
    if (
      items.slice(from, to).some((item) => isCapital(item)) ||
      head?.lower === 'reporters' ||
      head?.lower === 'journalists' ||
      (head !== undefined && voices.at(head.start)?.entity.medium === true)
    )
      return spanned(from, to);
    // "told a news conference in the capital"
    const occasion = items.findIndex((item, at) => at >= from && at < to && occasions.has(item.lower));
    if (occasion >= 0) return spanned(from, occasion + 1);
  }
  const platform = onPlatform(raw, items);
  if (platform !== undefined) return spanned(platform, platform + 1);
  const inContent = (at: number): boolean => raw.content.some(({ from, to }) => from <= at && at < to);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (!occasions.has(item.lower) || item.shape !== 'lower' || inContent(at)) continue;
    if (raw.phrase !== undefined && raw.phrase.from <= at && at < raw.phrase.to && raw.phrase.head === at) continue;
    let from = at;
    while (from > 0 && at - from < 4) {
      const before = items[from - 1] as Item;
      if (before.shape === 'mark' || before.quote !== undefined || isDay(before)) break;
      if (
        isPreposition(before) ||
        (before.shape === 'lower' && !isDeterminer(before) && before.lower !== "'s" && isDeterminer(items[from]))
      )
        break;
      from -= 1;
      if (isDeterminer(before)) break;
    }
    const near = isDeterminer(items[from]) || from < at || isPreposition(items[from - 1]);
    if (!near || !placed(items, from, at)) continue;
    let to = at + 1;
    if (/^(?:with|to|on|for|by)$/.test(items[to]?.lower ?? '') && isCapitalAhead(items, to + 1)) {
      to += 1;
      const named = voices.at(items[items[to]?.lower === 'the' ? to + 1 : to]?.start ?? 0)?.mention.span.end ?? 0;
      while (to < items.length && (items[to]?.end ?? 0) <= named) to += 1;
      while (
        to < items.length &&
        items[to]?.quote === undefined &&
        (isCapital(items[to]) || items[to]?.lower === 'the' || items[to]?.lower === "'s" || items[to]?.lower === '&') &&
        !isDay(items[to])
      )
        to += 1;
      if (items[to - 1]?.shape === 'mark') to -= 1;
      // "an interview on Sunday" names no place
      while (to > at + 1 && (isPreposition(items[to - 1]) || isDeterminer(items[to - 1]))) to -= 1;
    } else if (/^(?:with|to|for)$/.test(items[to]?.lower ?? '') && isAudience(items[to + 1], items[to + 2])) to += 2;
    return spanned(from, to);
  }
  return undefined;
}

/** "in a statement", "granted an interview", "at a news conference": not the conference that somebody speaks about. */
const placed = (items: readonly Item[], from: number, at: number): boolean =>
  /^(?:in|at|on|during|via|to|through|from|by)$/.test(items[from - 1]?.lower ?? '') ||
  (/^(?:interview|statement|speech|address)$/.test(items[at]?.lower ?? '') &&
    /^(?:gave|give|gives|giving|granted|delivered|delivering|issued|made|released)$/.test(
      items[from - 1]?.lower ?? '',
    ));

const platforms = new Set(
  'x twitter facebook instagram telegram weibo linkedin threads bluesky tiktok youtube mastodon vkontakte wechat'.split(
    ' ',
  ),
);

/** "wrote on X": the network right after the verb. */
function onPlatform({ cue }: RawClaim, items: readonly Item[]): number | undefined {
  if (cue === undefined || items[cue.at + 1]?.lower !== 'on') return undefined;
  const name = items[cue.at + 2];
  return isCapital(name) && platforms.has(name?.lower.toLowerCase().replace(/\.$/, '') ?? '') ? cue.at + 2 : undefined;
}

/** The sentence ends there: a full stop after an initial ("on X.") is its own. */
const isLast = ({ items }: Unit, to: number): boolean => items[to] === undefined;

/** "a note to clients", "a letter to parents": a bare plural, and then the sentence pauses or speaks on. */
const isAudience = (who: Item | undefined, next: Item | undefined): boolean =>
  who?.shape === 'lower' &&
  /[^s]s$/.test(who.lower) &&
  (next === undefined || next.shape === 'mark' || /^(?:that|on|in|and)$/.test(next.lower));

const isCapitalAhead = (items: readonly Item[], at: number): boolean =>
  isCapital(items[at]) || (items[at]?.lower === 'the' && isCapital(items[at + 1]));
