import { deflateSync } from 'node:zlib';
import { startMemory } from '../memory.ts';
import { type Face, hex } from './face.ts';
import type { File } from './file.ts';
import type { Inner, Program } from './inner.ts';
import { round } from './text.ts';

type Part = { readonly font: Uint8Array; readonly glyphOf: Uint8Array };

/** Parts of faces kept: after an edit a briefing mostly has the same letters. */
const parts = startMemory<Part>(20);

/** Writes a face with the glyphs that were used, and what its codes are read back as. */
export function embed(doc: Inner, file: File, program: Program, path: string, { own, shown }: Face): void {
  const codes = [...shown.keys()].sort((a, b) => a - b);
  const glyphs = [...new Set([...shown.values()].map(({ id }) => id))].sort((a, b) => a - b);
  const part = partOf(
    program,
    path,
    glyphs,
    [...shown].map(([code, { id }]) => [code, id] as const),
  );
  const scale = 1000 / program.unitsPerEm;
  const name = `${tagOf(glyphs)}+${program.postscriptName.replaceAll(' ', '_')}`;
  const { minX, minY, maxX, maxY } = program.bbox;
  const box = [minX, minY, maxX, maxY].map((value) => round(value * scale)).join(' ');
  const { italicAngle, isFixedPitch } = postOf(program);
  const flags = 4 + (isFixedPitch ? 1 : 0) + (program.head.macStyle.italic ? 64 : 0);
  const [descriptor, descendant] = [file.own(), file.own()];
  file.put(
    descriptor.id,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${box}]/ItalicAngle ${italicAngle}/Ascent ${round(program.ascent * scale)}/Descent ${round(program.descent * scale)}/CapHeight ${round((program.capHeight || program.ascent) * scale)}/XHeight ${round((program.xHeight || 0) * scale)}/StemV 0/FontFile2 ${streamed(doc, part.font, true)}>>`,
  );
  file.put(
    descendant.id,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor.toString()}/W[${widthsOf(codes, shown)}]/CIDToGIDMap ${streamed(doc, part.glyphOf, true)}>>`,
  );
  const unicode = streamed(doc, Buffer.from(unicodeOf(codes, shown), 'latin1'), false);
  file.put(
    own.id,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant.toString()}]/ToUnicode ${unicode}>>`,
  );
}

/** Read here, since fontkit reads the names of all glyphs with it, which nobody asks for. */
function postOf({ stream: { buffer }, directory }: Program): { italicAngle: number; isFixedPitch: boolean } {
  const table = new DataView(buffer.buffer, buffer.byteOffset + directory.tables.post.offset);
  return { italicAngle: table.getInt32(4) / 0x1_0000, isFixedPitch: table.getUint32(12) !== 0 };
}

function streamed(doc: Inner, bytes: Uint8Array, isDeflated: boolean): string {
  const reference = doc.ref(isDeflated ? { Filter: 'FlateDecode' } : {}) as ReturnType<Inner['ref']> & {
    write(bytes: Uint8Array): void;
  };
  reference.write(bytes);
  reference.end();
  return `${reference.id} 0 R`;
}

/** The glyphs as a font of their own, in the order of their numbers, and the way from a code to its place in that. */
function partOf(
  program: Program,
  path: string,
  glyphs: readonly number[],
  codes: readonly (readonly [number, number])[],
): Part {
  const key = `${path} ${glyphs.join(' ')} ${codes.join(' ')}`;
  let part = parts.get(key);
  if (part === undefined) {
    part = made(program, glyphs, codes);
    parts.set(key, part);
  }
  return part;
}

function made(program: Program, glyphs: readonly number[], codes: readonly (readonly [number, number])[]): Part {
  const subset = program.createSubset();
  const places = new Map(glyphs.map((id) => [id, subset.includeGlyph(id)]));
  const map = Buffer.alloc(2 * (Math.max(0, ...codes.map(([code]) => code)) + 1));
  for (const [code, id] of codes) map.writeUInt16BE(places.get(id) ?? 0, 2 * code);
  return { font: deflateSync(subset.encode()), glyphOf: deflateSync(map) };
}

/** Six capitals that differ where the glyphs do (32000-1, 9.6.4). */
function tagOf(glyphs: readonly number[]): string {
  let sum = 0;
  for (const id of glyphs) sum = (sum * 31 + id + 1) % 26 ** 6;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join('');
}

/** Codes that follow one another, together. */
function rowsOf(codes: readonly number[]): number[][] {
  const rows: number[][] = [];
  for (const code of codes) {
    const row = rows.at(-1);
    if (row !== undefined && row.at(-1) === code - 1 && code % 256 !== 0) row.push(code);
    else rows.push([code]);
  }
  return rows;
}

const widthsOf = (codes: readonly number[], shown: Face['shown']): string =>
  rowsOf(codes)
    .map((row) => `${row[0]}[${row.map((code) => round(shown.get(code)?.width ?? 0)).join(' ')}]`)
    .join('');

/** A block of a character map holds at most so many rows. */
const blockRows = 100;

function unicodeOf(codes: readonly number[], shown: Face['shown']): string {
  const textOf = (code: number): string =>
    `<${Array.from(String.fromCodePoint(...(shown.get(code)?.points ?? [])))
      .flatMap((letter) => letter.split(''))
      .map((unit) => hex(unit.charCodeAt(0)))
      .join('')}>`;
  const rows = rowsOf(codes).map(
    (row) => `<${hex(row[0] ?? 0)}> <${hex(row.at(-1) ?? 0)}> [${row.map(textOf).join(' ')}]`,
  );
  let blocks = '';
  for (let from = 0; from < rows.length; from += blockRows) {
    const block = rows.slice(from, from + blockRows);
    blocks += `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
