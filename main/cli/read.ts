import { noCorrections, type Source } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { outside } from '../outside.ts';
import { findResources } from '../resources.ts';
import { takePage } from '../takePage.ts';
import { type Work, workHere } from '../work.ts';
import type { Given } from './arguments.ts';
import { isPage, metaWith, readInput } from './input.ts';

/** `brevier read`: `{ source, reading }` as one JSON document (`--json` says so, there is no other form yet), the source with its text, so that every span can be read back. */
export async function readCommand(file: string, given: Given): Promise<Outcome<void>> {
  const checked = metaWith({}, given);
  if (!checked.ok) return checked;
  const work = workHere(findResources());
  const taken = isPage(file) ? await takePage(file, { ...outside, work }) : await takeFile(file, work);
  if (!taken.ok) return taken;
  const meta = metaWith(taken.value.meta, given);
  if (!meta.ok) return meta;
  const source = { ...taken.value, meta: meta.value };
  const reading = await work.read({ source, meta: meta.value, corrections: noCorrections });
  process.stdout.write(`${JSON.stringify({ source, reading }, null, 2)}\n`);
  return done(undefined);
}

async function takeFile(file: string, work: Work): Promise<Outcome<Source>> {
  const input = await readInput(file);
  if (!input.ok) return input;
  const { bytes, ...named } = input.value;
  return work.takeIn(bytes, named);
}
