import type { Fresh } from '../../state/fresh.ts';
import { say } from '../../state/language.ts';

/** "2 captions, 1 duplicate, 1 heading"; '' where nothing was left out but headings: the title is taken from them. */
export function leftOutWords(leftOut: Fresh['leftOut']): string {
  const { classes } = say.intake.fresh;
  if (Object.keys(leftOut).every((kind) => kind === 'head')) return '';
  return (Object.keys(classes) as (keyof typeof classes)[])
    .flatMap((kind) => {
      const count = leftOut[kind] ?? 0;
      return count === 0 ? [] : [classes[kind](count)];
    })
    .join(', ');
}
