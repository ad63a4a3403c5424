import type { Outcome } from '#shared/outcome.ts';
import { version } from '../version.ts';
import { type OptionName, parseArguments, takes } from './arguments.ts';
import { badUse, exits, report } from './exit.ts';
import { help } from './help.ts';
import { endOfOutput, endWithReader } from './unheard.ts';
import { growYoungSpace } from './youngSpace.ts';

/** Runs a command line and answers its exit code [X3]. Each command loads only what it needs. A throw is a bug: one line, exit 1. */
export async function run(args: readonly string[]): Promise<number> {
  endWithReader();
  growYoungSpace();
  try {
    const outcome = await command(args);
    if (!outcome.ok) return report(outcome.fault);
    return typeof outcome.value === 'number' ? outcome.value : exits.done;
  } catch (bug) {
    const ended = endOfOutput(bug);
    if (ended !== undefined) return ended;
    const words = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug);
    process.stderr.write(`brevier: internal fault, please report it: ${words.replaceAll('\n', ' ')}\n`);
    if (process.env.BREVIER_DEBUG) console.error(bug);
    return exits.internal;
  }
}

async function command(args: readonly string[]): Promise<Outcome<unknown>> {
  const parsed = parseArguments(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return print(help);
  if (values.version) return print(`${version}\n`);
  const [name, file, ...more] = positionals;
  if (name === undefined) return badUse('Say what to do: build, read, verify or serve');
  const known = Object.hasOwn(takes, name) ? takes[name] : undefined;
  if (known === undefined) return badUse(`There is no command “${name}”`);
  const stray = (Object.keys(values) as OptionName[]).find((option) => !known.includes(option));
  if (stray !== undefined) return badUse(`“brevier ${name}” takes no --${stray}`);
  if (name === 'serve')
    return file === undefined
      ? (await import('./serve.ts')).serveCommand(values)
      : badUse('“brevier serve” takes no file');
  if (name === 'verify')
    return file === undefined || more.length > 0
      ? badUse('Name one PDF, or “-” for standard input')
      : (await import('./verify.ts')).verifyCommand(file);
  if (file === undefined) return badUse('Name the article’s file, or “-” for standard input');
  if (name === 'build') return (await import('./build.ts')).buildCommand([file, ...more], values);
  return more.length > 0 ? badUse('Name one file at a time') : (await import('./read.ts')).readCommand(file, values);
}

function print(words: string): Outcome<void> {
  process.stdout.write(words);
  return { ok: true, value: undefined };
}
