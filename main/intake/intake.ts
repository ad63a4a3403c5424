import { said } from '#shared/messages/said.ts';
import { limits, type Source, type SourceFormat } from '#shared/model/source.ts';
import { assertNever, done, failed, type Outcome } from '#shared/outcome.ts';
import { decode } from './decode.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { declaredCharset, formatOf } from './format.ts';
import { languageNotice } from './language.ts';
import { type Packed, sniff } from './sniff.ts';
import type { Taken } from './taken.ts';
import { takeText } from './text.ts';
import { wellFormed } from './wellFormed.ts';

export type IntakeOptions = {
  readonly name?: string;
  readonly type?: 'text' | 'markdown' | 'html';
  /** The charset that came with the bytes, such as a site's header states; it goes before what a page says itself. */
  readonly charset?: string;
};

/** An article taken out of what it came in. */
type Opened = { readonly format: SourceFormat; readonly taken: Taken; readonly notices: readonly string[] };

/**
 * The one door for articles [A1]: sniff → decode or unpack → read as its format → `Source`. Takes a file's bytes or pasted words;
 * `name` is the file's name (a path is cut to its last part), `type` overrides what the name and the content say.
 * Faults: `empty-input`, `not-text`, `too-large`, `unknown-encoding`, `no-article`, `unsupported-format`.
 */
export async function takeIn(input: Uint8Array | string, options: IntakeOptions = {}): Promise<Outcome<Source>> {
  const name = fileName(options.name);
  if (input.length === 0) return empty(name);
  if (input.length > limits.fileBytes)
    return failed('too-large', said('inputTooLarge', name ?? null, limits.fileBytes / 1_000_000));
  const opened = await open(input, name, options);
  if (!opened.ok) return opened;
  const { format, notices } = opened.value;
  const { text, votes, meta, notices: more } = opened.value.taken;
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
    notices: [...notices, ...more, ...(foreign === undefined ? [] : [foreign])],
  });
}

async function open(
  input: Uint8Array | string,
  name: string | undefined,
  { type, charset }: IntakeOptions,
): Promise<Outcome<Opened>> {
  const packed = typeof input === 'string' ? done(undefined) : sniff(input, name);
  if (!packed.ok) return packed;
  if (packed.value !== undefined && typeof input !== 'string') {
    const format = packed.value;
    const taken = await unpack(format, input, name);
    return taken.ok ? done({ format, taken: taken.value, notices: [] }) : taken;
  }
  const decoded =
    typeof input === 'string'
      ? done({ text: input, notices: [] })
      : decode(input, name, charset ?? declaredCharset(input));
  if (!decoded.ok) return decoded;
  const whole = wellFormed(decoded.value.text);
  const format = type ?? formatOf(whole.text, name);
  const taken = await takeAs(format, whole.text);
  const notices = [...decoded.value.notices, ...whole.notices];
  return taken.ok ? done({ format, taken: taken.value, notices }) : taken;
}

async function unpack(format: Packed, bytes: Uint8Array, name: string | undefined): Promise<Outcome<Taken>> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).takePdf(bytes, name);
    case 'word':
      return (await import('./word.ts')).takeWord(bytes, name);
    case 'mail':
      return (await import('./mail.ts')).takeMail(bytes, name);
    case 'web-archive':
      return (await import('./mail.ts')).takeWebArchive(bytes, name);
    default:
      return assertNever(format);
  }
}

async function takeAs(format: NonNullable<IntakeOptions['type']>, text: string): Promise<Outcome<Taken>> {
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
