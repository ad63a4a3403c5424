import type { Page } from '@playwright/test';

/** Names, endings of files and keys that are the same in Ukrainian. */
const same =
  'Brevier English PDF TLP AMBER STRICT GREEN CLEAR RED SVG PNG ICD PHIA HTML Markdown UTF SHA Letter Ctrl Shift Alt Enter Esc Tab Home End Del Backspace Page Up Down F6 URL kB GB MB DOCX Word docx html txt json csv ics said stated alt NUL FFFD December';

/**
 * English that a screen shows or reads out where it should be Ukrainian: every word in text and in what is read out, but what stands under `lang="en…"` (the
 * article's and the briefing's own text), those words wherever a message repeats them or quotes in «», and names that are the same in every language.
 */
export const englishOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const same = new Set(${JSON.stringify(same.split(' '))});
    const own = (element) => element.closest('script, style') !== null || element.closest('[lang]').getAttribute('lang').startsWith('en');
    const fold = (text) => text.replace(/\\s+/g, ' ').toLowerCase();
    const known = fold([...document.querySelectorAll('[lang|=en]')]
      .map((one) => [one.textContent, one.value, one.getAttribute('aria-label')].join(' ')).join(' | '));
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!own(parentElement)) said.push(data);
    }
    for (const element of document.querySelectorAll('*')) {
      if (own(element)) continue;
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name)) said.push(element.getAttribute(name));
    }
    const found = said.map((text) => text.replace(/«[^»]*»/g, '«»')).flatMap((text) =>
      [...text.matchAll(/(?<![A-Za-z0-9])[A-Za-z][A-Za-z’'-]*(?:[ ]+[A-Za-z][A-Za-z’'-]*)*/g)]
        .map(([run]) => run)
        .filter((run) => run.split(/[^A-Za-z’'-]+/).some((word) => word.length > 2 && !same.has(word)) && !known.includes(fold(run)))
        .map((run) => run + ' — in: ' + text.trim().slice(0, 120)));
    return [...new Set(found)];
  })()`);
