// npm start: from a fresh checkout to a finished briefing and the open app.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { requireNode24, root } from './node24.mjs';
import { runProgram, runTool, tools } from './run.mjs';

const node = requireNode24();
const cli = join(root, 'out/main/cli.js');

if (isStale()) {
  console.log('Building…');
  const { code, output } = await runTool(tools.vite, ['build', '--logLevel', 'warn'], { keep: true });
  if (code !== 0) {
    console.error(`${output}\nThe build failed, so Brevier cannot start.`);
    process.exit(1);
  }
}
await makeSample();
const electron = await findElectron();
if (typeof electron === 'string') await openElectron(electron);
else await openInBrowser(electron.why);

/** Whether anything of the source is newer than the last build. */
function isStale() {
  const built = [cli, join(root, 'out/renderer/index.html')];
  if (!built.every((path) => existsSync(path))) return true;
  const at = Math.min(...built.map((path) => statSync(path).mtimeMs));
  const sources = ['main', 'shared', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
  return sources.some((path) => newest(join(root, path)) > at);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function makeSample() {
  const folder = join(root, 'out/sample');
  mkdirSync(folder, { recursive: true });
  const pdf = join(folder, 'donbas-talks.pdf');
  const sample = join(root, 'resources/samples/donbas-talks.txt');
  const { code, output } = await runProgram(
    node,
    [cli, 'build', sample, '--date', '2025-12-04', '--kind', 'background', '-o', pdf],
    { keep: true },
  );
  if (code === 0) console.log(`The sample’s briefing: ${pdf}`);
  else console.error(`The sample’s briefing could not be made. ${output.trim()}`);
}

/** The path of Electron's program, fetched where it is missing and can be; else why there is none. */
async function findElectron() {
  if (process.env.BREVIER_HOST === 'browser') return { why: 'BREVIER_HOST asks for the browser' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { why: 'there is no display for its window' };
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve('electron/package.json'));
  const path = () => (existsSync(join(home, 'path.txt')) ? require('electron') : undefined);
  if (path() === undefined) {
    console.log('Fetching Electron (about 110 MB)…');
    await runTool('electron/install.js', ['--no'], { keep: true, timeout: 180_000 });
  }
  const found = path();
  return typeof found === 'string' && existsSync(found)
    ? found
    : { why: 'its program is not here and could not be fetched' };
}

async function openElectron(program) {
  // Chromium's own sandbox refuses to run as root; the renderer is still sandboxed from Node.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', root] : [root];
  const { code, output } = await runProgram(program, args, { keep: true });
  if (code === 0 || code === 5) {
    process.exitCode = code;
    return;
  }
  await openInBrowser(`it ended with code ${code}${output === '' ? '' : ` (${output.trim().split('\n')[0]})`}`);
}

function openInBrowser(why) {
  console.log(`Brevier opens in the browser, not in Electron: ${why}.`);
  return new Promise((resolve) => {
    const server = spawn(node, [cli, 'serve'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
    server.stdout.setEncoding('utf8').once('data', (words) => {
      const url = words.trim();
      console.log(`Open this address (it works once): ${url}\nStop Brevier with Ctrl+C.`);
      openUrl(url);
    });
    server.on('close', (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}

/** Hands the address to the desktop's browser where there is a display; where that fails it stands printed. */
function openUrl(url) {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open', url]
          : [];
  if (program === undefined) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
