import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintReport } from '#shared/model/print.ts';
import { inputsOf } from './appAt.tsx';
import { createFakeClient, type FakeClient, faultError } from './fakeClient.ts';
import { showDesk } from './showDesk.tsx';

type TextEditor = import('@tiptap/core').Editor;

const missing: PrintReport['missing'] = [
  {
    character: '𐀀',
    section: 'Key points',
    entry: '2',
    place: { kind: 'entry', id: 'e2' },
    context: 'an 𐀀 here',
    times: 3,
  },
];

let downloads: string[];

async function openDesk(client: FakeClient = createFakeClient()) {
  const user = await showDesk(client);
  const type = (words: string): void => {
    const dom = screen.getByRole('textbox', { name: 'Key points' });
    const { editor } = dom as unknown as { editor: TextEditor };
    act(() => {
      dom.focus();
      editor.commands.insertContentAt(editor.state.doc.content.size - 2, words);
    });
  };
  const figure = () => document.querySelector<HTMLElement>('.meter-figure')!;
  const fresh = () => waitFor(() => expect(figure().dataset.fresh).toBe('true'), { timeout: 5000 });
  return { client, user, type, figure, fresh };
}

const exportButton = () => screen.getByRole('button', { name: 'Export PDF' });
const status = () => screen.queryByRole('region', { name: 'Exporting' });

