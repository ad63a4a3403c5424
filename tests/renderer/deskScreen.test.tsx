import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesOf, type RichDoc, textOf, walk } from '#shared/model/richtext/node.ts';
import { readyStyles } from '#shared/model/style.ts';
import { Desk } from '../../renderer/screens/desk/Desk.tsx';
import { ClientContext } from '../../renderer/state/client.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { createFakeClient, type FakeClient, faultError } from './fakeClient.ts';
import { sampleBriefings, sampleSource } from './sampleData.ts';

const noNote = { name: null, exports: [] };

async function openDesk(client: FakeClient = createFakeClient()) {
  const user = userEvent.setup();
  render(
    <ClientContext value={client}>
      <TooltipProvider>
        <Desk id="ferry" />
      </TooltipProvider>
    </ClientContext>,
  );
  await screen.findByRole('article', { name: 'Briefing' });
  await waitFor(() => expect(document.querySelector('[data-sentence]')).not.toBeNull());
  const stored = async () => (await client.briefings.get({ id: 'ferry' })).briefing;
  const order = () =>
    within(screen.getByRole('list', { name: 'Sections' }))
      .getAllByRole('listitem')
      .map((row) => row.getAttribute('data-section'));
  const body = (name: string) => screen.getByRole('textbox', { name });
  const entry = (id: string) => document.querySelector<HTMLElement>(`[data-entry="${id}"]`)!;
  const sentence = (words: string) =>
    screen.getAllByRole('button').find((button) => button.dataset.sentence && button.textContent?.includes(words))!;
  const saved = async () => {
    await waitFor(() => expect(document.querySelector('[data-save="saved"]')).not.toBeNull(), { timeout: 5000 });
  };
  return { client, user, stored, order, body, entry, sentence, saved };
}

/** Puts the cursor into an entry of a section, as a click does. */
function cursorIn(label: string, entry: string): void {
  const dom = screen.getByRole('textbox', { name: label });
  const { editor } = dom as unknown as { editor: import('@tiptap/core').Editor };
  act(() => {
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      if (node.attrs.id === entry) at = pos;
    });
    dom.focus();
    editor.view.dispatch(editor.state.tr.setMeta('focus', {}));
    editor.commands.setTextSelection(at + 2);
  });
}

/** Selects words of a sentence of the source with the mouse. */
function select(sentence: HTMLElement, words: string): void {
  const text = sentence.firstChild as Text;
  const from = text.data.indexOf(words);
  window.getSelection()?.setBaseAndExtent(text, from, text, from + words.length);
  fireEvent.mouseUp(sentence);
}

