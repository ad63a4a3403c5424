import { join } from 'node:path';
import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import type { Content } from './peers.ts';

/** @react-pdf/renderer setting the same words in the same faces and sizes, by its own lines; it hyphenates no word unless told, as here. */
export async function setWithReactPdf(content: Content, fonts: string): Promise<number> {
  const face = (name: string): string => join(fonts, name);
  Font.register({ family: 'Text', src: face('SourceSerif4_400Regular.ttf') });
  Font.register({ family: 'Sans', src: face('SourceSans3_400Regular.ttf') });
  Font.register({ family: 'Sans', src: face('SourceSans3_600SemiBold.ttf'), fontWeight: 600 });
  Font.registerHyphenationCallback((word) => [word]);
  const page = element(
    Page,
    {
      size: 'A4',
      wrap: true,
      style: { paddingVertical: 76, paddingHorizontal: 121, fontFamily: 'Text', fontSize: 10.5 },
    },
    ...content.map(part),
    element(Text, {
      key: 'foot',
      fixed: true,
      style: { position: 'absolute', bottom: 40, right: 76, fontFamily: 'Sans', fontSize: 8 },
      render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
        `Page ${pageNumber} of ${totalPages}`,
    }),
  );
  return (await renderToBuffer(element(Document, { title: 'Plain', language: 'en-GB' }, page))).length;
}

function part(item: Content[number], key: number): ReactElement {
  if (item.kind === 'heading')
    return element(
      Text,
      { key, style: { fontFamily: 'Sans', fontWeight: 600, fontSize: 11.5, marginTop: 14, marginBottom: 7 } },
      item.text,
    );
  if (item.kind === 'paragraph')
    return element(Text, { key, style: { textAlign: 'justify', marginBottom: 7 } }, item.text);
  return element(
    View,
    { key, style: { fontFamily: 'Sans', fontSize: 9 } },
    ...item.rows.map((row, i) =>
      element(
        View,
        { key: i, wrap: false, style: { flexDirection: 'row', borderBottomWidth: 0.5 } },
        ...row.map((cell, j) => element(Text, { key: j, style: { flex: 1, padding: 3 } }, cell)),
      ),
    ),
  );
}
