import { longDate } from '#shared/model/time.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** When something was last edited, on the reader's own clock: "Today, 14:02", "Yesterday, 09:30", else "4 December 2025". */
export function editedAt(iso: string, now: Date): string {
  const at = new Date(iso);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (dayOf(at) === dayOf(now)) return `Today, ${time}`;
  if (dayOf(at) === dayOf(yesterday)) return `Yesterday, ${time}`;
  return longDate(dayOf(at));
}
