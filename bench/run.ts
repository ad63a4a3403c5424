import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchCli } from './cli.ts';
import { benchDesk } from './desk.ts';
import { benchDraft } from './draft.ts';
import { benchPdf } from './pdf.ts';
import { benchReading } from './reading.ts';

/** `npm run bench [-- reading|pdf|cli|desk|draft]`: medians of several runs beside named peers, printed and written to their places in docs/bench.md. */
const all = { reading: benchReading, pdf: benchPdf, cli: benchCli, desk: benchDesk, draft: benchDraft } as const;
const wanted = process.argv[2];
if (wanted !== undefined && !(wanted in all)) {
  console.error(`npm run bench -- ${Object.keys(all).join('|')}, or nothing for all`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const article = readFileSync(join(root, 'resources/samples/donbas-talks.txt'), 'utf8');
const page = join(root, 'docs/bench.md');
let text = `# How fast it is\n\nMade by \`npm run bench\`: medians; Node ${process.version}, two cores of a shared machine, so the ratios say more than the times.\n`;
for (const [name, bench] of Object.entries(all)) {
  const table = wanted === undefined || wanted === name ? await bench({ root, article }) : tableIn(page, name);
  if (wanted === undefined || wanted === name) console.log(`${table}\n`);
  if (table !== '') text += `\n<!-- ${name} -->\n\n${table}\n\n<!-- end of ${name} -->\n`;
}
writeFileSync(page, text);

/** What an earlier run of a bench wrote; '' where there was none. */
function tableIn(file: string, name: string): string {
  return readFileSync(file, 'utf8').split(`<!-- ${name} -->`)[1]?.split(`<!-- end of ${name} -->`)[0]?.trim() ?? '';
}
