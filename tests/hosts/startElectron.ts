import { vi } from 'vitest';
import { fakeElectron } from './electron.fake.ts';

export type Started = ReturnType<typeof fakeElectron> & {
  /** What was asked while it started: the addresses its window loaded, and whether the sandbox was switched on before Electron was ready. */
  readonly begun: { readonly loaded: readonly string[]; readonly sandboxedFirst: boolean };
  readonly stop: () => Promise<void>;
};

type Start = {
  readonly locked?: boolean;
  readonly window?: boolean;
  readonly switches?: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  /** Told of the stand-in before the entry runs. */
  readonly first?: (fake: ReturnType<typeof fakeElectron>) => void;
};

/** Runs the real entry against a new stand-in until its window stands (or, with `window: false`, until it gave up). */
export async function startElectron(
  userData: string,
  { locked = false, window = true, switches = {}, languages = ['en-GB'], first = () => {} }: Start = {},
): Promise<Started> {
  const fake = fakeElectron(userData, locked, switches, languages);
  vi.resetModules();
  vi.doMock('electron', () => ({ ...fake.module, default: fake.module }));
  const running = import('#main/electron.ts');
  first(fake);
  await running;
  await vi.waitFor(
    () => {
      const gaveUp = fake.app.exit.mock.calls.length + fake.app.quit.mock.calls.length > 0;
      if (window && gaveUp) throw new Error(`it gave up with ${JSON.stringify(fake.app.exit.mock.calls)}`);
      if (window ? fake.windows.length === 0 : !gaveUp) throw new Error('not yet');
    },
    { timeout: 30_000 },
  );
  const sandboxed = fake.app.enableSandbox.mock.invocationCallOrder[0] ?? Number.POSITIVE_INFINITY;
  return {
    ...fake,
    begun: {
      loaded: fake.windows.flatMap((each) => each.loadURL.mock.calls.flat()),
      sandboxedFirst: sandboxed < (fake.app.whenReady.mock.invocationCallOrder[0] ?? 0),
    },
    stop: async () => {
      const quits = fake.app.quit.mock.calls.length;
      fake.app.emit('will-quit', { preventDefault: () => {} });
      if (fake.windows.length > 0)
        await vi.waitUntil(() => fake.app.quit.mock.calls.length > quits, { timeout: 10_000 });
    },
  };
}