beforeEach(() => {
  window.location.hash = '#/briefing/ferry';
  // Nothing scrolls here: without an observer every section is near.
  vi.stubGlobal('IntersectionObserver', undefined);
  // Rows of the outline stand 32 pixels under each other, as on the screen.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: HTMLElement) {
    const row = this.closest('.outline-row');
    const top = row === null ? 0 : [...(row.parentElement?.children ?? [])].indexOf(row) * 32;
    return new DOMRect(0, top, 200, 32);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the outline', () => {
  it('[B2] moves a section with Alt and the arrows, and undo moves it back', async () => {
    const { user, order, stored, saved } = await openDesk();
    const before = order();
    await user.click(screen.getByRole('button', { name: 'Key points' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toEqual([before[0], before[2], before[1], before[3]]);
    await saved();
    expect((await stored()).sections.map(({ id }) => id)).toEqual(order());
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(order()).toEqual(before));
  });

  it('[E5] Alt and the arrows move the section whose row has the focus, not the one with the cursor, and it is said', async () => {
    const { user, order } = await openDesk();
    cursorIn('Bottom line', 'e1');
    act(() => screen.getByRole('button', { name: /^Why it matters/ }).focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['s-bottom', 's-points', 's-why', 's-unknown']);
    expect(document.querySelector('[data-announcements]')?.textContent).toBe('Why it matters moved to place 3 of 4.');
    act(() => screen.getByRole('button', { name: 'Move Why it matters' }).focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['s-bottom', 's-why', 's-points', 's-unknown']);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Why it matters'));
  });

  it('[E7] is one stop of Tab; arrows go through the rows and to the handle and menu of each', async () => {
    const { user } = await openDesk();
    const stops = () => [...document.querySelectorAll('.outline [tabindex="0"]')].map((stop) => stop.textContent);
    expect(stops()).toEqual(['Bottom line']);
    act(() => screen.getByRole('button', { name: 'Bottom line' }).focus());
    await user.keyboard('{End}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Key points');
    expect(stops()).toEqual(['Key points']);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More for Key points');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Key points');
  });

  it('[E5] a section is picked up, moved and put down with the keyboard alone', async () => {
    const { user, order } = await openDesk();
    const before = order();
    act(() => screen.getByRole('button', { name: 'Move Bottom line' }).focus());
    await user.keyboard('[Space]');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await user.keyboard('[ArrowDown]');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await user.keyboard('[Space]');
    await waitFor(() => expect(order()).toEqual([before[1], before[0], before[2], before[3]]));
  });

  it('[B2] hides, renames, adds and removes sections, each undone', async () => {
    const { user, order, stored, saved } = await openDesk();
    const before = order();
    await user.click(screen.getAllByRole('button', { name: 'More for Key points' })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
    expect(document.querySelector('[data-section="s-points"].outline-hidden')).not.toBeNull();
    const heading = document.getElementById('heading-s-points') as HTMLInputElement;
    await user.clear(heading);
    await user.type(heading, 'What matters{Enter}');
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Lines to take' }));
    expect(order()).toHaveLength(before.length + 1);
    await user.click(screen.getAllByRole('button', { name: 'More for Not known or disputed' })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await saved();
    const now = await stored();
    expect(now.sections.find(({ id }) => id === 's-points')).toMatchObject({ hidden: true, heading: 'What matters' });
    expect(now.sections.map(({ kind }) => kind)).toContain('lines-to-take');
    expect(now.sections.some(({ id }) => id === 's-unknown')).toBe(false);
    act(() => (document.activeElement as HTMLElement).blur());
    for (let i = 0; i < 4; i += 1) {
      await user.keyboard('{Control>}z{/Control}');
      await saved();
    }
    expect(order()).toEqual(before);
    expect((await stored()).sections.find(({ id }) => id === 's-points')).toMatchObject({
      hidden: false,
      heading: 'Key points',
    });
  });
});

describe('the list of sections to add', () => {
  const addIt = async (user: Awaited<ReturnType<typeof openDesk>>['user'], name: RegExp) => {
    await user.click(screen.getByRole('button', { name: 'Add a section' }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };

  it('[B2] says what is there, and shows again what is hidden with what was written in it, rather than add a second', async () => {
    const { user, order, stored, saved } = await openDesk();
    const before = order();
    await user.click(screen.getAllByRole('button', { name: 'More for Key points' })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
    await addIt(user, /^Key points\s*hidden$/);
    expect(order()).toEqual(before);
    await saved();
    expect((await stored()).sections.find(({ id }) => id === 's-points')).toMatchObject({ hidden: false });
    const { version } = await stored();
    await addIt(user, /^Key points\s*in use$/);
    expect(order()).toEqual(before);
    await saved();
    expect((await stored()).version).toBe(version);
  });

  it('[B8] a new section has the id by which the kinds that have one know it, so that theirs and it are one', async () => {
    const { user, order } = await openDesk();
    await addIt(user, /^Timeline$/);
    expect(order()).toContain('timeline');
  });
});

describe('the page and the source', () => {
  it('[E2] the entry under the cursor lights up its sentence', async () => {
    const { sentence } = await openDesk();
    cursorIn('Bottom line', 'e1');
    await waitFor(() => expect(sentence('approved a night ferry').getAttribute('aria-pressed')).toBe('true'));
    expect(sentence('The service is to start').getAttribute('aria-pressed')).toBe('false');
  });

  it('[E2] a sentence lights up every entry that uses it, and no other', async () => {
    const { user, entry, sentence } = await openDesk();
    await user.click(sentence('The service is to start'));
    await waitFor(() => expect(entry('e2').classList.contains('lit')).toBe(true));
    expect(entry('e1').classList.contains('lit')).toBe(false);
    await user.click(sentence('It is not known'));
    await waitFor(() => expect(entry('e4').classList.contains('lit')).toBe(true));
    expect(entry('e2').classList.contains('lit')).toBe(false);
  });

  it('[F11] says where a sentence is used, and why another is not', async () => {
    const { user, sentence } = await openDesk();
    await user.hover(sentence('The service is to start'));
    expect(document.getElementById('source-why')?.textContent).toBe('Used in Key points');
    await user.hover(sentence('We have waited'));
    expect(document.getElementById('source-why')?.textContent).toBe('Not used. It was not ranked.');
  });

  it('[E5] the source is one stop of Tab; arrows go through its sentences', async () => {
    const { user, sentence } = await openDesk();
    const stops = screen.getAllByRole('button').filter((button) => button.dataset.sentence && button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]!.focus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(sentence('approved a night ferry'));
    expect(sentence('approved a night ferry').getAttribute('aria-pressed')).toBe('true');
  });

  it('[E2] adds a sentence as a key point with its evidence, word for word, marked as added', async () => {
    const { user, sentence, stored, saved } = await openDesk();
    act(() => sentence('We have waited').focus());
    await user.keyboard('k');
    await saved();
    await waitFor(async () => {
      const points = (await stored()).sections.find(({ id }) => id === 's-points')!;
      expect(entriesOf(points.body)).toHaveLength(3);
    });
    const points = (await stored()).sections.find(({ id }) => id === 's-points')!;
    const added = entriesOf(points.body)[2]!;
    const [span] = added.evidence;
    expect(sampleSource.text.slice(span!.start, span!.end)).toBe(textOf(added.node));
    expect(added.attrs.state).toBe('added');
    expect([...walk(added.node)].find(({ type }) => type === 'text')?.marks).toEqual([
      { type: 'verbatim', attrs: span },
    ]);
  });

  it('[E2] adds selected words of a quotation with their speaker to the section that is chosen', async () => {
    const { user, sentence, stored, saved } = await openDesk();
    select(sentence('We have waited'), 'nine years');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Add to section' }), 'To Bottom line');
    const popover = screen.getByRole('group', { name: 'Add these words to the briefing' });
    await user.click(within(popover).getByRole('button', { name: 'Quotation' }));
    await saved();
    const bottom = (await stored()).sections.find(({ id }) => id === 's-bottom')!;
    const added = entriesOf(bottom.body)[1]!;
    expect(textOf(added.node)).toBe('“nine years” — Maria Ek');
    expect(added.node.content?.[0]?.type).toBe('blockquote');
  });

  it('[F3] offers no quotation of narration, or of words on both sides of a quotation mark, and says why', async () => {
    const { user, sentence, stored, saved } = await openDesk();
    const offered = () =>
      within(screen.getByRole('group', { name: 'Add these words to the briefing' })).getByRole('button', {
        name: 'Quotation',
      });
    select(sentence('approved a night ferry'), 'night ferry');
    expect(offered()).toHaveProperty('disabled', true);
    expect(screen.getByText(/nobody is quoted/)).toBeTruthy();
    select(sentence('would carry over'), 'noise “would carry');
    expect(offered()).toHaveProperty('disabled', true);
    expect(screen.getByText(/Only part of this is quoted/)).toBeTruthy();
    await user.keyboard('q');
    await saved();
    expect((await stored()).version).toBe(3);
  });

  it('[F3] of a sentence picked whole, Q takes what is quoted in it and who said it', async () => {
    const { user, sentence, stored, saved } = await openDesk();
    act(() => sentence('We have waited').focus());
    await user.keyboard('q');
    await waitFor(async () => expect((await stored()).version).toBe(4));
    await saved();
    const all = (await stored()).sections.flatMap(({ body }) => entriesOf(body)).map(({ node }) => textOf(node));
    expect(all).toContain('“We have waited nine years for this,” — Maria Ek');
  });

  it('[A3] what is known of the source can be edited, and the sections are built again', async () => {
    const { client, user } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'About this source' }));
    const date = await screen.findByLabelText('Published');
    fireEvent.change(date, { target: { value: '2025-12-09' } });
    await user.click(screen.getByRole('button', { name: 'Keep and build again' }));
    await waitFor(() => expect(client.calls.some(({ name }) => name === 'briefings.rebuild')).toBe(true));
    const { input } = client.calls.find(({ name }) => name === 'briefings.rebuild')!;
    expect(input).toMatchObject({
      kind: 'note',
      sources: [
        { meta: { published: { value: '2025-12-09', from: 'typed in' }, outlet: { value: 'Lindholm Courier' } } },
      ],
    });
  });
});

describe('the masthead', () => {
  it('[B2] refuses a cut-off that is no date at the field, with one sentence', async () => {
    const { user, stored, saved } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'Masthead details' }));
    const field = await screen.findByLabelText('Information cut-off');
    await user.type(field, 'notadate');
    expect(screen.getByRole('alert').textContent).toMatch(/names no date/);
    expect(screen.getByRole('button', { name: 'Keep details' })).toHaveProperty('disabled', true);
    await user.clear(field);
    await user.type(field, '4 December 2025, 14:00');
    await user.click(screen.getByRole('button', { name: 'Keep details' }));
    await waitFor(async () => expect((await stored()).masthead.cutoff).toBe('4 December 2025, 14:00'));
    await saved();
  });
});

