import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Briefing } from '#shared/model/briefing.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import { createDesk } from '../../renderer/state/desk.ts';
import { holdDesk, takeDesk } from '../../renderer/state/deskShelf.ts';
import { createFakeClient, faultError } from './fakeClient.ts';

const text = (words: string): RichDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const wordsOf = (briefing: Briefing | undefined, section: string): string | undefined => {
  const found = briefing?.sections.find(({ id }) => id === section);
  return found && textOf(found.body);
};

async function openDesk() {
  const client = createFakeClient();
  let gate = Promise.resolve();
  let begun = 0;
  const held = {
    ...client,
    briefings: {
      ...client.briefings,
      commit: async (input: Parameters<typeof client.briefings.commit>[0]) => {
        begun += 1;
        await gate;
        return await client.briefings.commit(input);
      },
    },
  };
  /** Commits wait until the answer is called. */
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  };
  const told: string[] = [];
  const warned: string[] = [];
  let made = 0;
  const desk = createDesk(held as typeof client, 'ferry', {
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
    tell: (message) => told.push(message),
    warn: (sentence) => warned.push(sentence),
  });
  await desk.getState().open();
  const stored = async (): Promise<Briefing> => (await client.briefings.get({ id: 'ferry' })).briefing;
  return { client, desk, told, warned, hold, begun: () => begun, stored };
}

const offline = (): Error => new TypeError('Failed to fetch');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('[E4] a save leaves every section that was not written the very object it was: nothing is drawn again', async () => {
    const { desk, stored } = await openDesk();
    const before = desk.getState().briefing!;
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Typed.' }] }],
    } as const;
    desk.getState().write('s-why', body);
    const typed = desk.getState().briefing!;
    await desk.getState().flush();
    const after = desk.getState().briefing!;
    expect(after.version).toBe(before.version + 1);
    expect((await stored()).sections).toEqual(after.sections);
    expect(after.sections).toBe(typed.sections);
    for (const [i, section] of after.sections.entries())
      if (section.id !== 's-why') expect(section).toBe(before.sections[i]);
  });

  it('[E4] shows what was typed at once and stores it within a second of the last key', async () => {
    const { desk, stored } = await openDesk();
    desk.getState().write('s-why', text('So that it runs.'));
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('So that it runs.');
    expect(desk.getState().save.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.getState().save.kind).toBe('saved');
    expect(wordsOf(await stored(), 's-why')).toBe('So that it runs.');
  });

  it('[R3] stores at least every second while typing goes on', async () => {
    const { desk, stored } = await openDesk();
    for (let i = 1; i <= 20; i += 1) {
      desk.getState().write('s-why', text('x'.repeat(i)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(wordsOf(await stored(), 's-why')?.length).toBeGreaterThanOrEqual(10);
  });

  it('[E4] a store slower than the keys is asked to save once in a while, not once for each key', async () => {
    const { desk, hold, begun, stored } = await openDesk();
    for (let key = 1; key <= 100; key += 1) {
      const release = hold();
      desk.getState().write('s-why', text('x'.repeat(key)));
      await vi.advanceTimersByTimeAsync(60);
      release();
    }
    expect(begun()).toBeGreaterThanOrEqual(5);
    expect(begun()).toBeLessThanOrEqual(8);
    await vi.advanceTimersByTimeAsync(2000);
    expect(wordsOf(await stored(), 's-why')?.length).toBe(100);
    expect(desk.getState().save.kind).toBe('saved');
  });

  it('[E4] never has two commits in flight', async () => {
    const { desk, hold, begun } = await openDesk();
    const release = hold();
    desk.getState().change([{ do: 'title', title: 'One' }], 'Changed the title');
    await vi.advanceTimersByTimeAsync(1000);
    desk.getState().change([{ do: 'title', title: 'Two' }], 'Changed the title');
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun()).toBe(1);
    release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun()).toBe(2);
    expect(desk.getState().briefing?.title).toBe('Two');
    expect(desk.getState().save.kind).toBe('saved');
  });

  it('[E4] keeps what is typed while a commit is on its way', async () => {
    const { desk, hold, stored } = await openDesk();
    const release = hold();
    desk.getState().write('s-why', text('First'));
    await vi.advanceTimersByTimeAsync(1000);
    desk.getState().write('s-why', text('First and second'));
    release();
    await vi.advanceTimersByTimeAsync(2000);
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('First and second');
    expect(wordsOf(await stored(), 's-why')).toBe('First and second');
  });

  it('[E4] one stretch of typing is one thing to undo, two stretches are two', async () => {
    const { desk } = await openDesk();
    desk.getState().write('s-why', text('a'));
    desk.getState().write('s-why', text('ab'));
    await vi.advanceTimersByTimeAsync(3000);
    desk.getState().write('s-why', text('ab c'));
    await vi.advanceTimersByTimeAsync(3000);
    await desk.getState().undo();
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('ab');
    await desk.getState().undo();
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('');
    await desk.getState().redo();
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('ab');
  });

  it('[E4] undo pressed more often than there are steps asks the store only for those there are', async () => {
    const { desk, client, warned } = await openDesk();
    desk.getState().change([{ do: 'title', title: 'Once' }], 'Changed the title');
    await desk.getState().flush();
    await Promise.all(Array.from({ length: 7 }, () => desk.getState().undo()));
    expect(client.calls.filter(({ name }) => name === 'briefings.undo')).toHaveLength(1);
    await Promise.all(Array.from({ length: 7 }, () => desk.getState().redo()));
    expect(client.calls.filter(({ name }) => name === 'briefings.redo')).toHaveLength(1);
    expect(warned).toEqual([]);
  });

  it('[E4] undo takes back what was typed last even before it was stored', async () => {
    const { desk } = await openDesk();
    desk.getState().write('s-why', text('gone'));
    await desk.getState().undo();
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('');
    expect(desk.getState().canRedo).toBe(true);
  });
});

