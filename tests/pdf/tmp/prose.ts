import { writeFileSync } from 'node:fs';
import { typeset } from '#main/pdf/typeset.ts';
import { proseJob } from '../fixtures/prose.ts';

for (const n of [1, 2, 3]) {
  const r = await typeset(proseJob(60, n), '/work/main/resources/fonts');
  writeFileSync(`/tmp/pdfw/prose${n}.pdf`, r.pdf);
}