describe('saving on the screen', () => {
  const typeInto = (label: string, text: string): void => {
    const { editor } = screen.getByRole('textbox', { name: label }) as unknown as {
      editor: import('@tiptap/core').Editor;
    };
    act(() => editor.view.dispatch(editor.state.tr.insertText(text, 1)));
  };

  it('[E4] goes from saving to saved', async () => {
    const { stored, saved } = await openDesk();
    typeInto('Why it matters', 'Because.');
    expect(document.querySelector('[data-save="saving"]')).not.toBeNull();
    await saved();
    expect(textOf((await stored()).sections.find(({ id }) => id === 's-why')!.body)).toBe('Because.');
  });

  it('[R4] says that it is not saved and why, keeps the text, and warns before the window closes', async () => {
    const client = createFakeClient();
    client.failNext('briefings.commit', faultError('store-unwritable', 'The disk is full; free some space.'));
    const { user, body, saved } = await openDesk(client);
    typeInto('Why it matters', 'Because.');
    await waitFor(() =>
      expect(
        screen.getByText('Not saved: The disk is full; free some space.', { selector: '[role="status"]' }),
      ).toBeTruthy(),
    );
    expect(body('Why it matters').textContent).toContain('Because.');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    const again = screen.queryByRole('button', { name: 'Try again' });
    if (again !== null) await user.click(again);
    await saved();
    const free = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(free);
    expect(free.defaultPrevented).toBe(false);
  });

  it('[E8] a conflict shows both texts and keeps both', async () => {
    const { client, user, stored, saved } = await openDesk();
    const { briefing } = await client.briefings.get({ id: 'ferry' });
    const theirs = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Theirs.' }] }],
    } as const;
    await client.briefings.commit({
      id: 'ferry',
      base: briefing.version,
      changes: [{ do: 'write', section: 's-why', body: theirs }],
      label: 'Edited elsewhere',
    });
    typeInto('Why it matters', 'Mine.');
    const dialog = await screen.findByRole('alertdialog', {}, { timeout: 5000 });
    expect(dialog.textContent).toContain('Mine.');
    expect(dialog.textContent).toContain('Theirs.');
    await user.click(within(dialog).getByRole('button', { name: 'Keep mine as a copy' }));
    await saved();
    const texts = (await stored()).sections.map(({ body: section }) => textOf(section));
    expect(texts).toEqual(expect.arrayContaining(['Mine.', 'Theirs.']));
  });

  it('[E4] undo in an editor takes back the typing and the editor shows it', async () => {
    const { user, body, saved } = await openDesk();
    typeInto('Why it matters', 'Because.');
    await saved();
    act(() => body('Why it matters').focus());
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(body('Why it matters').textContent).toBe(''));
    expect(document.querySelector('[data-announcements]')?.textContent).toContain('Undone in Why it matters.');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(body('Why it matters').textContent).toBe('Because.'));
  });

  it('[B2] the guidance of a section that only the analyst can write is seen and never stored', async () => {
    const { body, stored } = await openDesk();
    expect(body('Why it matters').querySelector('[data-guidance]')?.getAttribute('data-guidance')).toContain(
      'judgement',
    );
    expect(JSON.stringify(await stored())).not.toContain('This is your judgement');
  });
});

