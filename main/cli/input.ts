import { limits, SourceMeta } from '#shared/model/source.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { readWhole, tooLarge } from '../readFile.ts';
import type { Given } from './arguments.ts';
import { badUse } from './exit.ts';

export type Input = { readonly bytes: Uint8Array; readonly name?: string };

/** Names a page on the web instead of a file. */
export const isPage = (file: string): boolean => /^https?:\/\//i.test(file);

/** A file's bytes, or standard input's for “-”. A file that is too large is refused before it is read. Fault `not-found` for one that cannot be read. */
export async function readInput(file: string): Promise<Outcome<Input>> {
  if (file === '-') return readStandardInput();
  const bytes = readWhole(file);
  return bytes.ok ? done({ bytes: bytes.value, name: file }) : bytes;
}

async function readStandardInput(): Promise<Outcome<Input>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.fileBytes) return tooLarge('Standard input');
    chunks.push(chunk);
  }
  return done({ bytes: Buffer.concat(chunks) });
}

/** The article's metadata with what the command line says of it put over what the article states. */
export function metaWith(stated: SourceMeta, given: Given): Outcome<SourceMeta> {
  let meta = stated;
  const said = [
    ['title', 'title', given.title],
    ['outlet', 'outlet', given.outlet],
    ['author', 'author', given.author],
    ['published', 'date', given.date],
    ['url', 'url', given.url],
  ] as const;
  for (const [field, option, value] of said) {
    if (value === undefined) continue;
    const tried = SourceMeta.safeParse({ ...meta, [field]: { value, from: 'typed in' } });
    if (!tried.success) return badUse(`--${option} cannot be “${value.slice(0, 80)}”${hints[option]}`);
    meta = tried.data;
  }
  return done(meta);
}

const hints = {
  title: '',
  outlet: '',
  author: '',
  date: ', it is a date like 2025-12-04',
  url: ', it is a web address like https://example.org/article',
} as const;
