import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Gap } from '#shared/model/statement.ts';
import { abridged, bold, entry, evidence, paragraph, text } from '../compose.ts';
import { type Material, sentenceSpan, statementOf } from '../material.ts';
import { shorten } from '../shorten.ts';

const labels: Readonly<Record<Gap['type'], string>> = {
  'not-known': 'Not known',
  'not-disclosed': 'Not disclosed',
  'not-agreed': 'Not agreed',
  disputed: 'Disputed',
};

type Unknown = { readonly material: Material; readonly gap: Gap };

/**
 * What the source says is not known, not disclosed, not agreed or disputed: one entry a sentence, in its own words, cut at a clause to
 * `most` words; of more than `count` the first of each type, then the next of each.
 */
export const unknownsSection =
  ({ count, most }: { readonly count: number; readonly most: number }) =>
  (materials: readonly Material[]): RichNode[] =>
    chosen(materials.flatMap(oneASentence), count).map(({ material, gap }) => {
      const sentence = sentenceSpan(material, gap.sentence) ?? gap.span;
      const statement = statementOf(material, gap.statement);
      const clause = statement?.span ?? gap.span;
      const shown = shorten(material, clause, most);
      const of = { of: gap.statement, kind: 'gap', grade: statement?.grade ?? 'S6' } as const;
      const words = abridged(material, [shown.end < gap.span.end ? clause : shown], sentence);
      return entry('unknowns', of, paragraph(bold(labels[gap.type]), text(': '), ...words, evidence(sentence)));
    });

function oneASentence(material: Material): Unknown[] {
  const seen = new Set<number>();
  return material.reading.gaps.flatMap((gap) => {
    if (seen.has(gap.sentence)) return [];
    seen.add(gap.sentence);
    return [{ material, gap }];
  });
}

function chosen(unknowns: readonly Unknown[], count: number): Unknown[] {
  const byType = new Map<Gap['type'], number>();
  const turn = unknowns.map(({ gap }) => {
    const turnOfType = byType.get(gap.type) ?? 0;
    byType.set(gap.type, turnOfType + 1);
    return turnOfType;
  });
  const kept = unknowns.map((_, index) => index).sort((a, b) => (turn[a] ?? 0) - (turn[b] ?? 0) || a - b);
  const wanted = new Set(kept.slice(0, count));
  return unknowns.filter((_, index) => wanted.has(index));
}
