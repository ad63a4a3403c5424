import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { createDesk, type Desk } from '../../renderer/state/desk.ts';
import { drawnOf } from '../../renderer/state/deskDrawn.ts';
import { createFakeClient } from './fakeClient.ts';

const text = (words: string): RichDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const wordsIn = ({ briefing }: Desk): string =>
  textOf(briefing?.sections.find(({ id }) => id === 's-why')?.body ?? text(''));

async function openDesk() {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `id-${made}`;
  };
  const desk = createDesk(createFakeClient(), 'ferry', { newId, tell: () => undefined, warn: () => undefined });
  const drawn = drawnOf(desk);
  await desk.getState().open();
  return { desk, drawn, write: (words: string) => desk.getState().write('s-why', text(words)) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what is drawn of a desk', () => {
  it('is the briefing as soon as it is opened', async () => {
    const { desk, drawn } = await openDesk();
    expect(drawn.getState()).toBe(desk.getState());
    expect(drawnOf(desk)).toBe(drawn);
  });

  it('[E4] follows what is typed in a rest between the keys, and the desk holds it from the first moment', async () => {
    const { desk, drawn, write } = await openDesk();
    write('B');
    await vi.advanceTimersByTimeAsync(60);
    write('Be');
    expect(wordsIn(desk.getState())).toBe('Be');
    await vi.advanceTimersByTimeAsync(200);
    expect(wordsIn(drawn.getState())).toBe('');
    await vi.advanceTimersByTimeAsync(100);
    expect(wordsIn(drawn.getState())).toBe('Be');
  });

  it('[E4] does not wait for a rest that does not come', async () => {
    const { drawn, write } = await openDesk();
    for (let key = 1; key <= 40; key += 1) {
      write('e'.repeat(key));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(wordsIn(drawn.getState()).length).toBeGreaterThan(20);
  });

  it('[E4] shows anything else that is done at once, with what was typed before it', async () => {
    const { desk, drawn, write } = await openDesk();
    write('Be');
    desk.getState().change([{ do: 'title', title: 'Ferries' }], 'Title');
    expect(drawn.getState().briefing?.title).toBe('Ferries');
    expect(wordsIn(drawn.getState())).toBe('Be');
    write('Bec');
    void desk.getState().undo();
    expect(wordsIn(drawn.getState())).toBe('Bec');
  });
});
