import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Prediction, Row } from '../predictions.ts';

/** Where the development data and its scorer are: `BREVIER_EVAL`, or beside the checkout. They are not part of the project. */
const folder = process.env.BREVIER_EVAL ?? join(import.meta.dirname, '../../../shared/eval');

/** A row with what its readers marked in it. */
export type GoldRow = Row & { readonly gold: readonly Prediction[] };

/** What the scorer says of a measure, in per cent: precision, recall and F1, or a mean over articles. */
export type Score = { readonly F1?: number; readonly P?: number; readonly R?: number; readonly mean?: number };

/** Every measure that the scorer makes of one file, by its name. */
export type Scores = Readonly<Record<string, Score>>;

export const hasData = (): boolean => existsSync(join(folder, 'score.mjs'));

/** The articles of a file of the development data, `gum-news` say. */
export function rowsOf(file: string): readonly GoldRow[] {
  const path = fileOf(file);
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRow);
}

/** Scores predictions, one list of items for each article id, against a file's gold. */
export function scoreOf(file: string, predictions: ReadonlyMap<string, readonly Prediction[]>): Scores {
  const scratch = mkdtempSync(join(tmpdir(), 'brevier-eval-'));
  const predicted = join(scratch, 'predicted.jsonl');
  writeFileSync(predicted, [...predictions].map(([id, pred]) => `${JSON.stringify({ id, pred })}\n`).join(''));
  const scorer = [join(folder, 'score.mjs'), 'all', fileOf(file), predicted, '--json'];
  const printed = execFileSync(process.execPath, scorer, { encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(scratch, { recursive: true });
  return JSON.parse(printed) as Scores;
}

function fileOf(file: string): string {
  const plain = join(folder, 'data', `${file}${file === 'sentences.golden' ? '' : '.dev'}.jsonl`);
  return existsSync(plain) ? plain : `${plain}.gz`;
}
