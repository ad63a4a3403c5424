import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';

/**
 * [R19] Checks every regular expression of the program: `recheck` must find it linear, or a comment on its line or the line above must say
 * `bounded:` and what bounds the text it runs on. An expression put together at run time always needs that comment.
 */
export type Finding = { readonly place: string; readonly expression: string; readonly problem: string };

const folders = ['main', 'shared', 'renderer'];
const note = 'bounded:';

/** The findings in one file's source; empty when all is well. `place` names the file. */
export function checkSource(place: string, source: string): Finding[] {
  const lines = source.split('\n');
  const { program } = parseSync(place, source);
  const findings: Finding[] = [];
  for (const { pattern, flags, start } of expressionsOf(program)) {
    const line = source.slice(0, start).split('\n').length;
    const noted = [lines[line - 1], lines[line - 2]].some((words) => words?.includes(note));
    if (noted) continue;
    const problem = pattern === undefined ? 'is put together at run time' : slowness(pattern, flags);
    if (problem !== undefined)
      findings.push({ place: `${place}:${line}`, expression: pattern ?? 'new RegExp(…)', problem });
  }
  return findings;
}

type Expression = { readonly pattern: string | undefined; readonly flags: string; readonly start: number };

/** Regular-expression literals, and `RegExp(…)` with or without `new`. */
function* expressionsOf(node: unknown): Generator<Expression> {
  if (Array.isArray(node)) {
    for (const child of node) yield* expressionsOf(child);
    return;
  }
  if (!isNode(node)) return;
  if (node.type === 'Literal' && isNode(node.regex, false)) {
    yield { pattern: String(node.regex.pattern), flags: String(node.regex.flags), start: node.start };
    return;
  }
  if (
    (node.type === 'NewExpression' || node.type === 'CallExpression') &&
    isNode(node.callee) &&
    node.callee.name === 'RegExp'
  ) {
    const [pattern, flags] = (node.arguments as unknown[]).map((each) =>
      isNode(each) && each.type === 'Literal' ? each.value : undefined,
    );
    yield {
      pattern: typeof pattern === 'string' ? pattern : undefined,
      flags: typeof flags === 'string' ? flags : '',
      start: node.start,
    };
    return;
  }
  for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) yield* expressionsOf(child);
}

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

const isNode = (value: unknown, typed = true): value is Node =>
  typeof value === 'object' && value !== null && (!typed || typeof (value as Node).type === 'string');

function slowness(pattern: string, flags: string): string | undefined {
  // Where no automaton can tell, recheck tries inputs: always the same ones, judged by steps and never by a clock, however slow the machine.
  const result = checkSync(pattern, flags.replace('v', 'u'), {
    timeout: 120_000,
    randomSeed: 1,
    seedingTimeout: null,
    incubationTimeout: null,
    attackTimeout: null,
  });
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable' ? `takes ${result.complexity.summary} time` : 'could not be checked';
}

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

if (import.meta.main) {
  const findings = folders
    .flatMap((folder) => [...sourceFiles(folder)])
    .flatMap((path) => checkSource(path, readFileSync(path, 'utf8')));
  for (const { place, expression, problem } of findings) console.error(`${place} /${expression}/ ${problem}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
