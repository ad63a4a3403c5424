import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '#main/words.ts';
import { predict, type Row } from './predictions.ts';

/** `npm run -s predict -- IN.jsonl[.gz] OUT.jsonl`: one article per line in, one line of findings per article out. */
const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error('usage: npm run -s predict -- IN.jsonl OUT.jsonl');
  process.exit(2);
}
const bytes = readFileSync(input);
const rows = (input.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const lexicon = loadLexicon(join(import.meta.dirname, '../resources/words'));
const lines: string[] = [];
for (const row of rows) lines.push(`${JSON.stringify(await predict(JSON.parse(row) as Row, lexicon))}\n`);
writeFileSync(output, lines.join(''));
