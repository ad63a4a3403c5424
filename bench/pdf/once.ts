import { readFileSync } from 'node:fs';
import { growYoungSpace, holdYoungSpace } from '#main/cli/youngSpace.ts';
import { type SetterName, setters } from './setters.ts';

/** One setting in a process of its own: setter, input file, font folder. Prints the bytes made, the most memory this process held, in KB, and its processor time from its start, in milliseconds. */
const [setter = '', input = '', fonts = ''] = process.argv.slice(2);
// As the command line starts.
if (setter === 'brevier') {
  growYoungSpace();
  await import('#main/pdf/typeset.ts');
  holdYoungSpace();
}
const bytes = await setters[setter as SetterName](JSON.parse(readFileSync(input, 'utf8')), fonts);
if (bytes < 1000) throw new Error('nothing was set');
process.stdout.write(JSON.stringify({ bytes, memory: mostMemory(), time: timeUsed() }), () => process.exit(0));

/** Linux counts the memory of the process that started this one into `maxRSS`; its own page has this one's alone. */
function mostMemory(): number {
  const [, own] =
    /VmHWM:\s+(\d+) kB/.exec(process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '') ?? [];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

function timeUsed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