describe('keys and commands', () => {
  it('[E5] the palette runs an action by name', async () => {
    const { user, saved, stored } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'Key points' }));
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('What do you want to do?'), 'hide or show the section{Enter}');
    await waitFor(() => expect(document.querySelector('[data-section="s-points"].outline-hidden')).not.toBeNull());
    await saved();
    expect((await stored()).sections.find(({ id }) => id === 's-points')?.hidden).toBe(true);
  });

  it('[E5] the review loop goes from entry to entry, accepts one and goes on', async () => {
    const { user, saved, stored, sentence } = await openDesk();
    await user.keyboard('{F8}');
    await waitFor(() => expect(sentence('approved a night ferry').getAttribute('aria-pressed')).toBe('true'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sentence('The service is to start').getAttribute('aria-pressed')).toBe('true'));
    await saved();
    const states = (await stored()).sections
      .flatMap(({ body: section }) => entriesOf(section))
      .map(({ attrs }) => attrs.state);
    expect(states).toEqual(['accepted', 'built', 'built', 'built']);
  });

  it('[E5] single keys review entry by entry, with progress; Escape ends it', async () => {
    const { user, stored, saved, entry } = await openDesk();
    await user.click(screen.getByRole('button', { name: /^Review entry by entry/ }));
    const bar = screen.getByRole('region', { name: 'Review' });
    expect(bar.textContent).toContain('0 of 4 reviewed');
    expect(entry('e1').classList.contains('lit')).toBe(true);
    await user.keyboard('a');
    expect(bar.textContent).toContain('1 of 4 reviewed');
    expect(entry('e2').classList.contains('lit')).toBe(true);
    await user.keyboard('d');
    expect(document.querySelector('[data-entry="e2"]')).toBeNull();
    await user.keyboard('jkg');
    expect(entry('e4').classList.contains('lit')).toBe(true);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(entry('e3').dataset.kind).toBe('claim'));
    await saved();
    const all = (await stored()).sections.flatMap(({ body }) => entriesOf(body));
    expect(all.map(({ attrs }) => [attrs.id, attrs.state, attrs.kind])).toEqual([
      ['e1', 'accepted', 'fact'],
      ['e3', 'built', 'claim'],
      ['e4', 'built', 'gap'],
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Review' })).toBeNull();
  });

  it('[E5] letters typed into the text of an entry under review are text; Escape leads back to the review', async () => {
    const { user, body } = await openDesk();
    await user.click(screen.getByRole('button', { name: /^Review entry by entry/ }));
    await user.keyboard('e');
    await waitFor(() => expect(document.activeElement).toBe(body('Bottom line')));
    fireEvent.keyDown(body('Bottom line'), { key: 'd' });
    expect(screen.getByRole('region', { name: 'Review' }).textContent).toContain('0 of 4');
    fireEvent.keyDown(body('Bottom line'), { key: 'Escape' });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Review' }));
  });

  it('[B8] what was dropped lies in the drawer of offers and can be taken again', async () => {
    const { client, user, entry, saved } = await openDesk();
    const [node] = entriesOf(sampleBriefings[0]!.sections[2]!.body);
    client.briefings.offers = async () => [
      { section: 's-points', kind: 'key-points', heading: 'Key points', id: 'e2', node: node!.node },
    ];
    await user.click(screen.getByRole('button', { name: /^Review entry by entry/ }));
    await user.keyboard('jdo');
    const drawer = await screen.findByRole('dialog', { name: 'Offered' });
    expect(document.querySelector('.pane-page [data-entry="e2"]')).toBeNull();
    await user.click(await within(drawer).findByRole('button', { name: 'Take' }));
    expect(drawer.textContent).toContain('Nothing: the briefing holds all');
    await user.keyboard('{Escape}');
    await saved();
    expect(entry('e2').dataset.state).toBe('accepted');
  });

  it('[E5] F6 goes round the panes', async () => {
    const { user } = await openDesk();
    const names: (string | null | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await user.keyboard('{F6}');
      names.push(document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label'));
    }
    expect(names).toEqual(['Outline', 'Briefing', 'Evidence and preview']);
  });

  it('[P7] export downloads the bytes that the typesetter made, and the history knows of which version', async () => {
    const { user } = await openDesk();
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    await user.click(screen.getByRole('button', { name: 'Export PDF' }));
    await waitFor(() => expect(clicked).toHaveLength(1));
    expect(await blobs[0]!.text()).toBe('%PDF-1.7');
    expect(clicked[0]).toBe('Harbour board backs night ferry.pdf');
  });
});

