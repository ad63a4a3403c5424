import type { Unused } from '#shared/coverage.ts';
import { assertNever } from '#shared/outcome.ts';
import { say } from '../../../state/language.ts';

/** [F11] Why no entry rests on a sentence, for the user. */
export function whyUnused(unused: Unused): string {
  switch (unused.why) {
    case 'not-body':
      return say.source.unused['not-body'](
        say.source.classes[unused.kind],
        say.source.reasonOf(unused.rule, unused.reason),
      );
    case 'not-ranked':
      return say.source.unused['not-ranked'];
    case 'not-asked':
      return say.source.unused['not-asked'](unused.place, unused.of);
    default:
      return assertNever(unused);
  }
}