describe('a save that fails', () => {
  it('[R4] is shown with its reason, keeps the text, and is tried again until it works', async () => {
    const { client, desk, stored } = await openDesk();
    client.failNext('briefings.commit', faultError('store-unwritable', 'The disk is full; free some space.'));
    client.failNext('briefings.commit', offline());
    desk.getState().write('s-why', text('Kept'));
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.getState().save).toEqual({ kind: 'failed', sentence: 'The disk is full; free some space.' });
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('Kept');
    expect(desk.getState().waiting()).toBeDefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.getState().save.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(desk.getState().save.kind).toBe('saved');
    expect(wordsOf(await stored(), 's-why')).toBe('Kept');
  });

  it('[R4] lets editing and undo go on meanwhile', async () => {
    const { client, desk } = await openDesk();
    for (let i = 0; i < 9; i += 1) client.failNext('briefings.commit', offline());
    desk.getState().write('s-why', text('One'));
    await vi.advanceTimersByTimeAsync(600);
    desk.getState().change([{ do: 'title', title: 'Two' }], 'Changed the title');
    expect(desk.getState().briefing?.title).toBe('Two');
    await desk.getState().undo();
    expect(desk.getState().briefing?.title).not.toBe('Two');
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('One');
    await desk.getState().redo();
    expect(desk.getState().briefing?.title).toBe('Two');
  });

  it('[E4] leaving the screen and coming back finds the text that could not be saved', async () => {
    const client = createFakeClient();
    const world = { newId: () => 'x', tell: () => undefined, warn: () => undefined };
    const desk = takeDesk(client, 'ferry', world);
    const leave = holdDesk(client, 'ferry');
    await desk.getState().open();
    for (let i = 0; i < 9; i += 1) client.failNext('briefings.commit', offline());
    desk.getState().write('s-why', text('Kept'));
    leave();
    await vi.advanceTimersByTimeAsync(100);
    expect(takeDesk(client, 'ferry', world)).toBe(desk);
    await vi.advanceTimersByTimeAsync(600_000);
    holdDesk(client, 'ferry')();
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.getState().save.kind).toBe('saved');
    expect(takeDesk(client, 'ferry', world)).not.toBe(desk);
  });

  it('[E4] a command that fails is told and is no failed save', async () => {
    const { client, desk, warned } = await openDesk();
    desk.getState().change([{ do: 'title', title: 'New' }], 'Changed the title');
    await vi.advanceTimersByTimeAsync(100);
    client.failNext('briefings.undo', faultError('store-locked', 'Another program holds the library.'));
    await desk.getState().undo();
    expect(warned).toEqual(['Another program holds the library.']);
    expect(desk.getState().save.kind).toBe('saved');
  });
});

