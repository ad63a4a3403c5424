import { headsList } from './boilerplate.ts';
import type { Candidate, ClassRule, Page, Verdict } from './rule.ts';

const boilerplate = (rule: string, reason: string): Verdict => ({ kind: 'boilerplate', reason, rule });

/** "214 comments", "1.2k shares", "Updated 18 minutes ago", "4 min read". */
const counts =
  /^(?:\d[\d.,]*\s?[km]?\s(?:shares?|comments?|views?|likes?|reactions?|replies|votes?|followers)|(?:shares?|comments?|views?):?\s\d[\d.,]*|(?:(?:last )?updated:? )?(?:\d+|an?|one) (?:min(?:ute)?s?|hours?|hrs?|days?) ago|\d+[ -]min(?:ute)?s? (?:read|watch|listen))$/i;

/** "(Adds governor's comments, peso)", "((ann.roe@agency.example; +44 …))": of the desk, to desks. */
const deskNote =
  /^\((?:(?:adds|updates|recasts|corrects|refiles|repeats|writes through|new throughout|no change to)\b[^().!?]{0,200}|\([^()]{1,200}\))\)$/i;

/** The head of a message that was sent on, each line a field of it, and what divides the messages. */
const mailField = /^(?:from|to|cc|bcc|sent|date|subject|reply-to):\s/i;
const mailDivider = /^-*\s?(?:begin )?(?:forwarded|original) message\s?:?\s?-*$/i;

/** In paragraphs and words: how long such a list is, and a line in it. */
const longestList = 8;
const longestItem = 20;

/** Lines of a page, a wire or a message that carry no story: counts, notes of the desk, heads of messages, lists of other headlines, rules made of marks. */
export const furniture: ClassRule = (candidate, page) => {
  const { words, count } = candidate;
  if (count <= 6 && !/[\p{L}\p{N}]/u.test(words)) return boilerplate('no-words', 'It has no words.');
  if (count <= 8 && counts.test(words))
    return boilerplate('count-line', 'It counts readers or tells how old the page is.');
  if (isDisguised(words))
    return boilerplate('disguised', 'Its words mix the letters of two scripts, as hidden advertising does.');
  if (deskNote.test(words)) return boilerplate('desk-note', 'It is a note from the news desk to others.');
  if (mailDivider.test(words) || isMailField(candidate, page))
    return boilerplate('mail-head', 'It is the head of an e-mail.');
  if (isListed(candidate, page)) return boilerplate('listed', 'It stands in a list of other pages.');
  return undefined;
};

/** Words with Latin and Cyrillic or Greek letters in one: nobody types so but to pass a filter. A word or two may be what the story is about. */
function isDisguised(words: string): boolean {
  if (!/[\u0370-\u052F]/.test(words)) return false;
  const mixed = words.match(/[A-Za-z][\u0370-\u052F]|[\u0370-\u052F][A-Za-z]/g)?.length ?? 0;
  return mixed > fewestMixed && mixed * charactersToMixed > words.length;
}

/** Fewest places at which letters of two scripts meet, and how many characters may come on each. */
const fewestMixed = 5;
const charactersToMixed = 25;

/** One field by itself may be a line of the article ("From: the editor"). */
function isMailField({ words, index }: Candidate, { candidates }: Page): boolean {
  const isField = (near: Candidate | undefined): boolean => near !== undefined && mailField.test(near.words);
  return mailField.test(words) && (isField(candidates[index - 1]) || isField(candidates[index + 1]));
}

/** Short lines without a stop below the name of such a list, up to the next sentence. */
function isListed({ index, ended, count }: Candidate, { candidates, lexicon }: Page): boolean {
  if (ended || count > longestItem) return false;
  for (let at = index - 1; at >= Math.max(0, index - longestList); at -= 1) {
    const above = candidates[at] as Candidate;
    if (headsList(above.plain, lexicon)) return true;
    if (above.ended || above.count > longestItem) return false;
  }
  return false;
}
