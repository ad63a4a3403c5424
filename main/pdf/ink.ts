/** WCAG 2.2's contrast of a colour (red, green, blue from 0 to 1) with white. */
function contrastWithWhite(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

const enough = 4.5;

const parts = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const written = (rgb: readonly number[]): string => rgb.map((value) => Math.round(value * 1000) / 1000).join(' ');

/** `#rrggbb` as PDF's `r g b`. */
export const inkOf = (hex: string): string => written(parts(hex));

/** `#rrggbb` as PDF's `r g b`, darkened where it would not read on white. */
export function readable(hex: string): string {
  let rgb = parts(hex);
  while (contrastWithWhite(rgb) < enough) rgb = rgb.map((value) => value * 0.95);
  return written(rgb);
}
