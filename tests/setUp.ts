import fc from 'fast-check';

/** Laws are tried on the same generated cases in every run, so that a red run is red again; `BREVIER_SEED=random` looks for new ones. */
if (process.env.BREVIER_SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.BREVIER_SEED ?? 20251204) });
