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
  return article(mail, passedOn.test(mail.subject ?? '') ? [] : claimsOf(mail), name);
}

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

function article({ html, text }: Email, claims: readonly Claim[], name: string | undefined): Outcome<Taken> {
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
