import { parseArgs } from 'node:util';
import type { Outcome } from '#shared/outcome.ts';
import { badUse } from './exit.ts';

const options = {
  date: { type: 'string' },
  kind: { type: 'string' },
  paper: { type: 'string' },
  lang: { type: 'string' },
  title: { type: 'string' },
  outlet: { type: 'string' },
  author: { type: 'string' },
  url: { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  style: { type: 'string' },
  marking: { type: 'string' },
  draft: { type: 'boolean' },
  expires: { type: 'string' },
  copy: { type: 'string' },
  attach: { type: 'boolean' },
  save: { type: 'boolean' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export type OptionName = keyof typeof options;

/** The options as given, unchecked: each command checks its own. */
export type Given = ReturnType<typeof parse>['values'];

/** Which options each command takes. */
export const takes: Readonly<Record<string, readonly OptionName[]>> = {
  build: [
    'date',
    'kind',
    'paper',
    'lang',
    'title',
    'outlet',
    'author',
    'url',
    'output',
    'format',
    'style',
    'marking',
    'draft',
    'expires',
    'copy',
    'attach',
    'save',
    'data',
  ],
  verify: [],
  read: ['date', 'json', 'title', 'outlet', 'author', 'url'],
  serve: ['data', 'port'],
};

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true });

/** Words of the command line as options and positionals; one that is unknown or lacks its value is bad use. */
export function parseArguments(args: readonly string[]): Outcome<ReturnType<typeof parse>> {
  try {
    return { ok: true, value: parse(args) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [first = 'An option is wrong'] = error.message.split('. ');
    return badUse(first.replace(/'([^']*)'/, '‘$1’'));
  }
}
