import { classOf, digit, isLetter, space } from './characters.ts';

const dot = 0x2e;
const colon = 0x3a;
const hyphen = 0x2d;
const at = 0x40;
const slash = 0x2f;
const underscore = 0x5f;
/** Dots of a host that has no scheme before it: keeps the walk linear whatever comes. */
const mostDots = 8;

/** The end of a web or mail address that begins at `start`, or `start`. */
export function addressEnd(text: string, start: number, to: number): number {
  const scheme = beginsAddress(text, start);
  let end = start;
  let dots = 0;
  let ats = 0;
  let slashes = 0;
  while (end < to) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (isLetter(kind) || kind === digit || code === hyphen || code === underscore) {
      end += 1;
      continue;
    }
    if (kind === space || end + 1 >= to) break;
    const next = classOf(text.charCodeAt(end + 1));
    const goesOn = isLetter(next) || next === digit;
    if (code === dot && goesOn && (scheme || dots < mostDots)) dots += 1;
    else if (code === at && goesOn && (scheme || ats === 0)) ats += 1;
    else if (scheme || (dots > 0 && slashes >= 0 && code === slash)) {
      if (!'/:?&=%#~+.@'.includes(text.charAt(end)) || (!goesOn && code !== slash && code !== colon)) break;
      slashes += 1;
    } else break;
    end += 1;
  }
  if (scheme && end > start + 5) return end;
  if (dots === 0) return start;
  if (ats === 1) return end;
  return ats === 0 && endsInDomain(text.slice(start, end)) ? end : start;
}

const addressStarts = ['http://', 'https://', 'ftp://', 'mailto:', 'www.'];

function beginsAddress(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x66 && first !== 0x6d && first !== 0x77) return false;
  const head = text.slice(start, start + 8).toLowerCase();
  return addressStarts.some((prefix) => head.startsWith(prefix));
}

const domains = new Set(
  'com org net edu gov int info biz io co uk us eu de fr it es nl ru ua cn jp in au ca ch at be br pl se no fi dk ie nz za mx tv me ly news'.split(
    ' ',
  ),
);

/** `name.com`, `bbc.co.uk`, `x.org/page`: the last part of the host is a known one, in lower case throughout. */
function endsInDomain(words: string): boolean {
  const host = words.split('/')[0] as string;
  const parts = host.split('.');
  const last = parts.at(-1) as string;
  return domains.has(last.toLowerCase()) && last === last.toLowerCase() && parts.every((part) => part.length > 1);
}
