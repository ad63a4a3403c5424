import type { RichNode } from '#shared/model/richtext/node.ts';
import { bold, entry, evidence, paragraph, text, verbatim } from './compose.ts';
import { type Material, wordsOf } from './material.ts';

/** What tells a note that takes a statement back from one that only says when the story appeared. */
const takesBack =
  /\b(?:correct(?:ed|ion|s)?|clarif\w+|misstated|misspelled|mistaken|wrong(?:ly)?|incorrect(?:ly)?|in error|(?:earlier|previous|original) version)\b/i;

/** "Corrected: An earlier version of this article gave the toll as 14. It is 12.": the notes in which an article takes back what it said. */
export const correctionEntries = (section: string, materials: readonly Material[]): RichNode[] =>
  materials.flatMap((material) => {
    const { paragraphs, sentences } = material.reading;
    return paragraphs
      .filter(
        ({ kind, rule, span }) =>
          rule === 'correction-note' && kind !== 'body' && takesBack.test(wordsOf(material, span)),
      )
      .map(({ number, span }) => {
        const cited = sentences.filter((one) => one.paragraph === number).map((one) => one.span);
        return entry(
          section,
          { of: `correction@${span.source}:${span.start}-${span.end}`, kind: 'fact', grade: 'S6' },
          paragraph(
            bold('Corrected'),
            text(': '),
            verbatim(material, span),
            evidence(...(cited.length === 0 ? [span] : cited)),
          ),
        );
      });
  });
