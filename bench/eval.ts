import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '#main/words.ts';
import { predict, type Row } from './predictions.ts';

const root = join(import.meta.dirname, '..');

/** Where the development data and its scorer are: `BREVIER_EVAL`, or beside the checkout. They are not part of the project. */
const folder = process.env.BREVIER_EVAL ?? join(root, '../shared/eval');

/** A line of the table: which file, what the scorer calls the measure, and what we aim at (F1, share or mean, per cent). */
type Measure = { readonly file: string; readonly name: string; readonly goal?: number };

const measures: readonly Measure[] = [
  { file: 'polnear', name: 'quotes of 5+ words', goal: 99 },
  { file: 'polnear', name: 'quotes of 1+ words', goal: 98 },
  { file: 'gum-news', name: 'quotes of 1+ words', goal: 94 },
  { file: 'polnear', name: 'speaker mention', goal: 90 },
  { file: 'gum-news', name: 'speaker resolved (last name)', goal: 82 },
  { file: 'polnear', name: 'claims, mixed + indirect: content', goal: 55 },
  { file: 'polnear', name: 'claims, mixed + indirect: source, of those matched', goal: 88 },
  { file: 'meantime', name: 'dates, value right', goal: 84 },
  { file: 'gum-news', name: 'dates, value right', goal: 87 },
  { file: 'gum-news', name: 'names, all types', goal: 82 },
  { file: 'gum-news', name: 'names, type ignored', goal: 93 },
  { file: 'meantime', name: 'names, all types', goal: 82 },
  { file: 'meantime', name: 'names, type ignored', goal: 93 },
  { file: 'meantime', name: 'figures, MONEY', goal: 94 },
  { file: 'meantime', name: 'figures, PERCENT', goal: 99 },
  { file: 'meantime', name: 'figures, QUANTITY', goal: 82 },
  { file: 'gum-news', name: 'sentence ends', goal: 98.5 },
  { file: 'sentences.golden', name: 'paragraphs split exactly right', goal: 92 },
  { file: 'gum-news', name: 'blocks that are not body', goal: 85 },
  { file: 'gum-news', name: 'summary, ROUGE-1' },
  { file: 'gum-news', name: 'summary, ROUGE-2' },
  { file: 'keyfacts', name: 'key facts, all' },
  { file: 'html', name: 'main text segments', goal: 97.5 },
];

type Score = { readonly F1?: number; readonly P?: number; readonly R?: number; readonly mean?: number };

if (!existsSync(join(folder, 'score.mjs'))) {
  console.error(
    'The development data is not here: put it beside the checkout or name its folder in BREVIER_EVAL, then run this again.',
  );
  process.exit(2);
}
const lexicon = loadLexicon(join(root, 'resources/words'));
const scratch = mkdtempSync(join(tmpdir(), 'brevier-eval-'));
const scores = new Map<string, Readonly<Record<string, Score>>>();
for (const file of new Set(measures.map((measure) => measure.file))) scores.set(file, await scoreOf(file));
rmSync(scratch, { recursive: true });

const rows = measures.map(({ file, name, goal }) => {
  const score = scores.get(file)?.[name];
  const ours = score === undefined ? '–' : String(score.mean ?? score.F1 ?? '–');
  const detail = score?.P === undefined ? '' : `P ${score.P}, R ${score.R}`;
  return `| ${name} | ${file} | ${ours} | ${detail} | ${goal ?? '–'} |`;
});
const table = ['| measure | data | Brevier | | goal |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
console.log(table);
writeFileSync(
  join(root, 'docs/evaluation.md'),
  `# How well the reading finds what an article says\n\nMade by \`npm run eval\` over the development data (per cent; F1 unless the measure is a share or a mean). The data: GUM news and MEANTIME (CC BY 4.0), PolNeAR, Giveme5W1H and trafilatura's evaluation set (for measuring only), pySBD's golden rules (MIT).\n\n${table}\n`,
);

async function scoreOf(name: string): Promise<Readonly<Record<string, Score>>> {
  const plainFile = join(folder, 'data', `${name}${name === 'sentences.golden' ? '' : '.dev'}.jsonl`);
  const gold = existsSync(plainFile) ? plainFile : `${plainFile}.gz`;
  const bytes = readFileSync(gold);
  const lines = (gold.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  const predicted = join(scratch, `${name}.jsonl`);
  const rows: string[] = [];
  for (const line of lines) rows.push(`${JSON.stringify(await predict(JSON.parse(line) as Row, lexicon))}\n`);
  writeFileSync(predicted, rows.join(''));
  const printed = execFileSync(process.execPath, [join(folder, 'score.mjs'), 'all', gold, predicted, '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Readonly<Record<string, Score>>;
}
