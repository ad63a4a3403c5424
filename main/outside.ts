import { web } from './intake/web/web.ts';

/** What a running program is given of the world: the time, as an ISO date-time in UTC, and the web. */
export const outside = { clock: (): string => new Date().toISOString(), network: web };
