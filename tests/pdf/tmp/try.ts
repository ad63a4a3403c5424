import { writeFileSync } from 'node:fs';
import { typeset } from '#main/pdf/typeset.ts';
import { harbourBackground, harbourNote } from '../fixtures/harbour.ts';

for (const [n, j] of [
  ['note', harbourNote],
  ['background', harbourBackground],
] as const) {
  let t = performance.now();
  const r = await typeset(j, '/work/main/resources/fonts');
  console.log(n, r.report, r.pdf.length, (performance.now() - t).toFixed(0) + 'ms');
  t = performance.now();
  await typeset(j, '/work/main/resources/fonts');
  console.log('again', (performance.now() - t).toFixed(0));
  writeFileSync(`/tmp/pdfw/${n}.pdf`, r.pdf);
}
