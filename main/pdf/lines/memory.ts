import type { Run } from '../flow/blocks.ts';
import { type Memory, startMemory } from '../memory.ts';
import type { Style } from '../theme.ts';

/** Paragraphs: about a hundred pages. */
const kept = 2000;
const memories = new WeakMap<object, Memory<unknown>>();

/** What was made of the same words before. The key has to say all that counts; `owner`: what the memory is of. */
export function remembered<T>(owner: object, key: string, make: () => T): T {
  let memory = memories.get(owner);
  if (memory === undefined) {
    memory = startMemory(kept);
    memories.set(owner, memory);
  }
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value as T;
}

type Paragraph = Map<string, unknown>;
const paragraphs = new WeakMap<object, WeakMap<readonly Run[], Paragraph>>();

/** What was made of a paragraph before: `what` says what it is and all that counts beside the words. */
export function rememberedOf<T>(owner: object, runs: readonly Run[], what: string, make: () => T): T {
  let known = paragraphs.get(owner);
  if (known === undefined) {
    known = new WeakMap();
    paragraphs.set(owner, known);
  }
  let paragraph = known.get(runs);
  if (paragraph === undefined) {
    paragraph = remembered(owner, keyOf(runs), () => new Map<string, unknown>());
    known.set(runs, paragraph);
  }
  if (!paragraph.has(what)) paragraph.set(what, make());
  return paragraph.get(what) as T;
}

const styleKeys = new WeakMap<Style, string>();

function styleKey(style: Style): string {
  let key = styleKeys.get(style);
  if (key === undefined) {
    const { cut, size, colour, rise = '', track = '', stroke = '' } = style;
    key = `\u0002${cut} ${size} ${colour} ${rise} ${track} ${stroke}\u0003`;
    styleKeys.set(style, key);
  }
  return key;
}

/** Runs as a text that differs where they do. */
function keyOf(runs: readonly Run[]): string {
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
  return key;
}
