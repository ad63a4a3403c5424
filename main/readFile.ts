import { readFileSync, statSync } from 'node:fs';
import { limits } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

/** A file's bytes [A6]. One that is too large is refused before it is read (`too-large`), one that cannot be read is `not-found`. */
export function readWhole(path: string): Outcome<Uint8Array<ArrayBuffer>> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return failed('not-found', `${path} is a folder: choose the article’s file.`);
    return stats.size > limits.fileBytes ? tooLarge(path) : done(new Uint8Array(readFileSync(path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failed(
      'not-found',
      `${path} cannot be read${reasons[code ?? ''] ?? ` (${code})`}: check the name and try again.`,
    );
  }
}

export const tooLarge = (called: string) =>
  failed(
    'too-large',
    `${called} is larger than ${limits.fileBytes / 1_000_000} MB, the most Brevier takes: split it, or take only the article.`,
  );

const reasons: Readonly<Record<string, string>> = {
  ENOENT: ' because there is no such file',
  ENOTDIR: ' because there is no such file',
  EACCES: ' because this user may not read it',
  EPERM: ' because this user may not read it',
};
