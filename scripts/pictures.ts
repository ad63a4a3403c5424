import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeset } from '#main/pdf/typeset.ts';
import { pngOfGreys } from '../tests/pdf/fixtures/png.ts';
import { coarsely } from '../tests/pdf/pictures/coarse.ts';
import { pictured } from '../tests/pdf/pictures/pages.ts';
import { fontFolder } from '../tests/pdf/set.ts';

/** `npm run pictures`: draws the pages that are kept as pictures anew, once somebody has looked at them. Needs pdftoppm. */
for (const { name, job, page } of pictured) {
  const { pdf } = await typeset(job, fontFolder);
  const greys = coarsely(pdf, page, 'pdftoppm');
  if (greys.steps.every((step) => step === 0)) throw new Error(`page ${page} of ${name} is empty`);
  writeFileSync(join(import.meta.dirname, '../tests/pdf/pictures', `${name}.png`), pngOfGreys(greys));
}
