/** Only these may be followed from a briefing. */
export const isSafeHref = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(href);
