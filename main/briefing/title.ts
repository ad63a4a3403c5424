import { type Material, wordsOf } from './material.ts';
import { topPoints } from './points.ts';
import { shorten } from './shorten.ts';

/** Longest title made from a sentence, in words. */
const most = 18;

/** The article's own headline where it states one, else the leading clause of the sentence that carries it; the user can change it. */
export function titleOf(materials: readonly Material[]): string {
  const [first] = materials;
  if (first === undefined) return '';
  const stated = first.source.meta.title?.value;
  if (stated !== undefined) return stated.slice(0, 500);
  const best = topPoints([first], 1)[0]?.sentence;
  if (best === undefined) return '';
  const words = wordsOf(first, shorten(first, best, most)).split(' ');
  const title = words.slice(0, most).join(' ');
  return words.length > most ? `${withoutStop(title)} …` : withoutStop(title);
}

/** A headline has no stop or comma at its end, inside a closing quotation mark neither. */
function withoutStop(title: string): string {
  const closed = /["”’]$/.test(title) ? title.slice(-1) : '';
  let words = closed === '' ? title : title.slice(0, -1);
  while (words.endsWith('.') || words.endsWith(',')) words = words.slice(0, -1);
  return words + closed;
}
