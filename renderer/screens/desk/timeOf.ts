import { longDate } from '#shared/model/time.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO date-time on the reader's own clock: "4 December 2025, 14:02". */
export function timeOf(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${longDate(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
