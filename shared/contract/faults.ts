import { z } from 'zod';
import { Briefing } from '../model/briefing.ts';
import type { FaultCode } from '../outcome.ts';

/** A sentence by its name in the catalogue and its values. */
export const SaidData = z.object({
  name: z.string().max(64),
  values: z.array(z.union([z.string(), z.number(), z.null()])).max(8),
});

/** What every error carries besides its code and its sentence (oRPC's `message`, in English). */
const data = z.object({ path: z.string().optional(), said: SaidData.optional() });

/** One typed error for each fault a call can answer with; `status` is the HTTP status it travels under. */
export const faults = {
  'empty-input': { status: 422, data },
  'not-text': { status: 422, data },
  'too-large': { status: 413, data },
  'unknown-encoding': { status: 422, data },
  'no-article': { status: 422, data },
  'unsupported-format': { status: 415, data },
  'bad-input': { status: 400, data },
  'not-found': { status: 404, data },
  'not-fetched': { status: 502, data },
  /** Somebody saved in between: `current` is the briefing as it stands, so that both texts can be kept [E8]. */
  conflict: { status: 409, data: data.extend({ current: Briefing.optional() }) },
  'output-unwritable': { status: 500, data },
  'store-locked': { status: 423, data },
  'store-unwritable': { status: 507, data },
  'store-damaged': { status: 500, data },
  'port-in-use': { status: 500, data },
  cancelled: { status: 499, data },
} as const satisfies Record<FaultCode, unknown>;
