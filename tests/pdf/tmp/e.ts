import { openFonts } from '#main/pdf/fonts.ts';
import { cuts } from '#main/pdf/theme.ts';

const f = openFonts('/work/main/resources/fonts');
for (const c of Object.keys(cuts) as (keyof typeof cuts)[]) {
  const bad: string[] = [];
  const k = f.program(c);
  for (const cp of k.characterSet) {
    const r = k.layout(String.fromCodePoint(cp), cuts[c].features as any);
    if (r.glyphs.length !== 1) bad.push(cp.toString(16) + String.fromCodePoint(cp) + ':' + r.glyphs.map((g) => g.id));
  }
  console.log(c, bad.length, bad.slice(0, 30).join(' '));
}