describe('history and several sources', () => {
  /** Three versions: created, and two saves of Key points; in the first the bottom line said something else. */
  function withHistory(client: FakeClient) {
    const [now] = sampleBriefings;
    const asked: unknown[] = [];
    let name: string | null = null;
    client.briefings.history = async (input) => {
      asked.push(input);
      return [
        {
          version: 3,
          at: '2025-12-04T09:02:00.000Z',
          label: 'Edited Key points',
          action: 'change',
          undone: false,
          ...noNote,
        },
        {
          version: 2,
          at: '2025-12-04T09:01:00.000Z',
          label: 'Edited Key points',
          action: 'change',
          undone: false,
          ...noNote,
        },
        {
          version: 1,
          at: '2025-12-04T09:00:00.000Z',
          label: 'Created',
          action: 'create',
          undone: false,
          name,
          exports: [{ at: '2025-12-04T09:00:30.000Z', file: 'Ferry.pdf', hash: null }],
        },
      ];
    };
    client.briefings.name = async (input) => {
      name = input.name;
    };
    client.briefings.at = async ({ version }) =>
      version === 1
        ? {
            ...now!,
            sections: now!.sections.map((section) =>
              section.id === 's-bottom' ? { ...section, body: oldBody } : section,
            ),
          }
        : now!;
    return { asked };
  }
  const oldBody: RichDoc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The harbour board refused a night ferry.' }] }],
  };

  it('[E4] lists the versions, shows what changed word by word and how one was, and brings it back', async () => {
    const { client, user } = await openDesk();
    withHistory(client);
    await user.click(screen.getByRole('button', { name: 'History' }));
    const list = await screen.findByRole('list', { name: 'Versions' });
    await waitFor(() => expect(within(list).getAllByRole('button')).toHaveLength(2));
    expect(within(list).getAllByRole('button')[0]?.textContent).toContain('2 saves');
    const view = () => screen.getByRole('region', { name: 'The briefing at that time' });
    await waitFor(() => expect(view().querySelector('del')?.textContent).toContain('refused'));
    expect([...view().querySelectorAll('ins')].map((added) => added.textContent).join('')).toContain('approved');
    expect(view().textContent).not.toContain('It is not known how often');
    await user.click(within(list).getByRole('button', { name: /Created/ }));
    await user.click(screen.getByRole('radio', { name: 'As it was' }));
    await waitFor(() => expect(view().textContent).toContain('refused a night ferry'));
    await user.click(screen.getByRole('button', { name: 'Bring this version back' }));
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'briefings.restore')?.input).toMatchObject({ version: 1 }),
    );
  });

  it('[E4] a version is named, and the file exported from it stands beside it', async () => {
    const { client, user } = await openDesk();
    withHistory(client);
    await user.click(screen.getByRole('button', { name: 'History' }));
    const first = await screen.findByRole('button', { name: /Created/ });
    expect(first.textContent).toContain('Ferry.pdf');
    await user.click(first);
    await user.type(screen.getByLabelText('Name of this version'), 'Sent to the board{Enter}');
    expect((await screen.findByRole('button', { name: /Created/ })).textContent).toContain('Sent to the board');
  });

  it('[E4] one section has its own history and comes back alone', async () => {
    const { client, user, stored, saved } = await openDesk();
    const { asked } = withHistory(client);
    await user.click(screen.getAllByRole('button', { name: 'More for Bottom line' })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'History' }));
    await user.click(await screen.findByRole('button', { name: /Created/ }));
    expect(asked.at(-1)).toEqual({ id: 'ferry', section: 's-bottom' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Bring this section back' })).toHaveProperty('disabled', false),
    );
    await user.click(screen.getByRole('button', { name: 'Bring this section back' }));
    await saved();
    await waitFor(async () =>
      expect(textOf((await stored()).sections[0]!.body)).toBe('The harbour board refused a night ferry.'),
    );
    expect((await stored()).sections[2]).toEqual(sampleBriefings[0]!.sections[2]);
  });

  it('[A1] every article has its tab, and an entry brings the tab of its own article to the front', async () => {
    const other = { ...sampleSource, id: 'ffeeddccbbaa9988', text: 'Aske greets the ferry. All were glad.' };
    const [ferry] = sampleBriefings;
    const span = { source: other.id, start: 0, end: 22 };
    const added = {
      ...ferry!.sections[0]!,
      id: 's-other',
      heading: 'Other',
      body: {
        type: 'doc',
        content: [
          {
            type: 'entry',
            attrs: { id: 'o1', statement: null, kind: 'fact', grade: 'S6', state: 'built' },
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'Greets' },
                  { type: 'evidence', attrs: { spans: [span] } },
                ],
              },
            ],
          },
        ],
      } as RichDoc,
    };
    const meta = { title: { value: 'Aske greets the ferry', from: 'first line' } };
    const briefing = {
      ...ferry!,
      sources: [...ferry!.sources, { source: other.id, meta, corrections: { paragraphs: [] } }],
      sections: [...ferry!.sections, added],
    };
    const { sentence } = await openDesk(createFakeClient({ briefings: [briefing], sources: [sampleSource, other] }));
    const articles = within(screen.getByRole('tablist', { name: 'Sources' }));
    expect(articles.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'Harbour board backs night ferry',
      'Aske greets the ferry',
    ]);
    cursorIn('Other', 'o1');
    await waitFor(() => expect(sentence('Aske greets').getAttribute('aria-pressed')).toBe('true'));
    expect(articles.getByRole('tab', { selected: true }).textContent).toBe('Aske greets the ferry');
  });
});
describe('the look on paper', () => {
  it('[P2] a style is chosen by its page, kept with the briefing, and undone', async () => {
    const { user, client, saved, stored } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'Look on paper' }));
    await screen.findByRole('radio', { name: /Newsroom/ });
    // Each style is shown by the briefing's own page, set after a moment's rest.
    await waitFor(() => {
      const asked = client.calls.filter(({ name }) => name === 'pdf.start').map(({ input }) => JSON.stringify(input));
      for (const one of Object.values(readyStyles)) expect(asked.some((input) => input.includes(one.name))).toBe(true);
    });
    await user.click(screen.getByRole('radio', { name: /Newsroom/ }));
    await user.click(screen.getByRole('checkbox', { name: 'DRAFT across every page' }));
    await user.type(screen.getByLabelText('Expires'), 'when superseded');
    await user.click(screen.getByRole('button', { name: 'Keep the look' }));
    await saved();
    const { style, handling } = await stored();
    expect(style).toEqual(readyStyles.newsroom);
    expect(handling).toEqual({ draft: true, expires: 'when superseded' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await stored()).style).toBeUndefined());
  });

  it('[P2] cancelling keeps the briefing as it was', async () => {
    const { client, user, stored } = await openDesk();
    const before = await stored();
    await user.click(screen.getByRole('button', { name: 'Look on paper' }));
    await user.click(await screen.findByRole('radio', { name: /large print/ }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(client.calls.some(({ name }) => name === 'briefings.commit')).toBe(false);
    expect(await stored()).toEqual(before);
  });
});

describe('dialogs and the meter', () => {
  it('[E5] the first Escape closes a dialog that opened on its close button', async () => {
    const { user } = await openDesk();
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    within(sheet).getByRole('button', { name: 'Close' }).focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull());
  });

  it('[E5] the palette makes words bold', async () => {
    const { user, stored, saved } = await openDesk();
    cursorIn('Key points', 'e2');
    const { editor } = screen.getByRole('textbox', { name: 'Key points' }) as unknown as {
      editor: import('@tiptap/core').Editor;
    };
    act(() => void editor.commands.selectAll());
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByPlaceholderText('What do you want to do?'), 'bold{Enter}');
    await waitFor(() => expect(editor.isActive('bold')).toBe(true));
    await saved();
    expect(JSON.stringify((await stored()).sections.find(({ id }) => id === 's-points')?.body)).toContain('"bold"');
  });
});
