import { said } from '#shared/messages/said.ts';
import { limits, type Source, type SourceFormat } from '#shared/model/source.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { decode } from './decode.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { declaredCharset, formatOf } from './format.ts';
import { languageNotice } from './language.ts';
import { sniff } from './sniff.ts';
import type { Taken } from './taken.ts';
import { takeText } from './text.ts';
import { wellFormed } from './wellFormed.ts';

export type IntakeOptions = { readonly name?: string; readonly type?: SourceFormat };

/**
 * The one door for articles [A1]: sniff → decode → read as its format → `Source`. Takes a file's bytes or pasted words;
 * `name` is the file's name (a path is cut to its last part), `type` overrides what the name and the content say.
 * Faults: `empty-input`, `not-text`, `too-large`, `unknown-encoding`, `no-article`, `unsupported-format`.
 */
export async function takeIn(input: Uint8Array | string, options: IntakeOptions = {}): Promise<Outcome<Source>> {
  const name = fileName(options.name);
  if (input.length === 0) return empty(name);
  if (input.length > limits.fileBytes)
    return failed('too-large', said('inputTooLarge', name ?? null, limits.fileBytes / 1_000_000));
  const decoded = typeof input === 'string' ? done({ text: input, notices: [] }) : read(input, name);
  if (!decoded.ok) return decoded;
  const whole = wellFormed(decoded.value.text);
  const format = options.type ?? formatOf(whole.text, name);
  const taken = await takeAs(format, whole.text);
  if (!taken.ok) return taken;
  const { text, votes, meta, notices } = taken.value;
  if (text.trim() === '') return empty(name);
  if (text.length > limits.textChars)
    return failed('too-large', said('tooManyCharacters', name ?? null, limits.textChars / 1_000_000));
  const foreign = languageNotice(text);
  const hash = sha256(text);
  return done({
    id: hash.slice(0, 16),
    hash,
    fingerprint: fingerprint(text, votes),
    text,
    format,
    ...(name === undefined ? {} : { name }),
    meta,
    votes,
    notices: [...decoded.value.notices, ...whole.notices, ...notices, ...(foreign === undefined ? [] : [foreign])],
  });
}

function read(bytes: Uint8Array, name: string | undefined) {
  const fault = sniff(bytes, name);
  return fault === undefined ? decode(bytes, name, declaredCharset(bytes)) : { ok: false as const, fault };
}

async function takeAs(format: SourceFormat, text: string): Promise<Outcome<Taken>> {
  if (format === 'text') return done(takeText(text));
  if (format === 'markdown') return (await import('./markdown.ts')).takeMarkdown(text);
  return (await import('./html.ts')).takeHtml(text);
}

function empty(name: string | undefined) {
  return failed('empty-input', said('empty', name ?? null));
}

function fileName(name: string | undefined): string | undefined {
  const last = name?.split(/[/\\]/).at(-1)?.toWellFormed().slice(0, 255);
  return last === '' ? undefined : last;
}
