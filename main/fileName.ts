/** A file name that every platform takes: the title's first words, no reserved character, at most 80 characters; `fallback` where nothing is left. */
export function fileNameOf(title: string, fallback: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,’'()–-]/gu, ' ')
    .split(' ')
    .filter(Boolean);
  let name = '';
  for (const word of safe) {
    if (name.length + word.length > 79) break;
    name = name === '' ? word : `${name} ${word}`;
  }
  while (name.endsWith('.') || name.endsWith(',')) name = name.slice(0, -1);
  return name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? fallback : name;
}
