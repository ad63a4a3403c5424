import { type ReadInput, read } from '#main/reading/read.ts';
import type { Reading } from '#shared/model/reading.ts';
import { noCorrections } from '#shared/model/source.ts';
import { friday, lexicon } from './timed.ts';

const inputOf = (text: string): ReadInput => ({
  source: { id: '0123456789abcdef', text, votes: [] },
  meta: { published: { value: friday, from: 'typed in' } },
  corrections: noCorrections,
});

export const readPlain = (text: string): Reading => read(inputOf(text), lexicon);

/** How often reading a text looks into what its stages hand each other (tokens, sentences, names, statements …), by stage: a measure of work that no machine changes. */
export function workOf(text: string): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  let current = '';
  const seen = new WeakMap<object, object>();
  const counted = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return value;
    const known = seen.get(value);
    if (known !== undefined) return known as Value;
    const proxy = new Proxy(value, {
      get: (target, key, receiver) => {
        steps.set(current, (steps.get(current) ?? 0) + 1);
        return counted(Reflect.get(target, key, receiver));
      },
    });
    seen.set(value, proxy);
    seen.set(proxy, proxy);
    return proxy;
  };
  read(inputOf(text), lexicon, (name, make) => {
    current = name;
    return counted(make());
  });
  return steps;
}
