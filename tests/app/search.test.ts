import { expect, it } from 'vitest';
import { addSample } from '#main/sample.ts';
import { newApp, sample } from './newApp.ts';

it('[L2] a line of the article says in which paragraph it stands, as the source pane numbers them', async () => {
  const app = newApp();
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
