import { readFileSync } from 'node:fs';
import { type Settings, settingsIn } from '#shared/contract/settings.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { writeWhole } from './writeFile.ts';

/** What the user chose on this machine. */
export type SettingsStore = {
  readonly get: () => Settings;
  /** Puts these in place of the same ones kept before; `output-unwritable`. */
  readonly keep: (changed: Settings) => Outcome<void>;
};

/** Kept in a file beside the library; one that cannot be read holds nothing. */
export function settingsFile(file: string): SettingsStore {
  return settingsOf(read(file), (settings) => writeWhole(file, new TextEncoder().encode(JSON.stringify(settings))));
}

/** Kept as long as the program runs. */
export const settingsInMemory = (): SettingsStore => settingsOf({}, () => done(undefined));

function settingsOf(first: Settings, write: (settings: Settings) => Outcome<void>): SettingsStore {
  let settings = first;
  return {
    get: () => settings,
    keep: (changed) => {
      settings = { ...settings, ...changed };
      return write(settings);
    },
  };
}

function read(file: string): Settings {
  try {
    return settingsIn(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
