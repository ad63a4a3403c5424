import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Paper } from '#shared/model/briefing.ts';
import { contentOf } from './docxContent.ts';
import { columnOf, documentStyles, listNumbering, markingRun, paperSizes, sheetMargin } from './docxLook.ts';
import { withFixedIds } from './docxSame.ts';
import type { Manuscript } from './manuscript.ts';

export type DocxOptions = { readonly paper: Paper; readonly face: 'serif' | 'sans'; readonly reference: string };

/**
 * A briefing as a Word document: real headings, lists and table heads, evidence numbers that lead to the cited sentences, the marking at head and
 * foot of every page. The same manuscript gives the same bytes.
 */
export async function docxOf(manuscript: Manuscript, { paper, face, reference }: DocxOptions): Promise<Uint8Array> {
  const { title, kindName, organisation, language, day, version } = manuscript;
  const width = columnOf(paper);
  const file = new Document({
    title,
    subject: kindName,
    creator: organisation === '' ? 'Brevier' : organisation,
    lastModifiedBy: 'Brevier',
    styles: documentStyles(face, language),
    numbering: { config: [...listNumbering] },
    sections: [
      {
        properties: { page: { size: paperSizes[paper], margin: sheetMargin } },
        headers: { default: new Header({ children: [headLine(manuscript)] }) },
        footers: {
          default: new Footer({ children: [footLine([reference, `Version ${version}`], width), headLine(manuscript)] }),
        },
        children: contentOf(manuscript, width),
      },
    ],
  });
  return withFixedIds(await Packer.toBuffer(file), `${day}T00:00:00Z`);
}

/** The marking, right-justified as TLP asks, and how the copy is to be handled. */
function headLine({ marking, markingInk, handling }: Manuscript): Paragraph {
  return new Paragraph({
    style: 'Marking',
    children: [
      ...handling.map((words) => new TextRun({ text: `${words}   `, bold: true })),
      ...(marking === '' ? [] : [markingRun(marking, markingInk)]),
    ],
  });
}

/** Reference and version at one side, "Page x of y" at the other. */
function footLine(words: readonly string[], width: number): Paragraph {
  return new Paragraph({
    style: 'Foot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun(words.filter((each) => each !== '').join(', ')),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
