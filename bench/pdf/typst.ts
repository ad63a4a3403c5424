import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Content } from './peers.ts';

let compiler: NodeCompiler | undefined;

/** Typst setting the same words in the same faces and sizes, by its own lines. */
export async function setWithTypst(content: Content, fonts: string): Promise<number> {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return compiler.pdf({ mainFileContent: pageOf(content) }).length;
}

const head = `#set page(paper: "a4", margin: (x: 121pt, y: 76pt), footer: align(right, text(font: "Source Sans 3", size: 8pt, context [Page #counter(page).display() of #counter(page).final().first()])))
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "GB")
#set par(justify: true, spacing: 1.2em)
#show heading: set text(font: "Source Sans 3", size: 11.5pt, weight: 600)
`;

function pageOf(content: Content): string {
  return head + content.map((item) => `${part(item)}\n\n`).join('');
}

function part(item: Content[number]): string {
  if (item.kind === 'heading') return `#heading(${string(item.text)})`;
  if (item.kind === 'paragraph') return `#par(${string(item.text)})`;
  const columns = item.rows[0]?.length ?? 1;
  const cells = item.rows.flatMap((row) => row.map(string)).join(', ');
  return `#{ set text(font: "Source Sans 3", size: 9pt); table(columns: ${columns}, ${cells}) }`;
}

const string = (words: string): string =>
  `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
