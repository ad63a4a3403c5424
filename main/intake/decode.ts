import { analyse } from 'chardet';
import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';

type Decoded = { readonly text: string; readonly notices: readonly string[] };

/** Below this, chardet is guessing: it gives noise 7 of 100, a short Japanese line 10, and 10 to any long text it cannot tell. */
const leastConfidence = (bytes: Uint8Array): number => (bytes.length < 200 ? 10 : 15);

/**
 * Bytes to text [A6]: a byte order mark decides; else strict UTF-8; else UTF-16 without a mark; else the encoding the page
 * declares; else UTF-8 with few malformed bytes; else detection. Whatever was not plain UTF-8 is said in `notices`, and
 * malformed bytes are counted there. `declared` is the charset label a web page states.
 */
export function decode(bytes: Uint8Array, name: string | undefined, declared?: string): Outcome<Decoded> {
  const marked = byMark(bytes);
  if (marked !== undefined) return done(marked);
  if (!bytes.includes(0)) {
    const strict = tryDecode('utf-8', bytes, true);
    if (strict !== undefined) return done({ text: strict, notices: [] });
  }
  const wide = wideOrder(bytes);
  if (wide !== undefined) return done(asText(wide, bytes, 'noMark'));
  if (isJunk(bytes)) return failed('not-text', said('binary', name ?? null));
  const strict = tryDecode('utf-8', bytes, true);
  if (strict !== undefined) return done({ text: strict, notices: [] });
  if (declared !== undefined && tryDecode(declared, bytes, false) !== undefined)
    return done(asText(declared, bytes, 'declared'));
  if (isMostlyUtf8(bytes)) return done(asText('utf-8', bytes, undefined));
  for (const { name: label, confidence } of analyse(bytes.subarray(0, 262_144))) {
    const text = confidence < leastConfidence(bytes) ? undefined : tryDecode(label, bytes, false);
    if (text !== undefined && replacements(text) * 100 <= text.length && !hasControls(text))
      return done(asText(label, bytes, 'guessed'));
  }
  return failed('unknown-encoding', said('unknownEncoding', name ?? null));
}

/** How many U+FFFD a text holds. */
function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count += 1;
  return count;
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    const strict = tryDecode('utf-8', rest, true);
    return strict === undefined ? asText('utf-8', rest, undefined) : { text: strict, notices: [] };
  }
  if (a === 0xff && b === 0xfe) return asText('utf-16le', bytes.subarray(2), undefined);
  if (a === 0xfe && b === 0xff) return asText('utf-16be', bytes.subarray(2), undefined);
  return undefined;
}

function tryDecode(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function asText(label: string, bytes: Uint8Array, why: 'noMark' | 'declared' | 'guessed' | undefined): Decoded {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  const own = label === 'utf-8' ? 0 : replacements(text);
  const bad = label === 'utf-8' ? replacements(text) - genuine(bytes) : own;
  const notices: string[] = [];
  const encoding = decoder.encoding.toUpperCase().replace('WINDOWS-', 'Windows-');
  if (why !== undefined || label !== 'utf-8') notices.push(stored.notices[why ?? 'readAs'](encoding));
  if (bad > 0) notices.push(stored.notices.malformed(bad));
  return { text, notices };
}

/** U+FFFD that stand in UTF-8 bytes as such (EF BF BD): they were there before and are no fault of this reading. */
function genuine(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  return count;
}

/** UTF-16 without a mark: Latin text has a NUL in every second byte, all on one side. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0 || even + odd < head.length / 5) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** More than one NUL in a thousand bytes, or more than one control character in fifty, is no text. ESC is let through: ISO-2022 needs it. */
function isJunk(bytes: Uint8Array): boolean {
  let nul = 0;
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) nul += 1;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) control += 1;
  }
  return nul * 1000 > bytes.length || control * 50 > bytes.length;
}

/** At least four whole multi-byte characters for every malformed stretch: other encodings read as UTF-8 have hardly any. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = replacements(text);
  let whole = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) whole += 1;
  return whole - bad >= bad * 4;
}

/** C1 control characters in decoded text: the encoding was the wrong one. */
function hasControls(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 && code <= 0x9f) count += 1;
  }
  return count * 200 > text.length;
}
