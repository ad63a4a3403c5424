/** What is worked out from something is worked out once: `make` runs at the first call with a key and is remembered as long as the key lives. Keys are few and live long. */
export function oncePer<Key extends WeakKey, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly value: Made }>();
  return remembering(make, made);
}

/** The same for any keys, as long as the function itself lives. */
export const once = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) => remembering(make, new Map());

type Memory<Key, Made> = {
  readonly get: (key: Key) => { readonly value: Made } | undefined;
  readonly set: (key: Key, made: { readonly value: Made }) => unknown;
};

function remembering<Key, Made>(make: (key: Key) => Made, made: Memory<Key, Made>): (key: Key) => Made {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
