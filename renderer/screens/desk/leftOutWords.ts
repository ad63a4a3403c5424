import type { Fresh } from '../../state/fresh.ts';
import { say } from '../../state/language.ts';

/** "2 captions, 1 duplicate"; '' where nothing was left out. */
export function leftOutWords(leftOut: Fresh['leftOut']): string {
  const { classes } = say.intake.fresh;
  return (Object.keys(classes) as (keyof typeof classes)[])
    .flatMap((kind) => {
      const count = leftOut[kind] ?? 0;
      return count === 0 ? [] : [classes[kind](count)];
    })
    .join(', ');
}
