import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { said } from '#shared/messages/said.ts';
import { go } from '../../renderer/state/route.ts';
import { appAt, inputsOf } from './appAt.tsx';
import { createFakeClient, faultError } from './fakeClient.ts';

const ferry = 'Harbour board backs night ferry';
const grain = 'Grain corridor reopens after inspection row';
const budget = 'A budget vote without a majority';

const titles = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent ?? '');
const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('[L1] the library', () => {
  it('lists every briefing, last edited first, with what is unknown said', async () => {
    appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    expect(titles()).toEqual([ferry, grain, budget]);
    const [, first, , third] = screen.getAllByRole('row');
    for (const words of ['One-page note', 'Lindholm Courier', '4 December 2025', 'TLP:AMBER'])
      expect(within(first as HTMLElement).getByText(words)).toBeTruthy();
    expect(within(third as HTMLElement).getByText('Outlet unknown')).toBeTruthy();
    expect(within(third as HTMLElement).getByText('date unknown')).toBeTruthy();
  });

  it('sorts by a column and turns round on the second click, saying so to a screen reader', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()).toEqual([budget, grain, ferry]);
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()).toEqual([ferry, grain, budget]);
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('shows one kind', async () => {
    const { user } = appAt('#/', createFakeClient());
    await user.click(await screen.findByRole('radio', { name: 'Background briefs' }));
    expect(titles()).toEqual([grain]);
  });

  it('says what to do first where there is nothing yet', async () => {
    const { user } = appAt('#/', createFakeClient({ briefings: [] }));
    await screen.findByRole('heading', { name: 'No briefings yet' });
    await user.keyboard('n');
    expect(window.location.hash).toBe('#/new');
  });

  it('[R5] says that it was put together again until that is read, and that there is no backup until there is one', async () => {
    const { sentence, ...where } = said('recovered', 'brevier-damaged.sqlite', 'backup', '2026-11-26T17:20:00Z', 2);
    const trouble = said('noBackup', '/data/backups', 'full');
    const notices = [
      { about: 'recovery', isNew: true, sentence, said: where },
      { about: 'backup', isNew: false, sentence: trouble.sentence },
    ] as const;
    const client = createFakeClient({ notices });
    const { user } = appAt('#/', client);
    const [first, second] = await screen.findAllByRole('status');
    expect(first?.textContent).toContain('whose last change is of 26 November 2026, ');
    expect(first?.textContent).toContain('with 2 newer briefings read out of the damaged file');
    expect(first?.textContent).toContain('kept beside it as brevier-damaged.sqlite.');
    expect(second?.textContent).toContain('because the disk is full; free some space');
    await user.click(screen.getByRole('button', { name: 'Understood' }));
    await waitFor(() => expect(screen.queryByText(/put together|newest good backup/)).toBeNull());
    expect(inputsOf(client, 'library.forgetRecovery')).toHaveLength(1);
    expect(screen.getByText(/disk is full/)).toBeTruthy();
  });

  it('shows the fault in place and lists once it is tried again', async () => {
    const client = createFakeClient();
    client.failNext('briefings.list', faultError('store-locked', 'Another Brevier has the library open; close it.'));
    const { user } = appAt('#/', client);
    expect((await screen.findByRole('alert')).textContent).toContain('Another Brevier has the library open; close it.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: ferry });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('[L1] filing in the library', () => {
  it('tags what is ticked, several tags at once, and takes that back', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}x{ArrowDown}xt');
    const dialog = await screen.findByRole('dialog', { name: 'Tags of 2 briefings' });
    await user.keyboard('Harbour, Grain{Enter}');
    expect(within(dialog).getByRole('button', { name: 'Take off Harbour' })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Keep tags' }));
    await waitFor(() => expect(screen.getAllByText('Harbour')).toHaveLength(2));
    expect(inputsOf(client, 'briefings.commit')).toMatchObject([
      { id: 'ferry', changes: [{ do: 'tags', add: ['Harbour', 'Grain'], remove: [] }] },
      { id: 'grain', changes: [{ do: 'tags', add: ['Harbour', 'Grain'], remove: [] }] },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Harbour')).toBeNull());
  });

  it('files a briefing that another window saved meanwhile as it stands now', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    const elsewhere = { do: 'title', title: 'Saved elsewhere' } as const;
    const base = (await client.briefings.get({ id: 'ferry' })).briefing.version;
    await client.briefings.commit({ id: 'ferry', base, changes: [elsewhere], label: 'l' });
    await user.keyboard('/{ArrowDown}e');
    await waitFor(() => expect(titles()).toEqual([grain, budget]));
    const { briefing } = await client.briefings.get({ id: 'ferry' });
    expect(briefing).toMatchObject({ title: 'Saved elsewhere', archived: true });
  });

  it('moves to the archive and out of it, apart from the trash', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}e');
    await waitFor(() => expect(titles()).toEqual([grain, budget]));
    act(() => go({ screen: 'archive' }));
    await screen.findByRole('heading', { name: 'Archive' });
    expect(titles()).toEqual([ferry]);
    await user.click(screen.getByRole('button', { name: `Actions for ${ferry}` }));
    await user.click(await screen.findByRole('menuitem', { name: /^Take out of the archive/ }));
    await screen.findByRole('heading', { name: 'The archive is empty' });
  });

  it('says what stopped it, and how many of the list a filter leaves', async () => {
    const client = createFakeClient();
    client.failNext('briefings.commit', faultError('store-unwritable', 'The disk is full; free some space.'));
    const { user } = appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}e');
    await screen.findByText('The disk is full; free some space.');
    expect(titles()).toEqual([ferry, grain, budget]);
    await user.keyboard('f');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Marking' }), 'TLP:AMBER');
    await screen.findByText('1 of 3 briefings');
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(titles()).toEqual([ferry, grain, budget]);
  });
});

