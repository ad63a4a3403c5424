const t0 = performance.now();
const { openFonts } = await import('#main/pdf/fonts.ts');
const t1 = performance.now();
const { layOut } = await import('#main/pdf/layout.ts');
const t2 = performance.now();
const { typeset } = await import('#main/pdf/typeset.ts');
const t3 = performance.now();
const { harbourBackground: job } = await import('../fixtures/harbour.ts');
const t4 = performance.now();
const f = openFonts('/work/main/resources/fonts');
const l = await layOut(job, f);
const t5 = performance.now();
await typeset(job, '/work/main/resources/fonts');
const t6 = performance.now();
await typeset(job, '/work/main/resources/fonts');
const t7 = performance.now();
console.log({
  start: t0 | 0,
  pdfkit: (t1 - t0) | 0,
  layoutmods: (t2 - t1) | 0,
  typesetmods: (t3 - t2) | 0,
  fixture: (t4 - t3) | 0,
  layout: (t5 - t4) | 0,
  draw1: (t6 - t5) | 0,
  again: (t7 - t6) | 0,
});
