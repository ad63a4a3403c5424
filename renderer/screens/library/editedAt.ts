import { say } from '../../state/language.ts';

/** When something was last edited, on the reader's own clock: "Today, 14:02", "Yesterday, 09:30", else "4 December 2025". */
export function editedAt(iso: string, now: Date): string {
  const at = new Date(iso);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const isOn = (day: Date): boolean => at.toDateString() === day.toDateString();
  if (isOn(now)) return say.library.today(say.formats.time(at));
  if (isOn(yesterday)) return say.library.yesterday(say.formats.time(at));
  return say.formats.dayOf(at);
}
