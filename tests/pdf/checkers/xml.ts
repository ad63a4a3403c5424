const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/** True where XML is well-formed as far as metadata goes: known entities, quoted attributes, balanced tags. */
export function isWellFormed(xml: string): boolean {
  const text = xml.replace(/<\?[\s\S]*?\?>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) return false;
  const open: string[] = [];
  let last = 0;
  for (const match of text.matchAll(tag)) {
    if (text.slice(last, match.index).includes('<')) return false;
    last = match.index + match[0].length;
    const [, closes, name = '', , isEmpty] = match;
    if (closes === '/' && open.pop() !== name) return false;
    if (closes === '' && isEmpty === '') open.push(name);
  }
  return open.length === 0 && !text.slice(last).includes('<');
}
