import { type PdfObjects, refOf } from './qpdf.ts';
import type { Report } from './tree.ts';

/** Embedded files have names in both forms, say how they belong to the document, and are listed by it (PDF/A-3, 6.8). */
export function attachmentRules(objects: PdfObjects, fault: Report): void {
  const listed = objects.list(objects.root['/AF']).map((value) => objects.dict(value));
  for (const file of objects.all()) {
    if (file['/Type'] !== '/Filespec') continue;
    const name = objects.text(file['/F']) ?? '';
    if (name === '' || (objects.text(file['/UF']) ?? '') === '') fault('14289-1, 7.11', 'a file without its name');
    if (!/^\/(Source|Data|Alternative|Supplement|Unspecified)$/.test(refOf(file['/AFRelationship'] ?? null)))
      fault('19005-3, 6.8', `${name} does not say how it belongs here`);
    if (!listed.some((one) => objects.text(one['/F']) === name)) fault('19005-3, 6.8', `${name} is not in AF`);
    const stream = objects.dict(objects.dict(file['/EF'])['/F']);
    if (!refOf(stream['/Subtype'] ?? null).includes('/')) fault('19005-3, 6.8', `${name} has no type`);
  }
}
