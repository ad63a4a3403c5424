import { readFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import { writeWhole } from '../writeFile.ts';

const side = z.int().min(300).max(20_000);
const Kept = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: side, height: side }),
  maximized: z.boolean(),
});

/** `bounds` without a place is the middle of the screen. */
export type WindowState = {
  readonly bounds: Rectangle | Pick<Rectangle, 'width' | 'height'>;
  readonly maximized: boolean;
};

const first: WindowState = { bounds: { width: 1320, height: 860 }, maximized: false };

/** How much of the window a display must show for it to be found again. */
const grip = 80;

/** Where the window last stood; the middle of the screen at first, where the file cannot be read, and where no display shows that place any more. */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState {
  const kept = parse(file);
  if (kept === undefined) return first;
  const { x, y, width, height } = kept.bounds;
  const seen = displays.some(
    (area) =>
      x < area.x + area.width - grip &&
      x + width > area.x + grip &&
      y >= area.y - grip / 2 &&
      y < area.y + area.height - grip,
  );
  return seen ? kept : { bounds: { width, height }, maximized: kept.maximized };
}

/** Writes the window's place when it closes. A place that cannot be written is not kept. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    writeWhole(file, new TextEncoder().encode(JSON.stringify(state)));
  });
}

function parse(file: string): z.infer<typeof Kept> | undefined {
  try {
    const read = Kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
