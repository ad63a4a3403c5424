import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '#main/app.ts';
import { addSample } from '#main/sample.ts';
import { settingsInMemory } from '#main/settings.ts';
import { openMemoryStore } from '#main/store/store.ts';
import { workHere } from '#main/work.ts';

const resources = join(import.meta.dirname, '../../resources');
const sample = readFileSync(join(resources, 'samples/donbas-talks.txt'), 'utf8');

it('[L2] a line of the article says in which paragraph it stands, as the source pane numbers them', async () => {
  const app = createApp({
    store: openMemoryStore(),
    settings: settingsInMemory(),
    work: workHere({ words: join(resources, 'words'), fonts: join(resources, 'fonts') }),
    clock: () => '2026-01-02T03:04:05.000Z',
    newId: () => 'b1',
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    info: { host: 'browser', version: '0', node: '', data: '' },
  });
  const made = await addSample(app, sample);
  const [reading] = made.ok
    ? (await app.readings(made.value!)).ok
      ? (
          (await app.readings(made.value!)) as never as {
            value: { paragraphs: { number: number; span: { start: number; end: number } }[] }[];
          }
        ).value
      : []
    : [];
  const found = app.search('Donbas', 200);
  const lines = found.ok ? found.value.filter(({ place }) => place !== null) : [];
  expect(lines.length).toBeGreaterThan(1);
  for (const { place, where } of lines) {
    const paragraph = reading!.paragraphs.find(({ span }) => span.start <= place!.start && place!.start < span.end);
    expect(where).toBe(`In the article, ¶${paragraph!.number}`);
  }
  await app.close();
});
