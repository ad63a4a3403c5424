import type { PdfObjects } from './qpdf.ts';
import type { Report } from './tree.ts';
import { isWellFormed } from './xml.ts';

/** What the file says of itself: tagged, titled, in a language, declared, with metadata that can be read. */
export function documentRules(objects: PdfObjects, fault: Report): void {
  const { root, trailer, version } = objects;
  if (!/^1\.[0-7]$/.test(version)) fault('14289-1, 6.1', `version ${version}`);
  if (objects.dict(root['/MarkInfo'])['/Suspects'] === true) fault('14289-1, 7.1', 'tags are suspect');
  if (objects.dict(root['/MarkInfo'])['/Marked'] !== true) fault('14289-1, 6.2', 'not marked as tagged');
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(objects.text(root['/Lang']) ?? '')) fault('14289-1, 7.2', 'no language');
  if (objects.dict(root['/ViewerPreferences'])['/DisplayDocTitle'] !== true) fault('14289-1, 7.1', 'title not shown');
  const xmp = objects.stream(root['/Metadata']).toString('utf8');
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) fault('14289-1, 5', 'PDF/UA not declared');
  if (!/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp))
    fault('19005-3, 6.6.4', 'PDF/A not declared');
  if (!isWellFormed(xmp)) fault('19005-3, 6.6.2', 'XMP is not well-formed');
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? '';
  const plain = title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  const info = objects.dict(trailer['/Info']);
  if (plain === '' || plain !== objects.text(info['/Title'])) fault('19005-3, 6.6.2', `dc:title is "${plain}"`);
  if (objects.list(root['/OutputIntents']).length === 0) fault('19005-3, 6.2.3', 'no output intent');
  if (trailer['/Encrypt'] !== undefined) fault('19005-3, 6.1.3', 'encrypted');
}
