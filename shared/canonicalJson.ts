/**
 * JSON with the keys of every object in order and no spaces: equal values give equal text. Unpaired surrogates, which UTF-8 cannot
 * hold, become U+FFFD, one code unit for one.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return inner.toWellFormed();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
