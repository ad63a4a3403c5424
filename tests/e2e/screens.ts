import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A screen, or what lies over one. `open` goes there from the screen before it in the list; a view is opened again after the window changed its size. */
export type Screen = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly isView?: true;
};

const article = readFileSync(join(import.meta.dirname, '../corpus/wire-election/article.txt'), 'utf8');

const at = async (page: Page, hash: string): Promise<void> => {
  await page.goto(`${new URL('/', page.url()).href}#${hash}`);
};

/** Puts away what lies over the page, then asks the palette for a command. */
async function command(page: Page, words: string): Promise<void> {
  await putAway(page);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What do you want to do?').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

async function putAway(page: Page): Promise<void> {
  while ((await page.getByRole('dialog').count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
}

const dialog = (name: string, words: string): Screen => ({ name, open: (page) => command(page, words) });

const view = (name: string, key: number, ready: string): Screen => ({
  name,
  isView: true,
  open: async (page) => {
    await page.keyboard.press(`Control+Alt+${key}`);
    await page.locator(ready).first().waitFor();
  },
});

/** Every screen of the app with what it looks like at work, in the order in which one leads to the next. They begin at the library, which holds the sample. */
export const screens: readonly Screen[] = [
  { name: 'library', open: (page) => page.locator('[data-row]').first().waitFor() },
  {
    name: 'filing',
    open: async (page) => {
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('t');
      await page.getByRole('textbox', { name: 'Add tags' }).fill('Ukraine, peace talks');
      await page.getByRole('button', { name: 'Keep tags' }).click();
      await page.locator('.briefings-tag').first().waitFor();
      await page.keyboard.press('f');
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('x');
      await page.getByRole('region', { name: 'Chosen briefings' }).waitFor();
    },
  },
  {
    name: 'tags',
    open: async (page) => {
      await page.keyboard.press('t');
      await page.getByRole('textbox', { name: 'Add tags' }).fill('Don');
    },
  },
  {
    name: 'library-palette',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('What do you want to do?').waitFor();
    },
  },
  {
    name: 'archive',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await at(page, '/archive');
      await page.getByRole('heading', { name: 'The archive is empty' }).waitFor();
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await at(page, '/');
      await page.getByLabel('Search briefings and their articles').fill('donetsk');
      await page.locator('.result').first().waitFor();
    },
  },
  {
    name: 'trash',
    open: async (page) => {
      await at(page, '/trash');
      await page.getByRole('heading', { name: 'Trash', exact: true }).waitFor();
    },
  },
  {
    name: 'damaged',
    open: async (page) => {
      const values = ['section', 'Key judgements', 'restore', 12];
      const error = {
        defined: true,
        code: 'store-damaged',
        status: 500,
        message: '',
        data: { said: { name: 'damaged', values } },
      };
      await page.route('**/rpc/briefings/get', (route) => route.fulfill({ status: 500, json: { json: error } }), {
        times: 1,
      });
      await at(page, '/');
      await page.locator('.briefings-title a').first().click();
      await page.getByRole('heading', { name: 'This briefing did not open' }).waitFor();
    },
  },
  {
    name: 'take-in',
    open: async (page) => {
      await at(page, '/new');
      await page.getByRole('textbox', { name: 'Text of the article' }).waitFor();
    },
  },
  {
    name: 'intake',
    open: async (page) => {
      await page
        .getByRole('textbox', { name: 'Text of the article' })
        .fill(`${article}\n\nSHARE THIS ARTICLE\n\nRead more: five things to know about the vote\n`);
      await page.getByRole('button', { name: 'Read the article' }).click();
      await page.getByRole('heading', { name: 'Found in the article' }).waitFor();
    },
  },
  {
    name: 'new-briefing',
    open: async (page) => {
      await page.getByRole('button', { name: 'Make briefing' }).click();
      await page.getByRole('complementary', { name: 'New briefing' }).waitFor();
      await page.locator('[data-entry]').first().waitFor();
    },
  },
  dialog('left-out', 'left out of the article'),
  {
    name: 'unused',
    isView: true,
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('Control+Alt+1');
      const unused = page.locator('#source-unused');
      if ((await unused.count()) === 0) await page.locator('[aria-controls="source-unused"]').click();
      await unused.waitFor();
    },
  },
  {
    name: 'desk',
    open: async (page) => {
      await putAway(page);
      await at(page, '/');
      await page.locator('.briefings-title a').last().click();
      await page.locator('[data-entry]').nth(3).click();
      await page.locator('button.meter-figure[data-fresh=true]').waitFor({ timeout: 20_000 });
    },
  },
  view('source', 1, '#source-text .sentence'),
  view('quotations', 2, '.evidence-quote'),
  view('people', 3, '.evidence-name'),
  view('timeline', 4, '.drawing'),
  view('origins', 5, '.drawing'),
  view('preview', 6, '.preview-body .pdf-page canvas'),
  {
    name: 'style-note',
    open: async (page) => {
      const words = page.getByRole('region', { name: 'Key judgements' }).locator('[contenteditable=true]');
      await words.click();
      await page.keyboard.type('We judge with high confidence that a deal is likely.');
      await page.locator('.remark').first().waitFor();
      for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowLeft');
      await page.getByRole('complementary', { name: 'Style note' }).waitFor();
    },
  },
  {
    name: 'review',
    open: async (page) => {
      await page.keyboard.press('Control+Alt+r');
      await page.getByRole('region', { name: 'Review' }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      await page.keyboard.press('a');
    },
  },
  {
    name: 'offers',
    open: async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('button', { name: 'Take', exact: true }).first().waitFor();
    },
  },
  {
    name: 'history',
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+h');
      await page
        .getByRole('button', { name: /^Edited/ })
        .first()
        .click();
      await page.locator('.history-view ins').first().waitFor();
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('What do you want to do?').fill('re');
    },
  },
  dialog('shortcuts', 'Keyboard shortcuts'),
  dialog('notes', 'Style notes'),
  {
    name: 'look',
    open: async (page) => {
      await command(page, 'Look on paper');
      await page.locator('.thumbnail canvas').nth(2).waitFor({ timeout: 30_000 });
    },
  },
  dialog('masthead', 'Masthead details'),
  dialog('marking', 'Your own marking'),
  dialog('about-source', 'About the source'),
  dialog('another-article', 'Add another article'),
  dialog('new-version', 'Take in a new version of the article'),
  dialog('export', 'PDF with options'),
  {
    name: 'exporting',
    open: async (page) => {
      // The last file is never handed over, so that the work goes on for as long as it is looked at.
      await page.route('**/rpc/pdf/take', () => undefined);
      await page.getByRole('checkbox', { name: 'Numbered copies' }).check();
      await page.getByRole('button', { name: /^Export \d+ copies/ }).click();
      await page.getByRole('region', { name: 'Exporting' }).waitFor();
    },
  },
];
