import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Greys } from '../fixtures/png.ts';

/** Programs that draw a page as a grey map, with their arguments. */
export const painters = {
  pdftoppm: (file: string, page: number) => ['-r', '180', '-gray', '-f', `${page}`, '-l', `${page}`, file],
  mutool: (file: string, page: number) => [
    'draw',
    '-q',
    '-r',
    '180',
    '-c',
    'gray',
    '-F',
    'pgm',
    '-o',
    '-',
    file,
    `${page}`,
  ],
} as const;
export type Painter = keyof typeof painters;

/** Pixels of one side of a cell: 3.6 points. Programs differ in where they lay ink within such a cell, hardly in how much: two of them in no more than five cells of a page. */
const cell = 9;

/** A page as coarse greys: how much ink lies in each cell, 0 (none) to 15. */
export function coarsely(pdf: Uint8Array, page: number, painter: Painter): Greys {
  const folder = mkdtempSync(join(tmpdir(), 'brevier-picture-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync(painter, painters[painter](file, page), { maxBuffer: 2 ** 26 });
    return cellsOf(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cellsOf(pgm: Buffer): Greys {
  const [head = '', size = ''] = /^P5\s(?:#[^\n]*\n)?\s*(\d+\s\d+)\s255\s/.exec(pgm.toString('latin1', 0, 200)) ?? [];
  const [across = 0, down = 0] = size.split(/\s/).map(Number);
  const width = Math.floor(across / cell);
  const height = Math.floor(down / cell);
  const steps = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let light = 0;
      for (let dy = 0; dy < cell; dy += 1)
        for (let dx = 0; dx < cell; dx += 1)
          light += pgm[head.length + (y * cell + dy) * across + x * cell + dx] ?? 255;
      steps[y * width + x] = Math.round(15 * (1 - light / (255 * cell * cell)));
    }
  return { width, height, steps };
}

/** Steps of grey by which a cell may differ and still be the same. */
const alike = 2;

/** Cells of two pictures that differ; all of them where they are not of one size. */
export function differing(a: Greys, b: Greys): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.steps.length, b.steps.length);
  return a.steps.reduce((sum, step, i) => sum + (Math.abs(step - b.steps[i]!) > alike ? 1 : 0), 0);
}