describe('[E5] the palette of the library', () => {
  it('does what the keys do, on the line that has the focus', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}{ArrowDown}{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('What do you want to do?'), 'move to archive{Enter}');
    await waitFor(() => expect(titles()).toEqual([ferry, budget]));
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('What do you want to do?'), 'choose all{Enter}');
    await screen.findByText('2 chosen');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('What do you want to do?'), 'go to: archive{Enter}');
    await screen.findByRole('heading', { name: 'Archive' });
    expect(titles()).toEqual([grain]);
  });
});

describe('[E5] by keyboard, the library', () => {
  it('moves along the list with the arrows, Home and End; Tab reaches one line only', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}');
    expect(focused()).toBe(ferry);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(grain);
    await user.keyboard('{End}{ArrowDown}');
    expect(focused()).toBe(budget);
    await user.keyboard('{Home}');
    expect(focused()).toBe(ferry);
    expect(screen.getAllByRole('link').filter((link) => 'row' in link.dataset && link.tabIndex === 0)).toHaveLength(1);
  });

  it('puts a line in the trash with Delete, moves on to the next, and takes it back', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}{Delete}');
    await waitFor(() => expect(titles()).toEqual([grain, budget]));
    expect(focused()).toBe(grain);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toContain(ferry));
    expect(inputsOf(client, 'briefings.trash')).toEqual([{ id: 'ferry' }]);
    expect(inputsOf(client, 'briefings.untrash')).toEqual([{ id: 'ferry' }]);
  });

  it('puts the line back and says why when it could not go to the trash', async () => {
    const client = createFakeClient();
    client.failNext(
      'briefings.trash',
      faultError('store-unwritable', 'The disk is full; free some space and try again.'),
    );
    const { user } = appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/{ArrowDown}{Delete}');
    await screen.findByText('The disk is full; free some space and try again.');
    expect(titles()).toEqual([ferry, grain, budget]);
  });

  it('gives the focus back to the line one came from', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(grain);
    await user.keyboard('n');
    await screen.findByRole('textbox', { name: 'Text of the article' });
    act(() => go({ screen: 'library' }));
    await waitFor(() => expect(focused()).toBe(grain));
  });

  it('leaves letters alone while they are typed into the search', async () => {
    const { user } = appAt('#/', createFakeClient());
    await screen.findByRole('link', { name: ferry });
    await user.keyboard('/n/n');
    expect(window.location.hash).toBe('#/');
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('n/n');
  });
});

