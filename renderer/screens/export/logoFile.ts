import { say } from '../../state/language.ts';

/** Base64 characters that a style may carry. */
const longest = 400_000;
/** Pixels of height of an SVG turned into a PNG: sharp in print at the height a logo has. */
const drawnHeight = 320;

type Read = { readonly ok: true; readonly data: string } | { readonly ok: false; readonly sentence: string };

const fault = (sentence: string): Read => ({ ok: false, sentence });

/** A logo as a PNG in base64. An SVG is drawn once, here: what prints is a picture of it, without scripts or links. */
export async function readLogo(file: Blob): Promise<Read> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte);
  if (!isPng && file.type !== 'image/svg+xml') return fault(say.paper.style.logoWrongKind);
  const png = isPng ? bytes : await drawn(file);
  if (png === undefined) return fault(say.paper.style.logoNotDrawn);
  const data = btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''));
  return data.length > longest ? fault(say.paper.style.logoTooLarge) : { ok: true, data };
}

async function drawn(file: Blob): Promise<Uint8Array | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.height = drawnHeight;
    canvas.width = Math.round((drawnHeight * image.naturalWidth) / Math.max(1, image.naturalHeight));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
