import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** A headline and paragraphs, packed as other programs do. */
export type Words = { readonly headline: string; readonly paragraphs: readonly string[] };

type Look = {
  readonly columns?: 1 | 2;
  readonly head?: string;
  readonly indent?: boolean;
  readonly password?: string;
};

/** A PDF as a word processor writes one: lines broken and justified by PDFKit, a running head and page numbers. */
export async function pdfOf({ headline, paragraphs }: Words, look: Look = {}): Promise<Uint8Array> {
  const { columns = 1, head = '', indent = false, password } = look;
  const file = new PDFDocument({
    size: 'A5',
    margin: 60,
    bufferPages: true,
    ...(password && { userPassword: password }),
  });
  const done = ended(file);
  file.font('Times-Bold').fontSize(18).text(headline, { align: 'left' }).moveDown();
  file.font('Times-Roman').fontSize(10.5);
  const options = {
    columns,
    columnGap: 14,
    align: 'justify',
    ...(indent ? { indent: 12 } : { paragraphGap: 6 }),
  } as const;
  file.text(paragraphs.join('\n'), options);
  const { start, count } = file.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    file.switchToPage(page);
    file.page.margins.top = 0;
    file.page.margins.bottom = 0;
    file.fontSize(8);
    if (head !== '') file.text(head, 60, 28, { lineBreak: false });
    file.text(`Page ${page + 1} of ${count}`, 60, file.page.height - 36, { lineBreak: false });
  }
  file.end();
  return done;
}

/** A PDF of one page with these lines and no others. */
export async function linedPdf(lines: readonly string[]): Promise<Uint8Array> {
  const file = new PDFDocument({ size: 'A5' });
  const done = ended(file);
  file.font('Times-Roman').fontSize(10.5);
  for (const [index, line] of lines.entries()) file.text(line, 60, 60 + index * 13, { lineBreak: false });
  file.end();
  return done;
}

/** A PDF of pages that hold a drawing and no word. */
export async function drawnPdf(): Promise<Uint8Array> {
  const file = new PDFDocument({ size: 'A5' });
  const done = ended(file);
  file.rect(50, 50, 200, 300).fill('#888');
  file.end();
  return done;
}

function ended(file: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve) => {
    file.on('data', (part: Uint8Array) => parts.push(part));
    file.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
}

export async function docxOf({ headline, paragraphs }: Words): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(headline)] }),
    ...paragraphs.map((words) => new Paragraph({ children: [new TextRun(words)] })),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A Word document whose main part is this XML. */
export const docxWith = (xml: string): Uint8Array => {
  const part = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0"?>${text}`);
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part(xml),
  });
};

const quotedPrintable = (words: string): string =>
  [...Buffer.from(words)]
    .map((byte) =>
      byte < 33 || byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replaceAll(/.{60}(?=.)(?<!=.?)/g, '$&=\r\n');

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = ({ headline, paragraphs }: Words): string =>
  `<html><body><h1>${escaped(headline)}</h1>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')}</body></html>`;

/** A message with a plain and an HTML form of the same words. */
export function mailOf(words: Words, subject = words.headline): Uint8Array {
  const part = (type: string, content: string): string =>
    `--x\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(content)}\r\n`;
  const plain = [words.headline, ...words.paragraphs].join('\n\n');
  return new TextEncoder().encode(
    `Received: from a.example by b.example\r\nFrom: The Harbour Post <news@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?Q?${quotedPrintable(subject).replaceAll('=\r\n', '').replaceAll('?', '=3F').replaceAll('=20', '_')}?=\r\nDate: Thu, 04 Dec 2025 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n${part('text/plain', plain)}${part('text/html', page(words))}--x--\r\n`,
  );
}

/** A page as Chromium saves it in one file. */
export const archiveOf = (words: Words): Uint8Array =>
  new TextEncoder().encode(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/news/quay\r\nSubject: ${'Quay'}\r\nDate: Thu, 04 Dec 2025 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="y"\r\n\r\n\r\n--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/news/quay\r\n\r\n${quotedPrintable(`<meta charset="utf-8">${page(words)}`)}\r\n--y\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo=\r\n--y--\r\n`,
  );