describe('[L2] search', () => {
  it('shows the lines as one types, the hit marked, each leading to its section', async () => {
    const { user } = appAt('#/', createFakeClient());
    await user.keyboard('/');
    await user.keyboard('eleven');
    const hit = await screen.findByText('eleven', { selector: 'mark' });
    const link = hit.closest('a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('#/briefing/grain/s-grain');
    expect(link.textContent).toContain('Inspectors cleared eleven ships');
    expect(screen.getByRole('heading', { name: grain })).toBeTruthy();
    expect(screen.getByText('1 line in 1 briefing')).toBeTruthy();
  });

  it('asks once for a word typed at a stretch', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/', client);
    await user.keyboard('/');
    await user.keyboard('ferry');
    await screen.findAllByText('ferry', { selector: 'mark' });
    expect(inputsOf(client, 'briefings.search')).toEqual([{ query: 'ferry', limit: 60 }]);
  });

  it('drops an answer that comes after a newer question', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/', client);
    const release = client.holdNext('briefings.search');
    await user.keyboard('/');
    await user.keyboard('ferry');
    await waitFor(() => expect(inputsOf(client, 'briefings.search')).toHaveLength(1));
    await user.clear(screen.getByRole('textbox'));
    await user.keyboard('zzz');
    await screen.findByText('Nothing found for “zzz”.');
    release();
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.getByText('Nothing found for “zzz”.')).toBeTruthy();
    expect(screen.queryByText('ferry', { selector: 'mark' })).toBeNull();
  });

  it('goes from the field into the hits with Down, and back to the list with Escape', async () => {
    const { user } = appAt('#/', createFakeClient());
    await user.keyboard('/');
    await user.keyboard('ferry');
    await screen.findAllByText('ferry', { selector: 'mark' });
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('night ferry');
    await user.keyboard('/{Escape}');
    expect(screen.getByRole('table', { name: 'Briefings' })).toBeTruthy();
  });
});

describe('the trash', () => {
  it('restores', async () => {
    const client = createFakeClient({ trashed: ['budget'] });
    const { user } = appAt('#/trash', client);
    await user.click(await screen.findByRole('button', { name: `Restore ${budget}` }));
    await screen.findByRole('heading', { name: 'The trash is empty' });
    expect(inputsOf(client, 'briefings.untrash')).toEqual([{ id: 'budget' }]);
  });

  it('deletes for ever only after asking, with Cancel as the first answer', async () => {
    const client = createFakeClient({ trashed: ['budget'] });
    const { user } = appAt('#/trash', client);
    const open = await screen.findByRole('button', { name: `Delete ${budget} for ever` });
    await user.click(open);
    const dialog = await screen.findByRole('alertdialog', { name: `Delete “${budget}” for ever?` });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' })));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(inputsOf(client, 'briefings.remove')).toEqual([]);
    await user.click(open);
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete for ever' }));
    await screen.findByRole('heading', { name: 'The trash is empty' });
    expect(inputsOf(client, 'briefings.remove')).toEqual([{ id: 'budget' }]);
  });
});

describe('[A1] a file dropped anywhere in the window', () => {
  it('is taken in and its review shown', async () => {
    localStorage.setItem('brevier.look-first', 'yes');
    const client = createFakeClient();
    appAt('#/', client);
    await screen.findByRole('link', { name: ferry });
    const file = new File(['One paragraph about a bridge.'], 'bridge.txt', { type: 'text/plain' });
    const dataTransfer = { types: ['Files'], files: [file] };
    fireEvent(window, Object.assign(new Event('dragenter', { cancelable: true }), { dataTransfer }));
    expect(await screen.findByText('Drop the article to read it')).toBeTruthy();
    fireEvent(window, Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }));
    expect(await screen.findByText('One paragraph about a bridge.')).toBeTruthy();
    expect(inputsOf(client, 'uploadFile')).toEqual([{ name: 'bridge.txt' }]);
    expect(screen.queryByText('Drop the article to read it')).toBeNull();
  });

  it('is the first of several, and says so', async () => {
    const client = createFakeClient();
    appAt('#/', client);
    const files = ['one.txt', 'two.txt'].map((name) => new File([`The text of ${name}.`], name));
    fireEvent(
      window,
      Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['Files'], files } }),
    );
    expect(await screen.findByText('The text of one.txt.')).toBeTruthy();
    expect(await screen.findByText('Only one.txt was taken in; drop one article at a time.')).toBeTruthy();
    expect(inputsOf(client, 'uploadFile')).toEqual([{ name: 'one.txt' }]);
  });
});
