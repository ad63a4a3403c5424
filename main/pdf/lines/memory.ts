import type { Run } from '../flow/blocks.ts';
import type { Style } from '../theme.ts';

/** Paragraphs kept twice over: about a hundred pages. What was not asked for since is forgotten first. */
const kept = 3000;

type Memory = { young: Map<string, unknown>; old: Map<string, unknown> };
const memories = new WeakMap<object, Memory>();

/** What was made of the same words before, so that after an edit only what changed is set anew. The key has to say all that counts; `owner`: what the memory is of. */
export function remembered<T>(owner: object, key: string, make: () => T): T {
  let memory = memories.get(owner);
  if (memory === undefined) {
    memory = { young: new Map(), old: new Map() };
    memories.set(owner, memory);
  }
  const known = (memory.young.get(key) ?? memory.old.get(key)) as T | undefined;
  if (known !== undefined && memory.young.has(key)) return known;
  const value = known ?? make();
  if (memory.young.size >= kept) {
    memory.old = memory.young;
    memory.young = new Map();
  }
  memory.young.set(key, value);
  return value;
}

const keys = new WeakMap<readonly Run[], string>();
const styleKeys = new WeakMap<Style, string>();

function styleKey(style: Style): string {
  let key = styleKeys.get(style);
  if (key === undefined) {
    const { cut, size, colour, rise = '', track = '' } = style;
    key = `\u0002${cut} ${size} ${colour} ${rise} ${track}\u0003`;
    styleKeys.set(style, key);
  }
  return key;
}

/** Runs as a text that differs where they do. */
export function keyOf(runs: readonly Run[]): string {
  const known = keys.get(runs);
  if (known !== undefined) return known;
  let key = '';
  for (const run of runs) {
    if (run.kind === 'break') {
      key += '\u0001';
      continue;
    }
    const { style, text, link, name, tied, language, actual } = run;
    key += styleKey(style) + text;
    if (
      link !== undefined ||
      name !== undefined ||
      tied !== undefined ||
      language !== undefined ||
      actual !== undefined
    )
      key += `\u0004${JSON.stringify([link, name, tied, language, actual])}`;
  }
  keys.set(runs, key);
  return key;
}
