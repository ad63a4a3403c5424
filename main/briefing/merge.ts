import { canonicalJson } from '#shared/canonicalJson.ts';
import type { Section } from '#shared/model/section.ts';

/**
 * What a briefing's sections become when it is built again [B8]: a section that nobody edited takes its new body, one that was edited
 * stays word for word, one that the new kind has not stays if it was edited or added by the user, a new one comes in where the kind has it.
 * Order, headings, hiding and marking stay as the user left them.
 */
export function mergeSections(
  now: readonly Section[],
  built: readonly Section[],
  hash: (text: string) => string,
): Section[] {
  const untouched = (section: Section): boolean =>
    section.built !== null && section.built === hash(canonicalJson(section.body));
  const fresh = new Map(built.map((section) => [section.id, section]));
  const merged = now.flatMap((section): Section[] => {
    const next = fresh.get(section.id);
    if (!untouched(section)) return [section];
    return next === undefined ? [] : [{ ...section, body: next.body, built: next.built }];
  });
  for (const [index, section] of built.entries()) {
    if (merged.some(({ id }) => id === section.id)) continue;
    const before = built.slice(0, index).findLast(({ id }) => merged.some((kept) => kept.id === id));
    const at = before === undefined ? 0 : merged.findIndex(({ id }) => id === before.id) + 1;
    merged.splice(at, 0, section);
  }
  return merged;
}
