/** Formats that are text as they are. */
type TextFormat = 'text' | 'markdown' | 'html';

const byExtension: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
};

/** The content of a page says so in its first words, whatever the file is called; else the name's extension decides; else it is text. */
export function formatOf(text: string, name: string | undefined): TextFormat {
  const head = text.slice(0, 1000).trimStart().replace('\uFEFF', '').toLowerCase();
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html';
  const extension = name?.slice(name.lastIndexOf('.') + 1).toLowerCase() ?? '';
  return (Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined) ?? 'text';
}

/** The charset a page declares in its first 1,024 bytes, as HTML's own prescan reads it: `<meta charset=…>` or the http-equiv form. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).toLowerCase();
  if (!head.includes('<meta')) return undefined;
  const at = head.indexOf('charset=', head.indexOf('<meta'));
  if (at === -1) return undefined;
  return head.slice(at + 8, at + 60).match(/^["']?([\w:-]+)/)?.[1];
}
