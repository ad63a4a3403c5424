import { backupKills, migrationKills } from './copies.ts';
import { cuts } from './cuts.ts';
import { failingDevices, fullDisks, limitedFiles, readOnlyDisks } from './disks.ts';
import { type Figures, lineOf, type Skipped } from './figures.ts';
import { damages, flips } from './flips.ts';
import { kills } from './kills.ts';
import { mutants } from './mutants.ts';
import { races } from './races.ts';
import { recoveryKills } from './recoveries.ts';

type Fault = {
  readonly name: string;
  readonly times: number;
  readonly run: (times: number) => Figures | Skipped | Promise<Figures | Skipped>;
};

/** Every fault with the number of a full run; the quick ones first. */
const faults: readonly Fault[] = [
  { name: 'flips', times: 2000, run: flips },
  { name: 'damages', times: 4000, run: damages },
  { name: 'mutants', times: 10_000, run: mutants },
  { name: 'full', times: 50, run: fullDisks },
  { name: 'read-only', times: 50, run: readOnlyDisks },
  { name: 'limits', times: 50, run: limitedFiles },
  { name: 'devices', times: 50, run: failingDevices },
  { name: 'races', times: 1000, run: races },
  { name: 'backups', times: 500, run: backupKills },
  { name: 'recoveries', times: 500, run: recoveryKills },
  { name: 'migrations', times: 200, run: migrationKills },
  { name: 'cuts', times: 1000, run: cuts },
  { name: 'kills', times: 5000, run: kills },
];

const usage = `usage: npm run faults [-- NAME[=TIMES] …]\n  ${faults.map(({ name, times }) => `${name}=${times}`).join(' ')}\n`;

/** Runs the faults asked for, all of them if none is, and prints a line of figures for each. Exit code 1 if a promise was broken, 2 for bad use. */
async function main(asked: readonly string[]): Promise<number> {
  const chosen: Fault[] = [];
  for (const argument of asked) {
    const [name, times] = argument.split('=');
    const fault = faults.find((one) => one.name === name);
    if (fault === undefined || (times !== undefined && !/^[1-9]\d*$/.test(times))) {
      process.stderr.write(usage);
      return 2;
    }
    chosen.push({ ...fault, times: times === undefined ? fault.times : Number(times) });
  }
  let broken = 0;
  for (const { times, run } of chosen.length > 0 ? chosen : faults) {
    const result = await run(times);
    process.stdout.write(`${lineOf(result)}\n`);
    if ('broken' in result) broken += result.broken;
  }
  return broken > 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));
