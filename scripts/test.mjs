// npm test: everything, from unit to browser. Its last line is the plain count.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, tools } from './run.mjs';
import { setUpPdfTools } from './setUp.mjs';

const folder = mkdtempSync(join(tmpdir(), 'brevier-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  for (const line of await setUpPdfTools()) console.log(line);
  console.log('Building…');
  const build = await runTool(tools.vite, ['build', '--logLevel', 'warn']);
  if (build.code !== 0) fail('The build failed');
  await unit(build.code === 0);
  await endToEnd();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function unit(built) {
  const report = join(folder, 'vitest.json');
  const { code } = await runTool(
    tools.vitest,
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { env: built ? { BREVIER_BUILT: '1' } : {} },
  );
  const result = readReport(report);
  if (result === undefined) return fail('vitest gave no result');
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests + result.numTodoTests;
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  for (const file of broken) fail(`${file.name}: ${file.message}`);
  if (code !== 0 && result.numFailedTests === 0 && broken.length === 0) fail(`vitest ended with ${code}`);
}

async function endToEnd() {
  const report = join(folder, 'playwright.json');
  const { code } = await runTool(tools.playwright, ['test', '--reporter=line,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const result = readReport(report);
  if (result === undefined) return fail('Playwright gave no result');
  const { expected, unexpected, flaky, skipped } = result.stats;
  total.passed += expected;
  total.failed += unexpected + flaky;
  total.skipped += skipped;
  for (const error of result.errors) fail(error.message);
  if (code !== 0 && unexpected + flaky + result.errors.length === 0) fail(`Playwright ended with ${code}`);
}

function fail(why) {
  total.failed += 1;
  console.error(`FAILED: ${why}`);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
