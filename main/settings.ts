import { existsSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { type Settings, settingsIn } from '#shared/contract/settings.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome, type Said } from '#shared/outcome.ts';
import { writeWhole } from './writeFile.ts';

/** What the user chose on this machine. */
export type SettingsStore = {
  readonly get: () => Settings;
  /** Puts these in place of the same ones kept before; `output-unwritable`. */
  readonly keep: (changed: Settings) => Outcome<void>;
  /** That the file could not be read when the program began, until the user has been told. */
  readonly trouble: () => Said | undefined;
  readonly forgetTrouble: () => void;
};

/**
 * Kept in a file beside the library. What this Brevier does not know in it stays. One that cannot be read holds nothing; it is moved
 * aside, not written over, when a choice is made.
 */
export function settingsFile(file: string): SettingsStore {
  let { known, isBroken } = read(file);
  let trouble = isBroken ? said('settingsBroken', file) : undefined;
  const keep = (settings: Settings): Outcome<void> => {
    if (isBroken) {
      const moved = moveAside(file);
      if (!moved.ok) return moved;
      isBroken = false;
    }
    known = { ...known, ...settings };
    return writeWhole(file, new TextEncoder().encode(JSON.stringify(known)));
  };
  return {
    ...settingsOf(settingsIn(known), keep),
    trouble: () => trouble,
    forgetTrouble: () => {
      trouble = undefined;
    },
  };
}

/** Kept as long as the program runs. */
export const settingsInMemory = (): SettingsStore => ({
  ...settingsOf({}, () => done(undefined)),
  trouble: () => undefined,
  forgetTrouble: () => undefined,
});

function settingsOf(
  first: Settings,
  write: (settings: Settings) => Outcome<void>,
): Pick<SettingsStore, 'get' | 'keep'> {
  let settings = first;
  return {
    get: () => settings,
    keep: (changed) => {
      settings = { ...settings, ...changed };
      return write(settings);
    },
  };
}

type Read = { readonly known: Readonly<Record<string, unknown>>; readonly isBroken: boolean };

/** Some editors put a byte order mark before JSON. */
function read(file: string): Read {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? { known: { ...value }, isBroken: false } : { known: {}, isBroken: true };
  } catch (error) {
    return { known: {}, isBroken: (error as NodeJS.ErrnoException).code !== 'ENOENT' };
  }
}

/** Beside the file that is read, also where that is reached through a link. */
function moveAside(path: string): Outcome<void> {
  let free = path;
  try {
    const file = realpathSync(path);
    const stem = file.replace(/\.json$/, '');
    free = `${stem}.broken.json`;
    for (let n = 2; existsSync(free); n += 1) free = `${stem}.broken-${n}.json`;
    renameSync(file, free);
    return done(undefined);
  } catch (error) {
    return failed('output-unwritable', said('unwritable', free, (error as NodeJS.ErrnoException).code ?? ''));
  }
}
