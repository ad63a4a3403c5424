import { attachmentRules } from './attachments.ts';
import { documentRules } from './document.ts';
import { treeRules } from './elements.ts';
import { linkRules, parentTreeRules } from './links.ts';
import { outlineRules } from './outline.ts';
import { contentRules } from './painted.ts';
import { PdfObjects } from './qpdf.ts';
import { type Fault, type Report, structureOf } from './tree.ts';

/**
 * The rules of PDF/UA-1 and PDF/A-3a that a program can judge and that Brevier's kind of file can break. Needs qpdf. It is not a validator: a
 * file without faults here still belongs before veraPDF and a reader's ear.
 */
export function accessibilityFaults(pdf: Uint8Array): readonly Fault[] {
  const objects = new PdfObjects(pdf);
  const faults: Fault[] = [];
  const fault: Report = (clause, found) => {
    faults.push({ clause, found });
  };
  if (objects.code !== 0) fault('ISO 32000-1, 7', `qpdf ends with ${objects.code}`);
  documentRules(objects, fault);
  const tree = structureOf(objects);
  treeRules(tree, objects, fault);
  const owners = contentRules(tree, objects, fault);
  parentTreeRules(owners, tree, objects, fault);
  linkRules(tree, objects, fault);
  outlineRules(objects, fault);
  attachmentRules(objects, fault);
  return faults;
}
