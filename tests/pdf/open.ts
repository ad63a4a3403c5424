import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Destination = readonly [{ readonly num: number }, { readonly name: string }, number, number, number | null];

/** One link of a page: where it leads, out or to a name in the file, and what it says of itself. */
export type OpenedLink = {
  readonly url: string | undefined;
  readonly to: string | undefined;
  readonly says: string;
  readonly top: number;
};

/** A structure element as a reader finds it: its type and its children; content stands for nothing more. */
export type Element = { readonly role: string; readonly children: readonly Element[] };

/** A PDF as a reader's program sees it. */
export type Opened = {
  readonly pages: readonly {
    /** Lines of words from the top; words that share a baseline are one line. */
    readonly lines: readonly string[];
    /** Words that are no artifacts, in the order of the file, a line feed where a line ends. */
    readonly text: string;
    readonly links: readonly OpenedLink[];
    readonly structure: Element;
    readonly size: readonly [number, number];
  }[];
  readonly outline: readonly string[];
  readonly labels: readonly string[] | null;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  /** Page (from 1) and distance from the top of the sheet to which a name leads; undefined where there is no such name. */
  place(name: string): Promise<{ readonly page: number; readonly top: number } | undefined>;
};

/** Opens a file with pdf.js, which knows nothing of how it was made. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: Opened['pages'][number][] = [];
  const heights: number[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    heights.push(height);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marks: boolean[] = [];
    const words: Words[] = [];
    for (const item of content.items)
      if ('str' in item)
        words.push({
          text: item.str,
          end: item.hasEOL,
          x: item.transform[4] as number,
          y: item.transform[5] as number,
          artifact: marks.includes(true),
        });
      else if (item.type === 'endMarkedContent') marks.pop();
      else marks.push((item as { tag?: string }).tag === 'Artifact');
    const annotations = await page.getAnnotations();
    pages.push({
      lines: linesOf(words),
      text: words
        .filter(({ artifact }) => !artifact)
        .map(({ text, end }) => (end ? `${text}\n` : text))
        .join(''),
      links: annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map((link) => ({
          url: link.unsafeUrl as string | undefined,
          to: typeof link.dest === 'string' ? link.dest : undefined,
          says: (link.contentsObj as { str: string }).str,
          top: height - (link.rect as number[])[3]!,
        })),
      structure: (await page.getStructTree()) as unknown as Element,
      size: [width, height],
    });
  }
  const outline = (await file.getOutline()) as readonly { readonly title: string }[] | null;
  const metadata = await file.getMetadata();
  return {
    pages,
    outline: outline?.map(({ title }) => title) ?? [],
    labels: await file.getPageLabels(),
    info: metadata.info as Record<string, unknown>,
    xmp: metadata.metadata?.getRaw() ?? '',
    place: async (name) => {
      const found = (await file.getDestination(name)) as Destination | null;
      if (found === null) return undefined;
      const index = await file.getPageIndex(found[0] as never);
      return { page: index + 1, top: heights[index]! - found[3] };
    },
  };
}

type Words = {
  readonly text: string;
  readonly end: boolean;
  readonly x: number;
  readonly y: number;
  readonly artifact: boolean;
};

function linesOf(words: readonly Words[]): string[] {
  const lines: { y: number; words: { text: string; x: number }[] }[] = [];
  for (const word of words) {
    if (word.text === '') continue;
    const line = lines.find(({ y }) => Math.abs(y - word.y) < 1);
    if (line === undefined) lines.push({ y: word.y, words: [word] });
    else line.words.push(word);
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map((line) =>
      line.words
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    );
}

/** Every element below one, itself included, in order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children ?? []) if (child.role !== undefined) yield* elementsOf(child);
}
