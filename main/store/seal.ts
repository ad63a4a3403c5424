import { sha256 } from './objects.ts';

/** What a line of the library is checked against. */
export const seal = (summary: string, trashedAt: string | null): string => sha256(`${trashedAt ?? ''}\n${summary}`);
