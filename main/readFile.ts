import { readFileSync, statSync } from 'node:fs';
import { said } from '#shared/messages/said.ts';
import { limits } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

/** A file's bytes [A6]. One that is too large is refused before it is read (`too-large`), one that cannot be read is `not-found`. */
export function readWhole(path: string): Outcome<Uint8Array<ArrayBuffer>> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return failed('not-found', said('isFolder', path));
    return stats.size > limits.fileBytes ? tooLarge(path) : done(new Uint8Array(readFileSync(path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failed('not-found', said('unreadable', path, code ?? ''));
  }
}

export const tooLarge = (called: string) =>
  failed('too-large', said('fileTooLarge', called, limits.fileBytes / 1_000_000));
