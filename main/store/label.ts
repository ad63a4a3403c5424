import { deeds } from '#shared/messages/en/deeds.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { newIn } from './content.ts';

/** Labels are a line in a list; a longer one is cut. */
const longestLabel = 300;

/** [R14] What history calls a commit: what was asked for, and what had to be replaced in the content, so that it is never silent. */
export function labelOf(label: string, content: BriefingContent): string {
  const unpaired = unpairedIn(newIn(content));
  const text = label.toWellFormed().slice(0, longestLabel).toWellFormed();
  return unpaired === 0 ? text : deeds.version.replaced(text, unpaired);
}

/** How many UTF-16 code units are half of a pair whose other half is not there. */
function unpairedIn(content: BriefingContent): number {
  let count = 0;
  JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === 'string' && !value.isWellFormed()) {
      const repaired = value.toWellFormed();
      for (let i = 0; i < value.length; i += 1) if (value[i] !== repaired[i]) count += 1;
    }
    return value;
  });
  return count;
}
