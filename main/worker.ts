import type { ExportFormat } from '#shared/model/exportFormat.ts';
import type { PrintJob } from '#shared/model/print.ts';
import { type Wire, watchOf } from './pool/wire.ts';
import { findResources } from './resources.ts';
import { type TakeInOptions, type Typeset, workHere } from './work.ts';

/** One thread of the pool: the same work as in process, under the names that the pool calls. */
const resources = findResources();
const work = workHere(resources);

export const takeIn = ({ bytes, options }: { bytes: Uint8Array | string; options: TakeInOptions }) =>
  work.takeIn(bytes, options);
export const { read } = work;
export const exportAs = ({ job, format }: { job: PrintJob; format: ExportFormat }) => work.exportAs(job, format);
export const backUp = ({ library, day }: { library: string; day: string }) => work.backUp(library, day);
/** Stopped by a flag in shared memory, which a busy thread can see; a signal it could not hear. */
export const typeset = async ({ job, wire }: { job: PrintJob; wire: Wire }): Promise<Typeset> =>
  (await import('./pdf/typeset.ts')).typeset(job, resources.fonts, watchOf(wire));
