import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets the space for young objects grow to 32 MB and more, most of it garbage; with 8 MB setting a brief takes no longer and a quarter of
 * the memory less. A worker is given its limits; a process that runs already can only be told how fast that space grows.
 * First to 8 MB in one step, which happens while modules load,
 */
export const growYoungSpace = (): void => setFlagsFromString('--semi-space-growth-factor=8');

/** then no more. */
export const holdYoungSpace = (): void => setFlagsFromString('--semi-space-growth-factor=1');
