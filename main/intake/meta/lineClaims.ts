import { stored } from '#shared/messages/en/stored.ts';
import { datelineOf } from './dateline.ts';
import { isOutletName } from './outletName.ts';
import { monthOf, publishedDate } from './publishedDate.ts';
import { isName, signature } from './signature.ts';
import type { Claim } from './state.ts';

const labelledLength = 100;

const labels: Readonly<Record<string, Claim['field']>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  by: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  source: 'outlet',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  posted: 'published',
  url: 'url',
  link: 'url',
};

/** Words that may stand beside a date on a date line. */
const dateWords =
  /^(published|updated|posted|first|last|modified|date|on|at|of|the|st|nd|rd|th|am|pm|a|p|m|[ap]m|z|t|utc|gmt|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]t|eet|eest|msk|ist|jst|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/**
 * [A3] What one line of an article's head states: a label and its value, a byline with the paper behind the name, a date with that of an update, a
 * dateline, the name of a paper, an address; or several of these with strokes between ("Jane Doe | 3 March 2026 | The Harbour Times"). `first`: it is the
 * first line, which may be a headline and is nobody's name.
 */
export function claimsOf(words: string, first: boolean): Claim[] {
  const one = claimOf(words) ?? (first ? undefined : signature(words));
  if (one?.from === stored.origins.byline) return withPaper(one);
  if (one?.from === stored.origins.dateline) return [one, ...paperOf(words)];
  if (one !== undefined) return [one];
  const parts = words.split(/ [|·•] /);
  if (parts.length > 1 && parts.length < 6 && parts.some(dateOnly))
    return parts.flatMap(
      (part) => claimOf(part) ?? (isName(part) ? { field: 'author', value: part, from: stored.origins.byline } : []),
    );
  const [published = '', ...updates] = words.split(/(?:, | [–—|·-] | \(| )(?=(?:last )?(?:updated|modified)\b)/i);
  return updates.length === 1 && dateOnly(published)
    ? [{ field: 'published', value: published, from: 'date line' }]
    : [];
}

/** "The Harbour Times, 3 March 2026". */
function paperOf(words: string): Claim[] {
  const [paper = ''] = words.split(/, | \(/);
  return isOutletName(paper) ? [{ field: 'outlet', value: paper, from: stored.origins.dateline }] : [];
}

/** "Jane Doe, The Harbour Times", "Jane Doe for The Harbour Times": the paper is no part of the name. */
function withPaper(claim: Claim): Claim[] {
  const [, who = '', paper = ''] = /^(.{3,80}?)(?:, | for (?:the )?)([^,]{2,60})$/.exec(claim.value) ?? [];
  if (!isOutletName(paper)) return [claim];
  return [
    { ...claim, value: who },
    { field: 'outlet', value: paper, from: claim.from },
  ];
}

function claimOf(words: string): Claim | undefined {
  const colon = words.indexOf(':');
  const label = words.slice(0, Math.max(colon, 0)).toLowerCase();
  const field = Object.hasOwn(labels, label) ? labels[label] : undefined;
  const value = words.slice(colon + 1).trim();
  if (field === 'published')
    return dateOnly(value) ? { field, value, from: stored.origins.labelled(label) } : undefined;
  if (field !== undefined && value !== '' && (field === 'title' || value.length <= labelledLength))
    return { field, value, from: stored.origins.labelled(label) };
  const byline = /^by\s/i.test(words) ? words.slice(3).trim() : '';
  if (byline !== '' && (isNameList(byline) || isRole(byline)))
    return { field: 'author', value: withoutPlace(byline), from: stored.origins.byline };
  if (isOutletName(words)) return { field: 'outlet', value: words, from: stored.origins.nameLine };
  if (dateOnly(words))
    return {
      field: 'published',
      value: words,
      from: /updated|modified/i.test(words) ? 'date line (updated)' : 'date line',
    };
  const dateline = datelineOf(words);
  if (dateline !== undefined && publishedDate(dateline.day) !== undefined)
    return { field: 'published', value: dateline.day, from: stored.origins.dateline };
  if (/^https?:\/\/\S+$/.test(words)) return { field: 'url', value: words, from: stored.origins.addressLine };
  return undefined;
}

/** "Jane Doe in Cairo": where the author was is no part of the name. */
function withoutPlace(names: string): string {
  const words = names.split(/\s+/);
  const place = words.findIndex((word, i) => word === 'in' && /^\p{Lu}/u.test(words[i + 1] ?? ''));
  return (place > 0 ? words.slice(0, place) : words).join(' ');
}

/** Names and what joins them: "Jane Doe and John van Dyk, CNN", in 12 words or fewer, no full stop at the end but an initial's. */
function isNameList(words: string): boolean {
  const parts = words.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 12 || /[.!?:;]$/.test(words)) return false;
  return parts.every(
    (part) =>
      /^\p{Lu}/u.test(part) || /^(and|of|for|in|the|de|del|van|von|der|den|da|di|al|el|bin|la|le|&|\|)$/.test(part),
  );
}

/** Nobody by name: "our maritime correspondent". */
const isRole = (words: string): boolean =>
  /^(?:our|a|an|the)\s(?:\p{L}+\s){0,4}(?:correspondents?|reporters?|staff|editors?|team)$/iu.test(words);

const firstPublished = /^this (?:article|story|piece|report) was (?:first|originally) (?=published on )/i;

function dateOnly(words: string): boolean {
  if (words.length > 100 || publishedDate(words.replace(/^[A-Za-z ]*:/, '')) === undefined) return false;
  return (
    words
      .replace(firstPublished, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).every((word) => dateWords.test(word) || monthOf(word) !== undefined);
}
