import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClient, type FakeClient, faultError } from './fakeClient.ts';
import { showDesk } from './showDesk.tsx';

/** A client whose pastes are the article with this id. */
function givingArticle(id: string): FakeClient {
  const client = createFakeClient();
  const { paste } = client.intake;
  const given: typeof paste = async (...input) => {
    const draft = await paste(...input);
    return { ...draft, source: { ...draft.source, id } };
  };
  Object.assign(client.intake, { paste: given });
  return client;
}

async function openDialog(client: FakeClient = givingArticle('fedcba9876543210')) {
  const user = await showDesk(client);
  await user.click(await screen.findByRole('button', { name: 'Add another article' }));
  const field = await screen.findByRole('textbox', { name: 'Text of the article' });
  const inputsOf = (name: string) => client.calls.filter((call) => call.name === name).map(({ input }) => input);
  return { client, user, field, inputsOf, addButton: screen.getByRole('button', { name: 'Add the article' }) };
}

beforeEach(() => {
  window.location.hash = '#/briefing/ferry';
  vi.stubGlobal('IntersectionObserver', undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('[B8] another article for the briefing on the desk', () => {
  it('is built with those before it, and can be undone', async () => {
    const { client, user, field, inputsOf, addButton } = await openDialog();
    const before = (await client.briefings.get({ id: 'ferry' })).briefing;
    await user.type(field, 'The quay is open again, said the harbour office.');
    await user.click(addButton);
    await waitFor(() => expect(inputsOf('briefings.rebuild')).toHaveLength(1));
    const [rebuilt] = inputsOf('briefings.rebuild') as { sources: { source: string }[]; kind: string; label: string }[];
    expect(rebuilt?.sources.slice(0, before.sources.length)).toEqual(before.sources);
    expect(rebuilt?.sources).toHaveLength(before.sources.length + 1);
    expect([rebuilt?.kind, rebuilt?.label]).toEqual([before.kind, expect.stringMatching(/^Added the article “.+”$/)]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(/Entries you edited stayed as they were\./)).toBeTruthy();
    const toast = screen.getByText(/Entries you edited stayed/).closest('li');
    await user.click(within(toast as HTMLElement).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inputsOf('briefings.undo')).toHaveLength(1));
  });

  it('keeps what a page gave with its words, until they are typed over', async () => {
    const { user, field, inputsOf, addButton } = await openDialog();
    const data = new DataTransfer();
    data.setData('text/plain', 'The quay is open.');
    data.setData('text/html', '<p>The quay is open.</p>');
    act(() => void fireEvent.paste(field, { clipboardData: data }));
    await user.click(addButton);
    await waitFor(() =>
      expect(inputsOf('intake.paste')).toEqual([{ text: 'The quay is open.', html: '<p>The quay is open.</p>' }]),
    );
  });

  it('that is there already is refused in one sentence, and nothing is built', async () => {
    const { briefing } = await createFakeClient().briefings.get({ id: 'ferry' });
    const client = givingArticle(briefing.sources[0]?.source ?? '');
    const { user, field, inputsOf, addButton } = await openDialog(client);
    await user.type(field, 'Again.');
    await user.click(addButton);
    expect(await screen.findByText('This article is in the briefing already.')).toBeTruthy();
    expect(inputsOf('briefings.rebuild')).toEqual([]);
  });

  it('that cannot be read leaves the words in the field and says why', async () => {
    const { client, user, field, addButton } = await openDialog();
    client.failNext('intake.paste', faultError('too-large', 'This is too large.'));
    await user.type(field, 'Words that took long.');
    await user.click(addButton);
    expect(await screen.findByText('This is too large.')).toBeTruthy();
    expect((field as HTMLTextAreaElement).value).toBe('Words that took long.');
  });
});

describe('[A2] a new version of the article in front', () => {
  async function openVersion(client: FakeClient) {
    const user = await showDesk(client);
    await user.click(await screen.findByRole('button', { name: 'Take in a new version of the article' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the article' });
    return { user, field, rebuilt: () => client.calls.filter(({ name }) => name === 'briefings.rebuild') };
  }

  it('takes the place of the old one, which is kept behind it', async () => {
    const client = givingArticle('fedcba9876543210');
    const before = (await client.briefings.get({ id: 'ferry' })).briefing.sources;
    const { user, field, rebuilt } = await openVersion(client);
    await user.type(field, 'The quay is open again, said the harbour office.');
    await user.click(screen.getByRole('button', { name: 'Take the new version' }));
    await waitFor(() => expect(rebuilt()).toHaveLength(1));
    const { sources } = rebuilt()[0]!.input as { sources: { source: string; replacedBy?: string }[] };
    expect(sources.slice(0, 2).map(({ source, replacedBy }) => [source, replacedBy])).toEqual([
      ['fedcba9876543210', undefined],
      [before[0]!.source, 'fedcba9876543210'],
    ]);
    expect(sources.slice(2)).toEqual(before.slice(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(/entries you edited stayed as they were\./)).toBeTruthy();
  });

  it('says so where the words are the same, and changes nothing', async () => {
    const client = createFakeClient();
    const [used] = (await client.briefings.get({ id: 'ferry' })).briefing.sources;
    const { user, field, rebuilt } = await openVersion(givingArticle(used!.source));
    await user.type(field, 'The same words.');
    await user.click(screen.getByRole('button', { name: 'Take the new version' }));
    expect((await screen.findByRole('alert')).textContent).toContain('the article has not changed');
    expect(rebuilt()).toEqual([]);
  });

  it('says so where there is one version to compare', async () => {
    const user = await showDesk(createFakeClient());
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'what changed{Enter}');
    expect(await screen.findByText(/holds one version of this article/)).toBeTruthy();
  });
});
