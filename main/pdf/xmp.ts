import type { About } from './pen.ts';

const creator = 'Brevier';

/** The document information dictionary. */
export const describe = ({ title, author, subject, date }: About) => ({
  Title: title,
  ...(author === '' ? {} : { Author: author }),
  Subject: subject,
  Creator: creator,
  CreationDate: date,
  ModDate: date,
});

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** The same information as XML may hold it, and the descriptions PDFKit does not write: date of change, PDF/UA part and its schema (ISO 14289-1, 5). */
export function xmpOf(
  { date }: About,
  info: Readonly<Record<string, unknown>>,
): { readonly safe: Readonly<Record<string, string>>; readonly xml: string } {
  const safe: Record<string, string> = {};
  for (const [key, value] of Object.entries(info)) if (typeof value === 'string') safe[key] = escaped(value);
  const xml = `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${date.toISOString().slice(0, 19)}Z</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA that the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
  return { safe, xml };
}
