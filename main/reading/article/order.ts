/** Index of the first of things in order of the text that starts at or after an offset; binary search. */
export function firstFrom(ordered: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as { readonly start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
