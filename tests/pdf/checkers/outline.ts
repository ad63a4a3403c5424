import { type PdfObjects, refOf, type Value } from './qpdf.ts';
import type { Report } from './tree.ts';

/** A file of five pages or more has an outline, each line of which leads to a place on a page of the file. */
export function outlineRules(objects: PdfObjects, fault: Report): void {
  const pages = new Map(objects.pages().map(({ ref, page }) => [ref, page]));
  let count = 0;
  const walk = (value: Value | undefined): void => {
    for (let at = value; at !== undefined && at !== null; ) {
      const item = objects.dict(at);
      count += 1;
      const [page, , left] = objects.list(item['/Dest']);
      const title = objects.text(item['/Title']) ?? '';
      const target = pages.get(refOf(page ?? null));
      if (title === '') fault('32000-1, 12.3.3', 'a bookmark without words');
      if (target === undefined) fault('32000-1, 12.3.2', `bookmark “${title}” leads nowhere`);
      else if (Number(left) >= Number(objects.list(target['/MediaBox'])[2]))
        fault('32000-1, 12.3.2', `bookmark “${title}” leads beside its page`);
      walk(item['/First']);
      at = item['/Next'];
    }
  };
  walk(objects.dict(objects.root['/Outlines'])['/First']);
  if (pages.size >= 5 && count === 0) fault('14289-1, 7.17', 'no outline');
}
