/** Index of the first of things in order of the text, among those `[from, to)`, that starts at or after an offset, else `to`; binary search. */
export function firstFrom(
  ordered: readonly { readonly start: number }[],
  offset: number,
  from = 0,
  to = ordered.length,
): number {
  let low = from;
  let high = Math.min(to, ordered.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as { readonly start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
