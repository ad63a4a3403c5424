import { said } from '#shared/messages/said.ts';
import { failed, type Outcome } from '#shared/outcome.ts';
import { type Latest, latest } from './latest.ts';

/** Long work is handed this: it tells how far it is, and stops when the signal says so. */
export type JobWatch<Progress> = {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/** Work that was begun and not yet taken. A job is known by its id alone, for whoever asks may have lost its connection meanwhile. */
export type Jobs<Progress, Result> = {
  /** Begins, and answers at once. */
  readonly start: (work: (watch: JobWatch<Progress>) => Promise<Outcome<Result>>) => string;
  /** How far it is, the last of what came meanwhile, until it ends. `not-found`. */
  readonly watch: (id: string) => Outcome<AsyncIteratorObject<Progress, undefined, undefined>>;
  /** Waits for the end and answers with it, once. `cancelled` where it was ended before; `not-found`. */
  readonly take: (id: string) => Promise<Outcome<Result>>;
  /** Ends a job; one that has ended already, or was never there, is left as it is. */
  readonly cancel: (id: string) => void;
  /** Ends all of them. */
  readonly close: () => void;
};

type Job<Progress, Result> = {
  readonly end: Promise<Outcome<Result>>;
  readonly stop: AbortController;
  readonly listeners: Set<Latest<Progress>>;
  progress: Progress | undefined;
};

/** Jobs that nobody takes: beyond so many the oldest is ended and forgotten. */
const most = 32;

export function createJobs<Progress, Result>(newId: () => string): Jobs<Progress, Result> {
  const jobs = new Map<string, Job<Progress, Result>>();
  const unknown = () => failed('not-found', said('workOver'));
  const cancel = (id: string): void => jobs.get(id)?.stop.abort();
  const forget = (id: string): void => {
    cancel(id);
    jobs.delete(id);
  };
  return {
    start: (work) => {
      const id = newId();
      const stop = new AbortController();
      const listeners = new Set<Latest<Progress>>();
      const onProgress = (progress: Progress): void => {
        job.progress = progress;
        for (const listener of listeners) listener.tell(progress);
      };
      const run = async (): Promise<Outcome<Result>> => {
        try {
          const result = await work({ onProgress, signal: stop.signal });
          return stop.signal.aborted ? cancelled() : result;
        } catch (error) {
          if (stop.signal.aborted) return cancelled();
          throw error;
        } finally {
          for (const listener of listeners) listener.end();
        }
      };
      const job: Job<Progress, Result> = { end: Promise.resolve().then(run), stop, listeners, progress: undefined };
      // Whoever takes the job hears of its failure; until then nobody does.
      job.end.catch(() => undefined);
      jobs.set(id, job);
      const oldest = jobs.keys().next().value;
      if (jobs.size > most && oldest !== undefined) forget(oldest);
      return id;
    },
    watch: (id) => {
      const job = jobs.get(id);
      if (job === undefined) return unknown();
      const listener = latest<Progress>(() => job.listeners.delete(listener));
      job.listeners.add(listener);
      if (job.progress !== undefined) listener.tell(job.progress);
      job.end.then(listener.end, listener.end);
      return { ok: true, value: listener.heard };
    },
    take: async (id) => {
      const job = jobs.get(id);
      if (job === undefined) return unknown();
      try {
        return await job.end;
      } finally {
        jobs.delete(id);
      }
    },
    cancel,
    close: () => {
      for (const id of jobs.keys()) forget(id);
    },
  };
}

const cancelled = () => failed('cancelled', said('cancelled'));
