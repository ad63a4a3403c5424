import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { ExportFormat } from '#shared/model/exportFormat.ts';

/** What another program finds in a file: its words, and the evidence numbers in the order in which they are cited. */
export type Read = { readonly words: string; readonly numbers: readonly number[] };

/** Reads a file back without any of the code that wrote it. */
export function readBack(format: Exclude<ExportFormat, 'timeline' | 'figures' | 'calendar'>, bytes: Uint8Array): Read {
  const text = format === 'docx' ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  switch (format) {
    case 'docx': {
      const xml = partOf(bytes, 'word/document.xml');
      const cited = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="note-(\d+)"/g)].map(([, number]) => Number(number));
      const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, each = '']) => decoded(each)).join('');
      return { words, numbers: cited };
    }
    case 'html':
      return {
        words: textIn(parse(text)),
        numbers: [...text.matchAll(/<a href="#note-(\d+)"/g)].map(([, number]) => Number(number)),
      };
    case 'md': {
      const [body = ''] = text.split('\n[^1]:');
      return {
        words: textIn(parse(marked.parse(text, { async: false }))),
        numbers: [...body.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)),
      };
    }
    case 'txt': {
      const [body = ''] = text.split('\nAnnex A: ');
      const cited = [...body.replaceAll(/\s+/g, ' ').matchAll(/ \[(\d+(?:, \d+)*)\]/g)];
      return {
        words: text.replaceAll(/^ *> /gm, ''),
        numbers: cited.flatMap(([, list = '']) => list.split(', ').map(Number)),
      };
    }
    case 'json': {
      const words: string[] = [];
      const numbers: number[] = [];
      JSON.parse(text, function visit(this: unknown, key: string, value: unknown) {
        if (key === 'text' || key === 'words' || key === 'heading' || key === 'title') words.push(String(value));
        if (key === 'numbers') numbers.push(...(value as number[]));
        return value;
      });
      return { words: words.join('\n'), numbers };
    }
  }
}

/** A part of a Word document, as text. */
export const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string): string =>
  xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (tree.isElementNode(node) && node.tagName === 'head') return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join(' ') : '';
}
