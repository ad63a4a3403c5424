import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp } from '#main/app.ts';
import { settingsInMemory } from '#main/settings.ts';
import { openMemoryStore } from '#main/store/store.ts';
import { workHere } from '#main/work.ts';
import { sites } from '../intake/sites.ts';

const resources = join(import.meta.dirname, '../../resources');

/** The sample article's words. */
export const sample = readFileSync(join(resources, 'samples/donbas-talks.txt'), 'utf8');

/** An app over an empty library in memory, at one moment, with a web that holds no page but those of `network`. */
export function newApp(network = sites({})): App {
  let id = 0;
  return createApp({
    store: openMemoryStore(),
    settings: settingsInMemory(),
    work: workHere({ words: join(resources, 'words'), fonts: join(resources, 'fonts') }),
    network,
    clock: () => '2026-01-02T03:04:05.000Z',
    newId: () => `b${++id}`,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    info: { host: 'browser', version: '0', node: '', data: '' },
  });
}
