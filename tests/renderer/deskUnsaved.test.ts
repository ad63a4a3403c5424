import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Briefing, BriefingContent } from '#shared/model/briefing.ts';
import { applyChange, type Change } from '#shared/model/change.ts';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { createDesk } from '../../renderer/state/desk.ts';
import { forgetUnsaved, keepUnsaved, putBack, unsavedOf } from '../../renderer/state/deskUnsaved.ts';
import { createFakeClient, type FakeClient } from './fakeClient.ts';

const text = (words: string): RichDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const copy = { newId: () => 'copy', nameOf: (heading: string) => `${heading} again` };
const changed = (briefing: Briefing, changes: readonly Change[]) =>
  changes.reduce<BriefingContent>(applyChange, briefing);
const wordsOf = ({ sections }: Pick<Briefing, 'sections'>, id: string): string =>
  textOf(sections.find((section) => section.id === id)?.body ?? text(''));

let windows = 0;
async function openDesk(client: FakeClient) {
  windows += 1;
  const id = `window-${windows}`;
  const desk = createDesk(client, 'ferry', { newId: () => crypto.randomUUID(), tell: () => {}, warn: () => {} });
  await desk.getState().open();
  /** The window is gone: nothing of it runs any more. */
  const end = keepUnsaved(desk, () => id);
  return { desk, end, stored: async () => (await client.briefings.get({ id: 'ferry' })).briefing };
}

/** A window that writes while the service is dead, and is gone. */
async function typedInVain(client: FakeClient, ...words: readonly string[]): Promise<void> {
  const { desk, end } = await openDesk(client);
  for (let tries = 0; tries < 20; tries += 1) client.failNext('briefings.commit', new TypeError('Failed to fetch'));
  for (const one of words) {
    desk.getState().write('s-why', text(one));
    await vi.advanceTimersByTimeAsync(1500);
  }
  desk.getState().stop();
  end();
}

const fresh = async (client: FakeClient): Promise<FakeClient> => {
  const { briefing } = await client.briefings.get({ id: 'ferry' });
  return createFakeClient({ briefings: [briefing] });
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('[R4] words that cannot be saved', () => {
  it('lie in the browser while saves fail, the last text of a section only, and are offered to the next window', async () => {
    const client = createFakeClient();
    await typedInVain(client, 'First.', 'First. Second.');
    const { stored } = await openDesk(await fresh(client));
    const briefing = await stored();
    expect(wordsOf(briefing, 's-why')).not.toContain('Second');
    const [unsaved, ...others] = unsavedOf(briefing);
    expect(others).toEqual([]);
    expect(unsaved?.changes).toHaveLength(1);
    expect(wordsOf(changed(briefing, putBack(briefing, unsaved!, copy)), 's-why')).toBe('First. Second.');
    forgetUnsaved(unsaved!.key);
    expect(unsavedOf(briefing)).toEqual([]);
  });

  it('are kept when the window goes before a save was even tried', async () => {
    const client = createFakeClient();
    const { desk, end, stored } = await openDesk(client);
    const before = await stored();
    desk.getState().write('s-why', text('On the way out.'));
    window.dispatchEvent(new Event('pagehide'));
    desk.getState().stop();
    end();
    expect(unsavedOf(before)).toHaveLength(1);
  });

  it('are gone from the browser once they are saved, and are not offered to the window that still holds them', async () => {
    const client = createFakeClient();
    const { desk, end, stored } = await openDesk(client);
    client.failNext('briefings.commit', new TypeError('Failed to fetch'));
    desk.getState().write('s-why', text('Late.'));
    await vi.advanceTimersByTimeAsync(800);
    expect(localStorage.length).toBe(1);
    expect(unsavedOf(await stored())).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.getState().save.kind).toBe('saved');
    expect(localStorage.length).toBe(0);
    end();
  });

  it('that did reach the store are not offered', async () => {
    const client = createFakeClient();
    await typedInVain(client, 'Came through.');
    const briefing = await (await openDesk(await fresh(client))).stored();
    const saved = {
      ...briefing,
      ...applyChange(briefing, { do: 'write', section: 's-why', body: text('Came through.') }),
      version: 9,
    };
    expect(unsavedOf(saved)).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('of two windows lie side by side', async () => {
    const client = createFakeClient();
    await typedInVain(client, 'One window.');
    await typedInVain(await fresh(client), 'The other.');
    expect(unsavedOf(await (await openDesk(await fresh(client))).stored())).toHaveLength(2);
  });

  it('never take the place of what was written since: they come as a section of their own', async () => {
    const client = createFakeClient();
    await typedInVain(client, 'Mine.');
    const briefing = await (await openDesk(await fresh(client))).stored();
    const later = {
      ...briefing,
      ...applyChange(briefing, { do: 'write', section: 's-why', body: text('Theirs.') }),
      version: briefing.version + 1,
    };
    const [unsaved] = unsavedOf(later);
    const made = changed(later, putBack(later, unsaved!, copy));
    expect(wordsOf(made, 's-why')).toBe('Theirs.');
    expect(wordsOf(made, 'copy')).toBe('Mine.');
    expect(made.sections.length).toBe(later.sections.length + 1);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"base":1}'],
    [
      'a script for a link',
      JSON.stringify({
        base: 1,
        changes: [
          {
            do: 'write',
            section: 's-why',
            body: {
              type: 'doc',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
                  ],
                },
              ],
            },
          },
        ],
      }),
    ],
    [
      'a node that is none',
      JSON.stringify({
        base: 1,
        changes: [{ do: 'write', section: 's-why', body: { type: 'doc', content: [{ type: 'script' }] } }],
      }),
    ],
  ])('that are %s are forgotten', async (_what, kept) => {
    localStorage.setItem('brevier.unsaved.ferry.x', kept);
    expect(unsavedOf(await (await openDesk(createFakeClient())).stored())).toEqual([]);
    expect(localStorage.length).toBe(0);
  });
});
