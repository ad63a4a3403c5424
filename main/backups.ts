import type { Fault, Outcome } from '#shared/outcome.ts';

export type Backups = {
  /** Why the last backup that was due could not be made; undefined once it is. */
  readonly trouble: () => Fault | undefined;
  readonly close: () => void;
};

export type BackupTimes = { readonly first: number; readonly again: number };

/** In milliseconds: the window comes before the first backup, and a day that begins or a disk that has room again is noticed within the hour. */
const usual: BackupTimes = { first: 5000, again: 3_600_000 };

/** Makes a backup whenever one is due, as long as the app is open. `make` does nothing where none is; what it throws is a bug, for `log`. */
export function keepBackups(
  make: () => Promise<Outcome<void>>,
  log: (bug: unknown) => void,
  { first, again }: BackupTimes = usual,
): Backups {
  let trouble: Fault | undefined;
  let timer = setTimeout(run, first).unref();
  let isClosed = false;
  function run(): void {
    make()
      .then((outcome) => {
        trouble = outcome.ok ? undefined : outcome.fault;
      })
      .catch((bug: unknown) => {
        if (!isClosed) log(bug);
      })
      .finally(() => {
        if (!isClosed) timer = setTimeout(run, again).unref();
      });
  }
  return {
    trouble: () => trouble,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
