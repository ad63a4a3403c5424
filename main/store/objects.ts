import { hash } from 'node:crypto';
import type { Database } from './database.ts';
import { Damage, type What } from './guard.ts';

/** SHA-256 (hex) of a text's UTF-8 bytes. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** Keeps a text under its hash and gives the hash. One whose stored form was damaged is mended by writing it again. */
export function putObject(database: Database, json: string): string {
  const key = sha256(json);
  database.run(
    'INSERT INTO object (hash, json) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET json = excluded.json WHERE json <> excluded.json',
    key,
    json,
  );
  return key;
}

/** The text under a hash; `what` names it where it is missing or is not what the hash says. */
export function readText(database: Database, key: string, what: What): string {
  const json = database.first('SELECT json FROM object WHERE hash = ?', key)?.json;
  if (typeof json !== 'string' || sha256(json) !== key) throw new Damage(...what);
  return json;
}

/** The value under a hash. */
export const readObject = (database: Database, key: string, what: What): unknown =>
  JSON.parse(readText(database, key, what));
