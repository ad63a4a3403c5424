import { readFileSync } from 'node:fs';
import { setters } from './setters.ts';

/** One setting in a process of its own: setter, input file, font folder. */
const [setter = '', input = '', fonts = ''] = process.argv.slice(2);
const set = setters[setter as keyof typeof setters];
const bytes = await set(JSON.parse(readFileSync(input, 'utf8')), fonts);
if (bytes < 1000) throw new Error('nothing was set');
