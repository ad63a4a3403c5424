// npm run check: says in one place whether all is well with the source. The tests are npm test.
import { requireNode24 } from './node24.mjs';
import { runProgram, runTool, tools } from './run.mjs';

/** @type {[name: string, run: () => Promise<{ code: number, output: string }>][]} */
const checks = [
  ['types: shared', () => runTool(tools.tsc, ['-p', 'tsconfig.shared.json'], { keep: true })],
  ['types: main', () => runTool(tools.tsc, ['-p', 'tsconfig.main.json'], { keep: true })],
  ['types: renderer', () => runTool(tools.tsc, ['-p', 'tsconfig.renderer.json'], { keep: true })],
  ['format and lint (biome)', () => runTool(tools.biome, ['check', '--error-on-warnings', '.'], { keep: true })],
  ['lint with types (oxlint)', () => runTool(tools.oxlint, ['--type-aware', '--deny-warnings'], { keep: true })],
  ['import directions', () => runTool(tools.vitest, ['run', 'tests/architecture.test.ts'], { keep: true })],
  ['dead code (knip)', () => runTool(tools.knip, [], { keep: true })],
  ['regular expressions (recheck)', () => runProgram(requireNode24(), ['scripts/regexes.ts'], { keep: true })],
];

const failed = [];
for (const [name, run] of checks) {
  const { code, output } = await run();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) failed.push([name, output]);
}
for (const [name, output] of failed) console.error(`\n── ${name}\n${output.trim()}`);
console.log(failed.length === 0 ? '\nAll is well.' : `\n${failed.length} of ${checks.length} checks failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
