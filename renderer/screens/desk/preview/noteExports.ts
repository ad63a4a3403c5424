import type { Client } from '../../../state/client.ts';

type Made = { readonly name: string; readonly version: number; readonly bytes: Uint8Array };

/** The history says from which version each file was made. A library that cannot be written does not take the files back. */
export async function noteExports(client: Client, id: string, files: readonly Made[]): Promise<void> {
  for (const { version, name: file, bytes } of files)
    await client.briefings.exported({ id, version, file, hash: await sha256(bytes) }).catch(() => undefined);
}

/** Hex; null where the page may not compute it. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
