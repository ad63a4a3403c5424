import type { ParagraphKind } from '#shared/model/source.ts';
import type { Box, Line } from './blocks.ts';
import { attribute, type Element } from './gate.ts';

/** `named`: read from what a page may use for its whole body too (a class, an id); `wraps`: read from an element that some pages
 * put around everything; `discussion`: what readers wrote; `title`: the heading of the page itself (h1). */
export type PageVote = {
  readonly kind: ParagraphKind;
  readonly reason: string;
  readonly named?: true;
  readonly wraps?: true;
  readonly discussion?: true;
  readonly title?: true;
};

const byTag: Readonly<Record<string, PageVote>> = {
  nav: { kind: 'boilerplate', reason: 'The page marks it as navigation.' },
  aside: { kind: 'boilerplate', reason: 'The page marks it as an aside.' },
  footer: { kind: 'boilerplate', reason: 'The page marks it as a footer.' },
  form: { kind: 'boilerplate', reason: 'It belongs to a form.', wraps: true },
  menu: { kind: 'boilerplate', reason: 'The page marks it as a menu.' },
  dialog: { kind: 'boilerplate', reason: 'The page shows it in a dialog.' },
  figure: { kind: 'caption', reason: 'The page marks it as part of a figure.', wraps: true },
  figcaption: { kind: 'caption', reason: 'The page marks it as a caption.' },
  caption: { kind: 'caption', reason: 'The page marks it as a table’s caption.' },
  address: { kind: 'credit', reason: 'The page marks it as the author’s address.' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [
      `h${level}`,
      { kind: 'head', reason: `The page marks it as a heading (h${level}).`, ...(level === 1 && { title: true }) },
    ]),
  ),
};

/** [schema.org] The text itself, with what the page sets into it. */
const articleBody: PageVote = { kind: 'body', reason: 'The page marks it as the article’s text.' };

const byWord: Readonly<Record<string, ParagraphKind>> = {
  ...Object.fromEntries(['pullquote', 'pull-quote'].map((word) => [word, 'pullquote'])),
  ...Object.fromEntries(['caption'].map((word) => [word, 'caption'])),
  ...Object.fromEntries(['credit', 'credits', 'byline'].map((word) => [word, 'credit'])),
  ...Object.fromEntries(
    'ad ads adslot advert advertising advertisement breadcrumb breadcrumbs comments consent cookie cookies disclaimer disclosure donate donation modal mostread navbox newsletter newsletters outbrain pagination paywall popular popup promo promos recirculation recommended recommendations relatedposts related share sharing sidebar sharedaddy signup social sponsored subscribe subscription taboola tags toc toolbar trending'
      .split(' ')
      .map((word) => [word, 'boilerplate']),
  ),
};

/** A container named so that holds more than this part of the page's words is the body, whatever it is called. */
const mostOfPage = 0.4;
/** What readers wrote is often longer than the article. */
const nearlyAllOfPage = 0.9;

/** "imageCaption" is written as "image-caption". */
export const withHyphens = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** What an element says about the words in it, by its tag or by a word of its class or id. */
export function voteFor(element: Element, hints: string): PageVote | undefined {
  const role = attribute(element, 'role')?.toLowerCase();
  const named = namedVote(hints);
  if (named?.kind === 'pullquote') return named;
  if (role === 'dialog' || role === 'alertdialog') return byTag.dialog;
  if (attribute(element, 'itemprop')?.toLowerCase() === 'articlebody') return articleBody;
  if (role === 'navigation' || role === 'contentinfo' || role === 'search') return byTag.nav;
  return (Object.hasOwn(byTag, element.tagName) ? byTag[element.tagName] : undefined) ?? named;
}

/** Says that something is or is not about, not what stands here: "no-share", "has-sidebar", "comments-open". */
const aboutPage = /^(?:no|non|not|has|have|with|without|hide|show|is)[-_]|[-_](?:open|closed|on|off|enabled|disabled)$/;

/** What readers wrote under the article. */
const discussion =
  /^(?:[a-z]+[-_]+)*(?:comments|disqus)(?:$|[-_])|^comment(?:s?area|s?list|[-_]+(?:area|list|body|section|thread|text|content|respond))(?:$|[-_])/;

/** Who wrote the article, told in a box. */
const authorBox =
  /^(?:[a-z]+[-_]+)*(?:authors?|writers?|contributors?)[-_]*(?:bio|box|blurb|about|profile|description|details)(?:$|[-_])|^about[-_]*(?:the[-_]*)?author|^bio(?:$|graphy)/;

function namedVote(hints: string): PageVote | undefined {
  for (const name of hints.slice(0, 500).split(/\s/)) {
    const lower = withHyphens(name);
    const isAbout = aboutPage.test(lower);
    if (!isAbout && discussion.test(lower))
      return { kind: 'boilerplate', reason: `The page calls it “${name.slice(0, 60)}”.`, discussion: true };
    if (authorBox.test(lower))
      return { kind: 'credit', reason: `The page calls it “${name.slice(0, 60)}”.`, named: true };
    for (const word of [lower, ...lower.split(/[-_]/)]) {
      const kind = Object.hasOwn(byWord, word) ? byWord[word] : undefined;
      if (kind !== undefined && !(isAbout && kind === 'boilerplate'))
        return { kind, reason: `The page calls it “${name.slice(0, 60)}”.`, named: true };
    }
  }
  return undefined;
}

/** A box that is the body whatever the page calls it. `total` is the page's size. */
const isMostOfPage = ({ vote, size, titled }: Box, total: number): boolean =>
  vote?.discussion
    ? titled || size > total * nearlyAllOfPage
    : (vote?.named === true || vote?.wraps === true) && size > total * mostOfPage;

/** What the page itself shows apart from its text, whatever stands in it: a dialog, an aside, a footer. */
export const isApart = (box: Box, total: number): boolean =>
  box.vote?.kind === 'boilerplate' && box.vote.named !== true && !isMostOfPage(box, total);

/** What a figure may show instead of a picture. */
const shownInFigure = new Set(['blockquote', 'ol', 'pre', 'table', 'ul']);

/** The vote on a line: an outer boilerplate container decides; else the innermost element that says something. `total` is the page's size. */
export function voteOn(line: Line, total: number): PageVote | undefined {
  let vote: PageVote | undefined;
  let isShown = false;
  for (let box: Box | undefined = line.home; box !== undefined; box = box.parent) {
    isShown ||= shownInFigure.has(box.tag);
    const own = box.vote;
    if (own === undefined || isMostOfPage(box, total) || (own === byTag.figure && isShown)) continue;
    if (vote === undefined || own.kind === 'boilerplate') vote = own;
  }
  return vote;
}
