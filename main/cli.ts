#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The command line's entry. It loads nothing that an older Node has not, because there it only hands over to the launcher, which
 * finds a Node that can run Brevier.
 */
const oldest = 24;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  const launcher = new URL(
    import.meta.url.endsWith('.ts') ? '../bin/brevier.cjs' : '../../bin/brevier.cjs',
    import.meta.url,
  );
  createRequire(import.meta.url)(fileURLToPath(launcher));
} else {
  const { run } = await import('./cli/run.ts');
  process.exitCode = await run(process.argv.slice(2));
}
