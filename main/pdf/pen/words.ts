import { type Link, sameLink } from '../flow/blocks.ts';
import type { Fonts } from '../fonts.ts';
import type { Ink } from '../lines/paragraph.ts';
import type { Line, Piece } from '../lines/set.ts';
import type { CutName } from '../theme.ts';
import { clustered } from './clusters.ts';
import { type Encoded, encodedWord, plainly } from './encode.ts';
import { type Face, nameOf } from './face.ts';
import { round, utf16 } from './text.ts';

/** What stands together on a line and has one link or none. Its operators come after those that place it (`placed`). */
export type Stretch = { readonly link: Link | undefined; readonly ops: string; readonly rects: readonly Box[] };

/** Where a piece with a link stands, from the start of its line. */
type Box = { readonly x: number; readonly above: number; readonly width: number; readonly height: number };

/** A line's operators; `words`: those they show, where every document that reads its glyphs as these do has the same operators. */
export type Written = {
  readonly stretches: readonly Stretch[];
  readonly words: readonly Shown[] | undefined;
};
type Shown = { readonly cut: CutName; readonly word: Encoded };
type Body = Written & { readonly words: readonly Shown[] };
type Inside = (cut: CutName, word: string, turned: boolean, size: number) => string;

/** The operators of a line in a document. A line that was written before, in this document or another, is not written anew. */
export function writtenOf(line: Line, fonts: Fonts, faceOf: (cut: CutName) => Face): Written {
  let body = line.written as Body | 'own' | undefined;
  if (body === undefined) {
    body = bodyOf(line, fonts);
    line.written = body;
  }
  if (body !== 'own' && body.words.every(({ cut, word }) => faceOf(cut).takes(word))) return body;
  return { stretches: written(line, insideOf(fonts, faceOf)), words: undefined };
}

/** Words of one document: a glyph that is already read back as another text gets a code of its own there. */
function insideOf(fonts: Fonts, faceOf: (cut: CutName) => Face): Inside {
  return (cut, word, turned, size) => {
    const face = faceOf(cut);
    const known = encodedWord(fonts, cut, word, turned);
    if (known === undefined) return clustered(word, fonts.shape(cut, word, turned), turned, face.code, size);
    return face.takes(known) ? known.ops : plainly(word, known.glyphs, face.code);
  };
}

function bodyOf(line: Line, fonts: Fonts): Body | 'own' {
  const words: Shown[] = [];
  let isOwn = false;
  const stretches = written(line, (cut, word, turned) => {
    const known = encodedWord(fonts, cut, word, turned);
    if (known === undefined) isOwn = true;
    else words.push({ cut, word: known });
    return known?.ops ?? '';
  });
  return isOwn ? 'own' : { stretches, words };
}

/** Puts what follows in its place: upright, since a page counts downwards here, or turned by an angle (radians, anticlockwise). */
export function placed(x: number, y: number, angle = 0): string {
  if (angle === 0) return `1 0 0 -1 ${round(x)} ${round(y)} Tm `;
  const [cos = 1, sin = 0] = [Math.cos(angle), Math.sin(angle)].map((value) => Math.round(value * 1e4) / 1e4);
  return `${cos} ${-sin} ${-sin} ${-cos} ${round(x)} ${round(y)} Tm `;
}

function written({ pieces }: Line, inside: Inside): Stretch[] {
  const stretches: { link: Link | undefined; ops: string[]; rects: Box[] }[] = [];
  let at = { x: 0, y: 0 };
  let last: Piece | undefined;
  for (const piece of pieces) {
    const { link, style } = piece.ink;
    let open = stretches.at(-1);
    if (open === undefined || !sameLink(open.link, link)) {
      open?.ops.push(rest(last));
      open = { link, ops: [], rects: [] };
      stretches.push(open);
      last = undefined;
      at = { x: 0, y: 0 };
    }
    const [x, y] = [round(piece.x), round(style.rise ?? 0)];
    const move = x === at.x && y === at.y ? '' : `${round(x - at.x)} ${round(y - at.y)} Td `;
    at = { x, y };
    open.ops.push(spanned(piece.ink, `${move}${looks(piece, last)}[${insideOfPiece(piece, inside)}] TJ `));
    last = piece;
    if (link === undefined) continue;
    const above = (style.rise ?? 0) + style.size * 0.85;
    open.rects.push({ x: piece.x, above, width: piece.width, height: style.size * 1.15 });
  }
  stretches.at(-1)?.ops.push(rest(last));
  // Joined, not added up: a string that is a tree of its parts is walked each time it becomes a part of a page.
  return stretches.map(({ link, ops, rects }) => ({ link, ops: ops.join(''), rects }));
}

/** Sets what differs from the piece before; the first of a stretch says all but the space between letters and the line along them, which are none there. */
function looks({ ink: { style }, scale }: Piece, last: Piece | undefined): string {
  const before = last?.ink.style;
  const { track = 0, stroke = 0 } = style;
  let ops = '';
  if (style.cut !== before?.cut || style.size !== before.size) ops += `/${nameOf(style.cut)} ${round(style.size)} Tf `;
  if (style.colour !== before?.colour) ops += `${style.colour} rg `;
  if (scale !== last?.scale) ops += `${round(scale * 100)} Tz `;
  if (track !== (before?.track ?? 0)) ops += `${round(track)} Tc `;
  if (stroke !== (before?.stroke ?? 0))
    ops += stroke === 0 ? '0 Tr ' : `2 Tr ${round(stroke * style.size)} w ${style.colour} RG `;
  return ops;
}

function rest(last: Piece | undefined): string {
  const { track = 0, stroke = 0 } = last?.ink.style ?? {};
  return `${track === 0 ? '' : '0 Tc '}${stroke === 0 ? '' : '0 Tr '}`;
}

function insideOfPiece({ text, gap, ink: { style, level } }: Piece, inside: Inside): string {
  const between = gap === 0 ? '' : ` ${round((-gap * 1000) / style.size)} `;
  const turned = level % 2 === 1;
  const words = text.split(' ');
  if (turned) words.reverse();
  let ops = '';
  words.forEach((word, i) => {
    if (i > 0) ops += inside(style.cut, ' ', false, style.size) + between;
    if (word !== '') ops += inside(style.cut, word, turned, style.size);
  });
  return ops;
}

/** Marks another language, or what replaced characters stood for, inside the words of an element. */
function spanned({ language, actual }: Ink, ops: string): string {
  if (language === undefined && actual === undefined) return ops;
  const lang = language === undefined ? '' : `/Lang (${language})`;
  const text = actual === undefined ? '' : `/ActualText <${utf16(actual)}>`;
  return `/Span <<${lang}${text}>> BDC\n${ops}\nEMC\n`;
}
