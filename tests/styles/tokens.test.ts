import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [
    found[1] as string,
    { light: found[2] as string, dark: found[3] as string },
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: string, b: string, theme: Theme): number {
  const [one, two] = [a, b].map((name) => {
    const pair = pairs.get(name);
    if (pair === undefined) throw new Error(`no colour --${name}`);
    return luminance(pair[theme]);
  }) as [number, number];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const surfaces = ['paper', 'surface', 'raised', 'sunk', 'hover'];
const kinds = ['fact', 'claim', 'assessment', 'gap'];
const onOwnGround = [...kinds, 'danger', 'warning', 'success', 'accent'];

/** Words and the ground they may stand on. */
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-faint'].flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
  ...onOwnGround.flatMap((name) =>
    ['paper', 'surface', 'raised', `${name}-soft`].map((ground) => [name, ground] as const),
  ),
  ...onOwnGround.map((name) => ['ink', `${name}-soft`] as const),
  ...['source-once', 'source-cited', 'source-often', 'source-active', 'found', 'selection'].map(
    (ground) => ['ink', ground] as const,
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  ['paper', 'ink'],
];

/** Parts of controls that must be seen, and the ground around them. */
const parts: readonly (readonly [string, string])[] = ['paper', 'surface', 'raised'].flatMap((ground) =>
  ['line-strong', 'focus'].map((part) => [part, ground] as const),
);

describe.each(['light', 'dark'] as const)('[E7] in the %s theme', (theme) => {
  it('words have a contrast of 4.5 to 1 on every ground they stand on', () => {
    const low = texts.filter(([ink, ground]) => contrast(ink, ground, theme) < 4.5);
    expect(low.map(([ink, ground]) => `${ink} on ${ground}: ${contrast(ink, ground, theme).toFixed(2)}`)).toEqual([]);
  });

  it('borders of controls and the focus ring have 3 to 1', () => {
    const low = parts.filter(([part, ground]) => contrast(part, ground, theme) < 3);
    expect(low.map(([part, ground]) => `${part} on ${ground}: ${contrast(part, ground, theme).toFixed(2)}`)).toEqual(
      [],
    );
  });
});
