import type { SourceMeta } from '#shared/model/source.ts';
import { daysFrom, wireDay } from '#shared/model/wireDay.ts';
import { typedIn } from './intakeMeta.ts';
import { say } from './language.ts';

/** Days by which an article appears after the day of its dateline without anybody's wondering. */
const usual = 3;

/** The dateline's day beside a date typed in that lies further off than usual, whatever the year. */
export function dateInDoubt(text: string, { published }: SourceMeta): string | undefined {
  const wire = wireDay(text);
  if (published?.from !== typedIn || wire === undefined || daysFrom(published.value, wire) <= usual) return undefined;
  const [, month, day] = published.value.split('-').map(Number);
  return say.intake.datelineDiffers(
    say.formats.dayInYear(wire.month, wire.day),
    say.formats.dayInYear(month ?? 1, day ?? 1),
  );
}

/** What the dateline says of the day, where the article's own date is not known or is in doubt. */
export function datelineWords(text: string, meta: SourceMeta): string | undefined {
  if (meta.published !== undefined) return dateInDoubt(text, meta);
  const wire = wireDay(text);
  return wire === undefined ? undefined : say.intake.datelineSays(say.formats.dayInYear(wire.month, wire.day));
}
