import { type Hinted, hint } from '#main/reading/article/hints.ts';
import type { ClassRule } from './rule.ts';

/** In words: more is a text of its own. */
const longest = 120;

/**
 * A kind of notice: what is said of it, how a sentence of it opens, and what such a sentence holds, in lower case with straight apostrophes; the words
 * one of which the most telling of these holds.
 */
type Notice = {
  readonly what: string;
  readonly opens?: RegExp;
  readonly holds: readonly RegExp[];
  readonly hinted: (stretch: Hinted) => boolean;
};

/** What a site calls its readers to: never news by itself, but as the aim of an order or as an offer to "you". */
const channel =
  /\b(?:newsletters?|inbox|(?:e-?mail|our|news|free|breaking) alerts?|notifications?|mobile apps?|our (?:free )?apps?|(?:whatsapp|telegram|youtube) (?:channel|group|community)|on (?:facebook|twitter|instagram|linkedin|tiktok|youtube|whatsapp|telegram)|facebook (?:page|group)|e-?edition|mailing list|unsubscribe|roundup email)\b/;

/**
 * What a site says to its readers in whole sentences, told by what it is about and by whom it speaks to ("you", "us", "this article"); none of
 * these is a word of news by itself.
 */
const notices: readonly Notice[] = [
  {
    what: 'it asks readers to sign up, follow or download',
    opens:
      /^\P{L}{0,4}(?:please |simply |just |so |and |or |be sure to |don't forget to |click here to |click to )?(?:sign up|subscribe|register|join|follow|like|download|pop|enter|add|get|receive|stay|keep|find|check out|visit) /u,
    hinted: hint(
      /\b(?:newsletters?|inbox|alerts?|notifications?|apps?|channel|group|community|facebook|twitter|instagram|linkedin|tiktok|youtube|whatsapp|telegram|edition|list|unsubscribe|email)\b/,
    ),
    holds: [channel],
  },
  {
    what: 'it offers readers something of the site by post',
    hinted: hint(/\b(?:newsletters?|inbox|alerts?|unsubscribe|email)\b/),
    holds: [
      /\b(?:you|your|we|our|we'll|you'll)\b/,
      /\b(?:newsletters?|your inbox|e-?mail alerts?|unsubscribe|roundup email)\b/,
      /\b(?:send|sent|get|receive|sign|subscribe|subscribing|unsubscribe|deliver(?:ed)?|miss)\b/,
    ],
  },
  {
    what: 'it says who pays the site',
    hinted: hint(/\b(?:affiliate|advertis\w{1,6}|sponsored|referral)\b/),
    holds: [
      /\bthis (?:post|article|story|page|site|website|content|piece) (?:may |might )?(?:contains?|includes?|has)\b/,
      /\b(?:affiliate|advertis\w{1,6}|sponsored|referral)\b/,
    ],
  },
  {
    what: 'it says who pays the site',
    hinted: hint(/\b(?:affiliate|commissions?|compensation|fee)\b/),
    holds: [
      /\baffiliate (?:links?|commissions?|partners?|program)\b|\bwe (?:may |might |could |can |will |sometimes )?(?:earn|receive|get|make) (?:a |an |some )?(?:small |affiliate )?(?:commissions?|compensation|fee)\b/,
    ],
  },
  {
    what: 'it says whose opinion the text is',
    hinted: hint(/\b(?:views|opinions|statements|positions)\b/),
    holds: [
      /\b(?:views|opinions|statements|positions)\b/,
      /\b(?:expressed|stated|contained|responsible for)\b/,
      /\b(?:authors?'?s?|writers?'?s?|contributors?|own|solely|alone|not)\b/,
    ],
  },
  {
    what: 'it is a disclaimer',
    opens:
      /^\P{L}{0,4}(?:editorial |advertis(?:er|ing) |affiliate |legal |general )?(?:disclaimer|disclosure)(?:$| ?\(|\P{L}{0,3}(?:the|this|some|any|all|news|opinions|views|we|our|i)\b)/u,
    hinted: hint(/disclaimer|disclosure/),
    holds: [/disclaimer|disclosure/],
  },
  {
    what: 'it says who may print the text',
    hinted: hint(/\b(?:permission|appeared|commons)\b/),
    holds: [
      /\b(?:reprinted|republished|reproduced|published|used) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b|\bappeared first on\b|\bunder (?:a|the) creative commons\b|\bcreative commons (?:attribution|licen[cs]e)\b/,
    ],
  },
  {
    what: 'it is about readers’ comments',
    hinted: hint(/\b(?:comments?|reply|thoughts|mail|email|required|commenting|community)\b/),
    holds: [
      /\b(?:comments (?:are|will be|may be) (?:now )?(?:closed|moderated|disabled|subject to|removed|deleted|reviewed)|(?:leave|post|add|write|share) (?:a |your |us |us a )?(?:comments?|reply|thoughts) (?:below|in the comments)|in the comments (?:section )?below|e-?mail address will not be (?:published|shared)|required fields are marked|(?:commenting|comment|community) (?:policy|guidelines|rules))\b/,
    ],
  },
  {
    what: 'it asks readers for money or for what they know',
    hinted: hint(/\b(?:you|please)\b/),
    holds: [
      /\b(?:do|if) you (?:have|know) (?:a (?:story|tip|news tip)|any information|more)\b|\bplease consider (?:making|becoming|donating|supporting|subscribing|a donation)\b/,
    ],
  },
  {
    what: 'it is about the message, not its content',
    hinted: hint(/\b(?:receiving|mail|email|message|newsletter|browser)\b/),
    holds: [
      /\byou(?:'re| are) receiving this\b|\bthis (?:e-?mail|message|newsletter) (?:was sent|and any|is confidential|may contain)\b|\bview (?:this|it) (?:e-?mail |message )?in (?:your|a) browser\b/,
    ],
  },
  {
    what: 'it says how to reach the site',
    hinted: hint(/\b(?:contact|mail|email|reach|write|tweet|call|text)\b/),
    holds: [
      /\b(?:contact|e-?mail|reach|write to|tweet|call|text) (?:us|me|the (?:author|reporter|writer|editor|newsroom|newsdesk|news desk|webmaster))\b/,
      /@| (?:at|on|via|here|by)\b/,
    ],
  },
];

const lengthOf = (some: readonly string[]): number => some.reduce((sum, { length }) => sum + length, 0);

const isHeld = ({ holds }: Notice, words: string): boolean => holds.every((each) => each.test(words));

/** A sentence or two of the site to its readers: a plea, a disclaimer, who pays it, house rules for comments. It begins with it, or most of it says so. */
export const siteNotices: ClassRule = ({ words, plain, count, hints }) => {
  if (count < 4 || count > longest || /^["“‘']/.test(words)) return undefined;
  const possible = notices.filter((notice) => notice.hinted({ hints }) && isHeld(notice, plain));
  if (possible.length === 0) return undefined;
  const sentences = plain.split(/[.!?:]\s+/);
  const told = sentences.flatMap((sentence) => {
    const notice = possible.find((each) => each.opens?.test(sentence) !== false && isHeld(each, sentence));
    return notice === undefined ? [] : [{ sentence, notice }];
  });
  const [first] = told;
  const isMost = lengthOf(told.map(({ sentence }) => sentence)) * 2 >= lengthOf(sentences);
  if (first === undefined || (first.sentence !== sentences[0] && !isMost)) return undefined;
  const reason = `It belongs to the page, not to the story: ${first.notice.what}.`;
  return { kind: 'boilerplate', reason, rule: 'site-notice' };
};