describe('two windows on one briefing', () => {
  /** Another window writes into a section. */
  const elsewhere = async (client: ReturnType<typeof createFakeClient>, section: string, words: string) => {
    const { briefing } = await client.briefings.get({ id: 'ferry' });
    await client.briefings.commit({
      id: 'ferry',
      base: briefing.version,
      changes: [{ do: 'write', section, body: text(words) }],
      label: 'Edited elsewhere',
    });
  };

  it('[E8] both sets of changes stay when they touch different sections', async () => {
    const { client, desk, told, stored } = await openDesk();
    await elsewhere(client, 's-points', 'Theirs');
    desk.getState().write('s-why', text('Mine'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(wordsOf(await stored(), 's-points')).toBe('Theirs');
    expect(wordsOf(await stored(), 's-why')).toBe('Mine');
    expect(wordsOf(desk.getState().briefing, 's-points')).toBe('Theirs');
    expect(told).toHaveLength(1);
  });

  it('[E8] the same section asks first, loses neither text, and keeps mine as a copy', async () => {
    const { client, desk, stored } = await openDesk();
    await elsewhere(client, 's-why', 'Theirs');
    desk.getState().change([{ do: 'title', title: 'My title' }], 'Changed the title');
    desk.getState().write('s-why', text('Mine'));
    await vi.advanceTimersByTimeAsync(2000);
    const { conflict } = desk.getState();
    expect(conflict?.clashes.map(({ mine, theirs }) => [textOf(mine), theirs && textOf(theirs)])).toEqual([
      ['Mine', 'Theirs'],
    ]);
    expect(wordsOf(await stored(), 's-why')).toBe('Theirs');
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('Mine');
    desk.getState().settle('copy');
    await vi.advanceTimersByTimeAsync(2000);
    const now = await stored();
    const at = now.sections.findIndex(({ id }) => id === 's-why');
    expect(wordsOf(now, 's-why')).toBe('Theirs');
    expect(now.sections[at + 1]?.heading).toBe('Why it matters (my copy)');
    expect(textOf(now.sections[at + 1]!.body)).toBe('Mine');
    expect(now.title).toBe('My title');
    expect(desk.getState().save.kind).toBe('saved');
  });

  it('[E8] taking theirs drops only my text of that section', async () => {
    const { client, desk, stored } = await openDesk();
    await elsewhere(client, 's-why', 'Theirs');
    desk.getState().change([{ do: 'title', title: 'My title' }], 'Changed the title');
    desk.getState().write('s-why', text('Mine'));
    await vi.advanceTimersByTimeAsync(2000);
    desk.getState().settle('theirs');
    await vi.advanceTimersByTimeAsync(2000);
    expect(wordsOf(await stored(), 's-why')).toBe('Theirs');
    expect((await stored()).sections.some(({ heading }) => heading.includes('my copy'))).toBe(false);
    expect((await stored()).title).toBe('My title');
  });

  it('[E8] a conflict that does not carry the other text asks for it', async () => {
    const { client, desk, stored } = await openDesk();
    await elsewhere(client, 's-points', 'Theirs');
    client.failNext('briefings.commit', new ORPCError('conflict', { defined: true, status: 409, data: {} }));
    desk.getState().write('s-why', text('Mine'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(wordsOf(await stored(), 's-points')).toBe('Theirs');
    expect(wordsOf(await stored(), 's-why')).toBe('Mine');
  });

  it('[E8] coming back to the window shows what the other one saved', async () => {
    const { client, desk } = await openDesk();
    const untouched = desk.getState().briefing?.sections.find(({ id }) => id === 's-points');
    await elsewhere(client, 's-why', 'Theirs');
    await desk.getState().refresh();
    expect(wordsOf(desk.getState().briefing, 's-why')).toBe('Theirs');
    expect(desk.getState().briefing?.sections.find(({ id }) => id === 's-points')).toBe(untouched);
  });
});