beforeEach(() => {
  window.location.hash = '#/briefing/ferry';
  vi.stubGlobal('IntersectionObserver', undefined);
  downloads = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the length on paper', () => {
  it('[E6] is measured without a click, and a figure of older words says so until it is measured again', async () => {
    const { type, figure, fresh } = await openDesk();
    await fresh();
    expect(figure().textContent).toContain('4 lines free');
    expect(figure().getAttribute('aria-label')).not.toContain('measured again');
    type('more');
    await waitFor(() => expect(figure().dataset.fresh).toBe('false'));
    expect(figure().getAttribute('aria-label')).toContain('being measured again');
    await fresh();
  });

  it('[E6] the latest words win: a layout of older ones is ended and never shown', async () => {
    const { client, type, fresh } = await openDesk();
    const before = inputsOf(client, 'pdf.start').length;
    const release = client.holdNext('pdf.take');
    await waitFor(() => expect(inputsOf(client, 'pdf.start').length).toBe(before + 1), { timeout: 5000 });
    type('more');
    await fresh();
    expect(inputsOf(client, 'jobs.cancel')).toEqual([{ job: 'job1' }]);
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector<HTMLElement>('.meter-figure')?.dataset.fresh).toBe('true');
  });

  it('[E6] a note over its page offers the squeezes, says what each gains, and can be set as styled', async () => {
    const report: Partial<PrintReport> = {
      linesOver: -1,
      closer: ['all-entries'],
      squeezes: [
        { gives: [], linesOver: 5 },
        { gives: ['entries'], linesOver: 2 },
        { gives: ['all-entries'], linesOver: -1 },
        { gives: ['all-entries', 'measure'], linesOver: 0 },
      ],
    };
    const { client, user, figure, fresh } = await openDesk(createFakeClient({ report }));
    await fresh();
    await user.click(figure());
    const steps = within(await screen.findByRole('list', { name: 'What each squeeze gains' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'As styled5 lines over',
      'Less space between entriesgains 3 lines',
      'No space between entriesgains 3 lines',
      'Longer linesgains nothing',
      'All that is ticked1 line free',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', 'step', null, null]);
    await user.click(screen.getByRole('checkbox', { name: 'Set closer to stay on one page' }));
    await waitFor(async () => expect((await client.briefings.get({ id: 'ferry' })).briefing.closer).toBe(false));
  });
});

const openOptions = async (user: Awaited<ReturnType<typeof openDesk>>['user']): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Other ways to export' }));
  await user.click(await screen.findByRole('menuitem', { name: /^PDF with options/ }));
};

describe('an export in another format', () => {
  it.each([
    ['Word document (.docx)', 'docx', '.docx'],
    ['Markdown (.md)', 'md', '.md'],
    ['Timeline (.csv)', 'timeline', '.timeline.csv'],
    ['Dates to watch (.ics)', 'calendar', '.ics'],
  ])(
    '[X1] [X2] %s: all that was typed is saved first, the file is handed out, and the history knows it',
    async (label, format, ending) => {
      const { client, user, type } = await openDesk();
      type('more');
      await user.click(screen.getByRole('button', { name: 'Other ways to export' }));
      await user.click(
        await screen.findByRole('menuitem', { name: new RegExp(`^${label.replace(/[.()]/g, '\\$&')}`) }),
      );
      await waitFor(() => expect(downloads).toEqual([`Harbour board backs night ferry${ending}`]));
      expect(inputsOf(client, 'exports.make')).toEqual([{ id: 'ferry', format }]);
      const { version } = (await client.briefings.get({ id: 'ferry' })).briefing;
      expect(version).toBeGreaterThan(1);
      await waitFor(() =>
        expect(inputsOf(client, 'briefings.exported')).toEqual([
          { id: 'ferry', version, file: downloads[0], hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ]),
      );
      expect(await screen.findByText(`Exported Harbour board backs night ferry${ending}.`)).toBeTruthy();
    },
  );

  it('[X2] that has nothing to write says so in its own sentence, and there is no file', async () => {
    const { client, user } = await openDesk();
    client.failNext('exports.make', faultError('bad-input', 'This briefing prints no table of figures.'));
    await user.click(screen.getByRole('button', { name: 'Other ways to export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Figures/ }));
    expect(await screen.findByText('This briefing prints no table of figures.')).toBeTruthy();
    expect([downloads, inputsOf(client, 'briefings.exported')]).toEqual([[], []]);
  });

  it('[E4] writes nothing while the text is not saved, and says why', async () => {
    const { client, user, type } = await openDesk();
    client.failNext('briefings.commit', faultError('store-unwritable', 'The disk is full.'));
    type('more');
    await user.click(screen.getByRole('button', { name: 'Other ways to export' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Plain text/ }));
    expect(
      await screen.findByText(/^Nothing was exported, for the text is not saved: The disk is full\./),
    ).toBeTruthy();
    expect(inputsOf(client, 'exports.make')).toEqual([]);
  });
});

describe('an export', () => {
  it('[E6] of a note that is longer than its page says by how much, one that fits says nothing of it', async () => {
    for (const [linesOver, words] of [
      [20, 'The note is 20 lines longer than one page.'],
      [-4, undefined],
    ] as const) {
      const { user } = await openDesk(createFakeClient({ report: { linesOver } }));
      await user.click(exportButton());
      const toast = await screen.findByText(/^Exported Harbour board/);
      if (words === undefined) expect(toast.textContent).not.toContain('longer');
      else expect(toast.textContent).toContain(words);
      cleanup();
      downloads.length = 0;
    }
  });

  it('[P7] that is quick shows nothing but the file, and the history knows the version it was made from', async () => {
    const { client, user, type } = await openDesk();
    type('more');
    await user.click(exportButton());
    await waitFor(() => expect(downloads).toEqual(['Harbour board backs night ferry.pdf']));
    expect(status()).toBeNull();
    await waitFor(() => expect(inputsOf(client, 'briefings.exported')).toHaveLength(1));
    const { version } = (await client.briefings.get({ id: 'ferry' })).briefing;
    expect(inputsOf(client, 'briefings.exported')).toEqual([
      { id: 'ferry', version, file: downloads[0], hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('[P7] that takes longer tells how far it is after 300 ms and can be ended, and then there is no file', async () => {
    const progress = [{ stage: 'pages' as const, done: 12, of: 60 }];
    const { client, user, fresh } = await openDesk(createFakeClient({ progress }));
    await fresh();
    const release = client.holdNext('pdf.take');
    await openOptions(user);
    await user.click(screen.getByRole('checkbox', { name: /Attach/ }));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(status()).toBeNull();
    expect(await screen.findByRole('region', { name: 'Exporting' })).toBeTruthy();
    await waitFor(() => expect(status()?.textContent).toContain('Page 12 of 60'));
    await user.click(within(status()!).getByRole('button', { name: 'Cancel' }));
    release();
    expect(await screen.findByText('The export was cancelled; no file was written.')).toBeTruthy();
    expect(inputsOf(client, 'jobs.cancel')).toHaveLength(1);
    expect([downloads, inputsOf(client, 'briefings.exported')]).toEqual([[], []]);
    await waitFor(() => expect(status()).toBeNull());
  });

  it('[P7] that fails says one clear sentence, and there is no file', async () => {
    const { client, user, fresh } = await openDesk();
    await fresh();
    client.failNext('pdf.take', faultError('store-damaged', 'The article is damaged; restore a backup.'));
    await openOptions(user);
    await user.click(screen.getByRole('checkbox', { name: /Attach/ }));
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText('The article is damaged; restore a backup.')).toBeTruthy();
    expect(downloads).toEqual([]);
  });

  it('[P5] lists a character that no font has before anything is written, and leads to it', async () => {
    const { user } = await openDesk(createFakeClient({ report: { missing } }));
    await user.click(exportButton());
    const dialog = await screen.findByRole('dialog', { name: 'Export' });
    expect(dialog.textContent).toContain('U+10000 · Key points, entry 2 (and 2 times more)');
    expect(downloads).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Go there' }));
    await waitFor(() => expect(document.querySelector('.pane-page [data-entry="e2"]')?.classList).toContain('lit'));
    await user.click(exportButton());
    await user.click(await screen.findByRole('button', { name: 'Export all the same' }));
    await waitFor(() => expect(downloads).toHaveLength(1));
  });

  it('[B6] makes numbered copies, each with its own number and name', async () => {
    const { client, user } = await openDesk();
    await openOptions(user);
    await user.click(screen.getByRole('checkbox', { name: 'Numbered copies' }));
    const field = (name: string) => screen.getByLabelText(name);
    await user.clear(field('From number'));
    await user.type(field('From number'), '13');
    expect(screen.getByRole('alert').textContent).toContain('count from 1');
    await user.clear(field('From number'));
    await user.type(field('From number'), '9');
    await user.clear(field('To number'));
    await user.type(field('To number'), '11');
    await user.click(screen.getByRole('button', { name: 'Export 3 copies' }));
    await waitFor(() => expect(downloads).toHaveLength(3), { timeout: 3000 });
    expect(downloads[0]).toBe('Harbour board backs night ferry, copy 09 of 12.pdf');
    const asked = inputsOf(client, 'pdf.start').map(
      (input) => (input as { options?: { copy?: object } }).options?.copy,
    );
    expect(asked.filter(Boolean)).toEqual([9, 10, 11].map((number) => ({ number, of: 12 })));
    await waitFor(() => expect(inputsOf(client, 'briefings.exported')).toHaveLength(3));
  });
});
