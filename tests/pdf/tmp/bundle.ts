import { writeFileSync } from 'node:fs';
import { bundleOnce } from '../../../bench/pdf/bundle.ts';
import { linesOf } from '../../../bench/pdf/peers.ts';
import { harbourBackground } from '../fixtures/harbour.ts';
await bundleOnce('/work/main', '/work/main/out/prof');
writeFileSync('/tmp/pdfw/brevier.json', JSON.stringify(harbourBackground));
writeFileSync('/tmp/pdfw/pdfkit.json', JSON.stringify(await linesOf(harbourBackground, '/work/main/resources/fonts')));
