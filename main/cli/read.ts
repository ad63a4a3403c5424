import { noCorrections } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { findResources } from '../resources.ts';
import { workHere } from '../work.ts';
import type { Given } from './arguments.ts';
import { metaWith, readInput } from './input.ts';

/** `brevier read`: `{ source, reading }` as one JSON document (`--json` says so, there is no other form yet), the source with its text, so that every span can be read back. */
export async function readCommand(file: string, given: Given): Promise<Outcome<void>> {
  const checked = metaWith({}, given);
  if (!checked.ok) return checked;
  const input = await readInput(file);
  if (!input.ok) return input;
  const work = workHere(findResources());
  const taken = await work.takeIn(input.value.bytes, input.value.name === undefined ? {} : { name: input.value.name });
  if (!taken.ok) return taken;
  const meta = metaWith(taken.value.meta, given);
  if (!meta.ok) return meta;
  const source = { ...taken.value, meta: meta.value };
  const reading = await work.read({ source, meta: meta.value, corrections: noCorrections });
  process.stdout.write(`${JSON.stringify({ source, reading }, null, 2)}\n`);
  return done(undefined);
}
