import { existsSync } from 'node:fs';
import { runProgram } from './run.mjs';

const pdfTools = { qpdf: 'qpdf', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', mutool: 'mupdf-tools' };

/** The programs that check PDFs from outside: installed where this is Debian and we may, else the lines that say what is missing. Tests that need one skip without it. */
export async function setUpPdfTools() {
  if ((await missing()).length === 0) return [];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = [...new Set((await missing()).map((tool) => pdfTools[tool]))];
    console.log(`Installing ${packages.join(', ')}…`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = () =>
      runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
        keep: true,
        env,
        timeout: 180_000,
      });
    if ((await install()).code !== 0) {
      await runProgram('apt-get', ['update', '-q'], { keep: true, env, timeout: 120_000 });
      await install();
    }
  }
  return (await missing()).map(
    (tool) => `${tool} is not installed (package ${pdfTools[tool]}): the tests that check PDFs with it are skipped.`,
  );
}

async function missing() {
  const found = await Promise.all(
    Object.keys(pdfTools).map(async (tool) =>
      (await runProgram(tool, ['-v'], { keep: true })).code === 127 ? [tool] : [],
    ),
  );
  return found.flat();
}
