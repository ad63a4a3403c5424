import { z } from 'zod';

/** TLP 2.0 labels, least restricted first. Never translated, no space, capitals. */
export const tlpLevels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/** Ink of a TLP label, `#rrggbb`, always on black: the standard's own values (FIRST, TLP 2.0). */
export const tlpInk: Readonly<Record<(typeof tlpLevels)[number], string>> = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  'AMBER+STRICT': '#ffc000',
  RED: '#ff2b2b',
};

/** [B6] Handling marking. `own`: the user's scheme, `order` its labels from least to most restricted. */
export const Marking = z.discriminatedUnion('scheme', [
  z.object({ scheme: z.literal('none') }),
  z.object({ scheme: z.literal('tlp'), level: z.enum(tlpLevels) }),
  z.object({ scheme: z.literal('own'), label: z.string().min(1).max(80), order: z.array(z.string().max(80)).max(20) }),
]);
export type Marking = Readonly<z.infer<typeof Marking>>;

export const unmarked: Marking = { scheme: 'none' };

/** As printed: `TLP:AMBER+STRICT`, the user's own label, or ''. */
export const markingLabel = (marking: Marking): string =>
  marking.scheme === 'none' ? '' : marking.scheme === 'tlp' ? `TLP:${marking.level}` : marking.label;

/** A label that the user's own list does not hold counts as the most restricted: marking errs on the safe side. */
function rank(marking: Marking): number {
  if (marking.scheme === 'none') return -1;
  if (marking.scheme === 'tlp') return tlpLevels.indexOf(marking.level);
  const listed = marking.order.indexOf(marking.label);
  return listed === -1 ? marking.order.length : listed;
}

/** The most restricted of several: what head and foot of every page print. Schemes have no order between them: where two meet, the highest of each stands there, in words. */
export function highestMarking(markings: readonly Marking[]): Marking {
  const highest = (['tlp', 'own'] as const).flatMap((scheme) => {
    const own = markings.filter((marking) => marking.scheme === scheme);
    return own.length === 0 ? [] : [own.reduce((high, marking) => (rank(marking) > rank(high) ? marking : high))];
  });
  const [only = unmarked, ...others] = highest;
  return others.length === 0 ? only : { scheme: 'own', label: highest.map(markingLabel).join(' · '), order: [] };
}
