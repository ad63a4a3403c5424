import { say } from '../../state/language.ts';

/** An ISO date-time on the reader's own clock: "4 December 2025, 14:02". */
export function timeOf(iso: string): string {
  const at = new Date(iso);
  return `${say.formats.dayOf(at)}, ${say.formats.time(at)}`;
}
