import PostalMime, { type Email } from 'postal-mime';
import { stored } from '#shared/messages/en/stored.ts';
import { said } from '#shared/messages/said.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { takeHtml } from './html.ts';
import { type Claim, stateMeta } from './meta/state.ts';
import type { Taken } from './taken.ts';
import { takeText } from './text.ts';
import { wellFormed } from './wellFormed.ts';

/** What a mail program puts before the subject of an answer, or of a mail that is sent on. */
const passedOn = /^\s*(?:re|fwd?|aw|wg|tr|rv|vs|sv|antw|odp|відп|пересл)\s*:/i;

/**
 * The article in a mail message (RFC 5322, MIME), its HTML before its plain text; attachments are not read. The subject, the date and the sender are what it states
 * about itself, unless it passes on what somebody else sent. Faults: `no-article` where it holds no words.
 */
export async function takeMail(bytes: Uint8Array, name: string | undefined): Promise<Outcome<Taken>> {
  const mail = await parsed(bytes);
  if (mail === undefined) return failed('unsupported-format', said('broken', name ?? null, 'mail'));
  if (!passedOn.test(mail.subject ?? '')) return article(mail, claimsOf(mail), name);
  const taken = article(mail, [], name);
  if (!taken.ok) return taken;
  return done({ ...taken.value, meta: { ...stateMeta(forwardedClaims(taken.value.text)), ...taken.value.meta } });
}

const headLine = /^(From|Sent|Date|To|Cc|Reply-To|Subject):\s*(\S.*)$/;
const headFields: Readonly<Record<string, Claim['field']>> = {
  From: 'outlet',
  Sent: 'published',
  Date: 'published',
  Subject: 'title',
};

/** What the lines say that a mail program puts over a message which it sends on: three of them at least, one after the other, the first such block. */
function forwardedClaims(text: string): Claim[] {
  let block: Claim[] = [];
  let lines = 0;
  for (const line of text.slice(0, 20_000).split('\n')) {
    const [, label = '', value = ''] = headLine.exec(line.slice(0, 500).trim()) ?? [];
    if (label !== '') {
      lines += 1;
      const field = headFields[label];
      const words = field === 'outlet' ? senderIn(value) : value.replace(/ at (?=\d{1,2}:\d\d)/, ' ');
      if (field !== undefined && words !== '' && !passedOn.test(words))
        block.push({ field, value: words, from: stored.origins.forwarded(label) });
    } else if (line.trim() !== '') {
      if (lines >= 3) return block;
      block = [];
      lines = 0;
    }
  }
  return lines >= 3 ? block : [];
}

/** The name of a sender without the address; '' for an address alone. */
const senderIn = (value: string): string =>
  value
    .replace(/[<[][^<>[\]]*[>\]]/g, '')
    .replaceAll(/["*]/g, '')
    .trim()
    .replace(/^[^\s@]+@\S+$/, '');

/** A page saved as MHTML (RFC 2557): its main part, with the address and the time that the browser wrote down. */
export async function takeWebArchive(bytes: Uint8Array, name: string | undefined): Promise<Outcome<Taken>> {
  const mail = await parsed(bytes);
  if (mail?.html === undefined) return failed('unsupported-format', said('broken', name ?? null, 'webArchive'));
  const address = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  const from = stored.origins.webArchive;
  return article(
    mail,
    [
      ...(address === undefined ? [] : [{ field: 'url', value: address, from } as const]),
      ...(mail.date === undefined ? [] : [{ field: 'retrieved', value: mail.date, from } as const]),
    ],
    name,
  );
}

/** Deeper and longer than any real message is; undefined for what is none. */
async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1_000_000 });
  } catch {
    return undefined;
  }
}

/** The words of a message, and how many files came with them that are no part of its page. */
function article(mail: Email, claims: readonly Claim[], name: string | undefined): Outcome<Taken> {
  const taken = wordsOf(mail, claims, name);
  const attached = mail.attachments.filter(({ disposition }) => disposition === 'attachment').length;
  if (!taken.ok || attached === 0) return taken;
  return done({ ...taken.value, notices: [...taken.value.notices, stored.notices.attached(attached)] });
}

function wordsOf({ html, text }: Email, claims: readonly Claim[], name: string | undefined): Outcome<Taken> {
  const words = text?.trim() ?? '';
  if (html !== undefined && html.trim() !== '') {
    const taken = takeHtml(html, claims);
    if (!taken.ok || taken.value.text.trim() !== '' || words === '') return taken;
  }
  if (words === '') return failed('no-article', said('emptyMail', name ?? null));
  const taken = takeText(wellFormed(words).text);
  return done({ ...taken, meta: { ...stateMeta(claims), ...taken.meta } });
}

function claimsOf({ subject, date, from }: Email): Claim[] {
  const sender = from !== undefined && 'address' in from ? from.name : undefined;
  return [
    ...(subject === undefined
      ? []
      : [{ field: 'title', value: subject, from: stored.origins.mail('Subject') } as const]),
    ...(date === undefined ? [] : [{ field: 'published', value: date, from: stored.origins.mail('Date') } as const]),
    ...(sender === undefined || sender === ''
      ? []
      : [{ field: 'outlet', value: sender, from: stored.origins.mail('From') } as const]),
  ];
}
