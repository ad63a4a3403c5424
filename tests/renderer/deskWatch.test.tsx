import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../renderer/state/desk.ts';
import { watchBriefing } from '../../renderer/state/deskWatch.ts';
import { createFakeClient } from './fakeClient.ts';

const world = { newId: () => 'id', tell: () => undefined, warn: () => undefined };
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

async function openTwo() {
  const client = createFakeClient();
  const [here, there] = [createDesk(client, 'ferry', world), createDesk(client, 'ferry', world)];
  await Promise.all([here.getState().open(), there.getState().open()]);
  stops.push(watchBriefing(client, 'ferry', here));
  await vi.waitFor(() => undefined);
  return { client, here, there };
}

const title = (text: string) => [{ do: 'title', title: text }] as const;

describe('two windows on one briefing', () => {
  it('[E8] what one saves appears in the other at once', async () => {
    const { here, there } = await openTwo();
    there.getState().change(title('Ferry at night'), 'Title');
    await vi.waitFor(() => expect(here.getState().briefing?.title).toBe('Ferry at night'));
    expect(here.getState().save).toEqual({ kind: 'saved' });
  });

  it('[E8] a save of its own is not fetched again', async () => {
    const { client, here } = await openTwo();
    const before = client.calls.filter(({ name }) => name === 'briefings.get').length;
    here.getState().change(title('Mine'), 'Title');
    await here.getState().flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(client.calls.filter(({ name }) => name === 'briefings.get')).toHaveLength(before);
  });

  it('[E8] a window that is hidden does not listen, and listens again when it is seen', async () => {
    const { here, there } = await openTwo();
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    there.getState().change(title('Unseen'), 'Title');
    await there.getState().flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(here.getState().briefing?.title).not.toBe('Unseen');
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    there.getState().change(title('Seen'), 'Title');
    await vi.waitFor(() => expect(here.getState().briefing?.title).toBe('Seen'));
  });
});
