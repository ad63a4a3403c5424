import { said } from '#shared/messages/said.ts';
import { HouseStyle, readyStyles } from '#shared/model/style.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import type { Database } from './database.ts';
import { sha256 } from './objects.ts';

type Row = { readonly name: string; readonly json: string; readonly at: string };

/** Styles beyond these would be a list that nobody reads. */
const most = 100;

const sealOf = ({ name, json, at }: Row): string => sha256(JSON.stringify([name, json, at]));

/** The user's own house styles by name. One that is not as it was written, or that this Brevier does not know, is left out: every briefing has its own copy. */
export function listStyles(database: Database): Outcome<readonly HouseStyle[]> {
  const rows = database.all('SELECT name, json, at, seal FROM house_style ORDER BY name COLLATE NOCASE, name');
  return done(
    rows.flatMap((row) => {
      const { seal, ...kept } = row as unknown as Row & { readonly seal: string };
      const style = sealOf(kept) === seal ? HouseStyle.safeParse(JSON.parse(kept.json)) : undefined;
      return style?.success ? [style.data] : [];
    }),
  );
}

/** Takes over a row of another file where it is as it was written and newer than the one of its name. */
export function adoptStyle(database: Database, { seal, ...row }: Row & { readonly seal: string }): void {
  if (sealOf(row) !== seal) return;
  const { name, json, at } = row;
  database.run(
    `INSERT INTO house_style (name, json, at, seal) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
     SET json = excluded.json, at = excluded.at, seal = excluded.seal WHERE excluded.at > house_style.at`,
    name,
    json,
    at,
    seal,
  );
}

/** Keeps a style under its name, in place of one that had it. `bad-input` for the name of a ready style and beyond a hundred. */
export function keepStyle(database: Database, style: HouseStyle, at: string): Outcome<void> {
  if (Object.values(readyStyles).some(({ name }) => name === style.name))
    return failed('bad-input', said('styleNameTaken', style.name), 'style.name');
  return database.transact(() => {
    database.run('DELETE FROM house_style WHERE name = ?', style.name);
    const count = Number(database.first('SELECT count(*) AS count FROM house_style')?.count ?? 0);
    if (count >= most) return failed('bad-input', said('tooManyStyles', most));
    const row: Row = { name: style.name, json: JSON.stringify(style), at };
    database.run(
      'INSERT INTO house_style (name, json, at, seal) VALUES (?, ?, ?, ?)',
      row.name,
      row.json,
      at,
      sealOf(row),
    );
    return done(undefined);
  });
}

/** Forgets a style; briefings that were given it keep their copy. */
export function removeStyle(database: Database, name: string): Outcome<void> {
  database.run('DELETE FROM house_style WHERE name = ?', name);
  return done(undefined);
}
