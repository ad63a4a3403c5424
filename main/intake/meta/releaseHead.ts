/** Lines above an article that say nothing of it: of a page, a printed page. */
const furniture =
  /^(?:skip (?:to|past)\b|menu$|view (?:this |it )?(?:e-?mail |message )?(?:in|online)\b|advertisement$)|\spage \d+$/i;

/** What a press release says it is, and what may stand behind that on its line: a number, its sender. */
const announcement =
  /^[^\p{L}\p{N}]{0,4}(?:for immediate (?:release|publication)|(?:press|news|media) release)(?![\p{L}\p{N}])/iu;
const numbered = /^\s+(?:no|nr|number|from|by|issued)(?![\p{L}\p{N}])/iu;
const parted = /^\s*[:|,;/.*–—-]+\s*/u;

/** Until when it is not to be printed. An embargo on grain is news. */
const embargo =
  /^[^\p{L}\p{N}]{0,4}(?:(?:strictly |under |news )?embargo(?:ed\b|$|\s*[:–—-]|\s+(?:until|till|lifts|date)\b)|not for (?:release|publication|broadcast)\b|(?:for|date of) (?:release|publication)\b)/iu;

/** Whom to call: a name's label, an address, the end of a telephone's number. */
const contactLabel = /^(?:(?:media|press|news) )?contacts? ?(?::|$)/i;
const telephone = /\d[ ().-]{0,2}\d{2,4}[ ().-]{0,2}\d{3,4}$/;

/** The line says that the text is a press release, or until when it is held back. */
export const announces = (words: string): boolean => announcement.test(words) || embargo.test(words);

/** What a line at the head of an article says of the article: nothing where it is furniture, the rest where a release's announcement opens it. */
export function withoutAnnouncement(words: string): string {
  if (furniture.test(words) || embargo.test(words)) return '';
  const found = announcement.exec(words);
  if (found === null) return words;
  const rest = words.slice(found[0].length);
  if (rest.trim() === '' || numbered.test(rest)) return '';
  if (parted.test(rest)) return withoutAnnouncement(rest.replace(parted, ''));
  return /^\s+\d/.test(rest) ? rest.trim() : words;
}

/** A line of a release's head that tells whom to call. */
export const isContact = (words: string): boolean =>
  contactLabel.test(words) || telephone.test(words) || (words.includes('@') && !words.includes('. '));
