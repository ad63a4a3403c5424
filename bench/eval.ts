import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '#main/words.ts';
import { type GoldRow, hasData, rowsOf, type Scores, scoreOf } from './evaluation/data.ts';
import { errorsOf, tasks } from './evaluation/errors.ts';
import { type Measure, measures, type PeerName } from './evaluation/measures.ts';
import { peers } from './evaluation/peers.ts';
import { leadOf, type Prediction, predict } from './predictions.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/evaluation.md');
const lexicon = loadLexicon(join(root, 'resources/words'));

if (!hasData()) {
  console.error(
    'The development data is not here: put it beside the checkout or name its folder in BREVIER_EVAL, then run this again.',
  );
  process.exit(2);
}
const [option, asked] = process.argv.slice(2);
if (option === '--errors') await listErrors(asked ?? '');
else await compare();

/** Every measure, ours beside the peer's in the same run; printed, and written into docs/evaluation.md between its two marks. */
async function compare(): Promise<void> {
  const files = [...new Set(measures.map(({ file }) => file))];
  const ours = new Map<string, Scores>();
  const theirs = new Map<string, Scores>();
  for (const file of files) {
    const rows = rowsOf(file);
    ours.set(file, scoreOf(file, await predictionsOf(rows)));
    for (const peer of new Set(measures.filter((measure) => measure.file === file).map(({ peer }) => peer)))
      if (peer !== undefined) theirs.set(`${file} ${peer}`, scoreOf(file, await peerPredictions(peer, rows)));
  }
  const lines = measures.map((measure) =>
    row(measure, ours.get(measure.file), theirs.get(`${measure.file} ${measure.peer}`)),
  );
  const head = [
    '| measure | data | Brevier | | JavaScript peer | published | goal | |',
    '| --- | --- | --: | --- | --- | --- | --: | --- |',
  ];
  const table = [...head, ...lines].join('\n');
  console.log(table);
  writeFileSync(page, between(readFileSync(page, 'utf8'), table));
}

function row(
  { file, name, peer, published, goal, above }: Measure,
  ours: Scores | undefined,
  theirs: Scores | undefined,
): string {
  const figure = figureOf(ours, name);
  const peerFigure = figureOf(theirs, name);
  const aim =
    goal ?? (above !== undefined && peerFigure !== undefined ? Math.round(10 * (peerFigure + above)) / 10 : undefined);
  const { P, R } = ours?.[name] ?? {};
  const cells = [
    name,
    file,
    figure ?? '–',
    P === undefined ? '' : `P ${P}, R ${R}`,
    peer === undefined ? '–' : `${peer} ${peerFigure ?? '–'}`,
    published ?? '–',
    aim ?? '–',
    aim === undefined || figure === undefined ? '' : figure >= aim ? 'met' : 'not met',
  ];
  return `| ${cells.join(' | ')} |`;
}

function figureOf(scores: Scores | undefined, name: string): number | undefined {
  const score = scores?.[name];
  return score?.mean ?? score?.F1;
}

async function predictionsOf(rows: readonly GoldRow[]): Promise<Map<string, readonly Prediction[]>> {
  const found = new Map<string, readonly Prediction[]>();
  for (const row of rows) found.set(row.id, (await predict(row, lexicon)).pred);
  return found;
}

async function peerPredictions(peer: PeerName, rows: readonly GoldRow[]): Promise<Map<string, readonly Prediction[]>> {
  const finds = peer === 'lead' ? (row: GoldRow) => leadOf(row, lexicon) : peers[peer];
  return new Map(rows.map((row) => [row.id, finds(row)]));
}

/** Leaves what people wrote on the page: only the part between the marks is the command's. */
function between(text: string, table: string): string {
  const [before = '', rest = ''] = text.split('<!-- figures -->');
  const [, after = ''] = rest.split('<!-- end of figures -->');
  return `${before}<!-- figures -->\n${table}\n<!-- end of figures -->${after}`;
}

async function listErrors(name: string): Promise<void> {
  const task = tasks[name];
  if (task === undefined) {
    console.error(`There are no errors called "${name}": ask for one of ${Object.keys(tasks).join(', ')}.`);
    process.exit(2);
  }
  for (const row of rowsOf(task.file)) {
    const errors = errorsOf(task, row, (await predict(row, lexicon)).pred);
    if (errors.length > 0) console.log(`\n${row.id}\n${errors.join('\n')}`);
  }
}
