import { findResources } from './resources.ts';
import { type TakeInOptions, workHere } from './work.ts';

/** One thread of the pool: the same work as in process, under the names that the pool calls. */
const work = workHere(findResources());

export const takeIn = ({ bytes, options }: { bytes: Uint8Array | string; options: TakeInOptions }) =>
  work.takeIn(bytes, options);
export const { read, typeset } = work;
