import { done, type Outcome } from '#shared/outcome.ts';
import { dataFolder } from '../dataFolder.ts';
import { serve } from '../serve.ts';
import type { Given } from './arguments.ts';
import { badUse } from './exit.ts';

/** `brevier serve`: prints the address to open and runs until it is told to stop (SIGINT, SIGTERM, SIGHUP), then closes the library. */
export async function serveCommand(given: Given): Promise<Outcome<void>> {
  const port = Number(given.port ?? '0');
  if (!/^\d{1,5}$/.test(given.port ?? '0') || port > 65_535)
    return badUse(`--port is a number up to 65535, not “${given.port}”`);
  const served = await serve(dataFolder(given.data), port);
  if (!served.ok) return served;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  process.stdout.write(`${served.value.url}\n`);
  await stopped;
  await served.value.close();
  return done(undefined);
}
