import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchCli } from './cli.ts';
import { benchDesk } from './desk.ts';
import { benchPdf } from './pdf.ts';
import { benchReading } from './reading.ts';

/** `npm run bench [-- reading|pdf|cli|desk]`: medians of several runs beside named peers, printed and written to docs/bench.md (all of them only). */
const all = { reading: benchReading, pdf: benchPdf, cli: benchCli, desk: benchDesk } as const;
const wanted = process.argv[2];
if (wanted !== undefined && !(wanted in all)) {
  console.error(`npm run bench -- ${Object.keys(all).join('|')}, or nothing for all`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const article = readFileSync(join(root, 'resources/samples/donbas-talks.txt'), 'utf8');
const tables: string[] = [];
for (const [name, bench] of Object.entries(all)) {
  if (wanted !== undefined && wanted !== name) continue;
  const table = await bench({ root, article });
  console.log(`${table}\n`);
  tables.push(table);
}
if (wanted === undefined)
  writeFileSync(
    join(root, 'docs/bench.md'),
    `# How fast it is\n\nMade by \`npm run bench\`: medians; Node ${process.version}, two cores of a shared machine, so the ratios say more than the times.\n\n${tables.join('\n\n')}\n`,
  );
