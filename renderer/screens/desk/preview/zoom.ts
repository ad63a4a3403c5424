/** How large pages are shown: as wide as the pane, or in per cent of their size on paper. */
export type Zoom = 'fit' | number;

const steps = [50, 67, 80, 100, 125, 150, 200] as const;
/** CSS pixels for a point at 100 per cent. */
const pixels = 96 / 72;

export const widthAt = (zoom: Zoom, points: number, pane: number): number =>
  zoom === 'fit' ? pane : Math.round((points * pixels * zoom) / 100);

/** The next step up or down from what is shown now; the last step stays. */
export function nextZoom(by: 1 | -1, shown: number): number {
  const next = by > 0 ? steps.find((step) => step > shown + 0.5) : steps.findLast((step) => step < shown - 0.5);
  return next ?? Math.max(steps[0], Math.min(steps.at(-1) ?? shown, shown));
}

export const percentOf = (width: number, points: number): number => Math.round((100 * width) / (points * pixels));
