import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

/** A request's body, counted while it streams: `too-large` as soon as it passes `most` bytes, without reading on. */
export async function readBody(request: Request, most: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const tooLarge = failed('too-large', said('bodyTooLarge', Math.round(most / 1_000_000)));
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return tooLarge;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return done(whole);
}
