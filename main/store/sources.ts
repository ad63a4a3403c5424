import { canonicalJson } from '#shared/canonicalJson.ts';
import { said } from '#shared/messages/said.ts';
import { limits, Source } from '#shared/model/source.ts';
import type { SourceId } from '#shared/model/span.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import type { Database, Row } from './database.ts';
import { Damage, damaged } from './guard.ts';
import { sha256 } from './objects.ts';
import { indexSource } from './passages.ts';

/** Keeps a source once. Where its text is there but damaged, the same text put again mends it. */
export function putSource(database: Database, source: Source): Outcome<void> {
  if (source.text.length > limits.textChars) return failed('too-large', said('articleTooLong', limits.textChars / 1e6));
  const { text, hash, id, fingerprint, ...facts } = source;
  const bytes = Buffer.from(text, 'utf8');
  if (sha256(bytes) !== hash || !hash.startsWith(id)) throw new Error('a source whose hash is not that of its text');
  return database.transact(() => {
    const isThere = database.first('SELECT 1 FROM source WHERE id = ?', id) !== undefined;
    if (isThere && isWhole(database, id)) return done(undefined);
    const json = canonicalJson({ ...facts, fingerprint });
    database.run(
      `INSERT INTO source (id, hash, fingerprint, text, facts, seal) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
       SET hash = excluded.hash, fingerprint = excluded.fingerprint, text = excluded.text, facts = excluded.facts, seal = excluded.seal`,
      id,
      hash,
      fingerprint,
      bytes,
      json,
      sha256(json),
    );
    if (!isThere) indexSource(database, id, text);
    return done(undefined);
  });
}

export function getSource(database: Database, id: SourceId): Outcome<Source> {
  try {
    const source = readSource(database, id);
    if (source !== undefined) return done(source);
    return failed('not-found', said('articleGone'));
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return damaged(error.what, 'take-again');
  }
}

/** A source as it was put, or `Damage`. */
export function readSource(database: Database, id: SourceId): Source | undefined {
  const row = database.first('SELECT hash, fingerprint, text, facts, seal FROM source WHERE id = ?', id);
  return row === undefined ? undefined : sourceIn(id, row);
}

/** The source in a row, or `Damage`. */
export function sourceIn(id: SourceId, row: Row): Source {
  const { hash, fingerprint, text, facts, seal } = row;
  const isTrue =
    text instanceof Uint8Array && typeof facts === 'string' && sha256(facts) === seal && sha256(text) === hash;
  if (!isTrue || !hash.startsWith(id)) throw new Damage('article');
  const source = Source.safeParse({ ...JSON.parse(facts), id, hash, text: Buffer.from(text).toString('utf8') });
  if (!source.success || source.data.fingerprint !== fingerprint) throw new Damage('article');
  return source.data;
}

function isWhole(database: Database, id: SourceId): boolean {
  try {
    return readSource(database, id) !== undefined;
  } catch (error) {
    if (error instanceof Damage) return false;
    throw error;
  }
}
