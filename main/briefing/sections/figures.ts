import type { Figure } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { whoSays } from '../attribution.ts';
import { dated, evidence, paragraph, row, table, text, verbatim } from '../compose.ts';
import { bodySentence, type Material, speakerSpan } from '../material.ts';
import { sayingOf, saysTheSame } from '../sayings.ts';
import { statementsIn } from '../sentenceEntry.ts';
import { withoutDateline } from '../shorten.ts';
import { voicesIn } from '../touching.ts';

type Counted = { readonly material: Material; readonly figure: Figure; readonly sentence: Span; readonly also: Span[] };

/** Figure as written · what it counts · in its sentence · who says so. The source's own digits, never rounded; a figure that two articles give in the same sentence is one row. */
export function figuresSection(materials: readonly Material[]): RichNode[] {
  const kept: Counted[] = [];
  const byValue = new Map<string, Counted[]>();
  for (const material of materials)
    for (const figure of material.reading.figures) {
      const sentence = bodySentence(material, figure.span);
      if (sentence === undefined || countsWhoSpeaks(material, figure.span) || isSomebodysAge(material, figure))
        continue;
      const key = `${figure.type} ${figure.value} ${figure.unit}`;
      const says = sayingOf(material, sentence);
      const known = (byValue.get(key) ?? []).find(
        (one) => one.material !== material && saysTheSame(sayingOf(one.material, one.sentence), says),
      );
      const counted: Counted = { material, figure, sentence, also: [] };
      if (known !== undefined) known.also.push(sentence);
      else {
        kept.push(counted);
        byValue.set(key, [...(byValue.get(key) ?? []), counted]);
      }
    }
  const rows = kept.map((counted) => figureRow(materials, counted));
  return rows.length === 0 ? [] : [table(['Figure', 'Of what', 'As reported', 'According to'], rows)];
}

/** "Two officials said": how many speak is no figure of what they say. */
const countsWhoSpeaks = ({ reading }: Material, figure: Span): boolean =>
  voicesIn(reading, figure).some(
    ({ kind, span: { start, end } }) => start <= figure.start && end >= figure.end && kind === 'described',
  );

/** "Ann Roe, 44, …", "Ann Roe (44)": how old somebody is who is named is no figure of what the article tells. */
const isSomebodysAge = ({ reading }: Material, { rule, span }: Figure): boolean =>
  rule === 'age' &&
  reading.entities.some(
    ({ type, mentions }) => type === 'person' && mentions.some(({ span: { end } }) => end === span.start - 2),
  );

function figureRow(materials: readonly Material[], { material, figure, sentence, also }: Counted): RichNode {
  const inside = statementsIn(material, figure.span);
  const statement = inside.find((one) => speakerSpan(material, one) !== undefined) ?? inside[0];
  // words around a claim are the outlet's
  const { kind, grade } = statement ?? { kind: 'fact', grade: 'S6' };
  const [amount, counts] = parted(material, figure);
  return row(
    'figures',
    { of: figure.id, kind, grade },
    [paragraph(verbatim(material, amount))],
    [paragraph(counts === undefined ? text('–') : verbatim(material, counts))],
    [paragraph(...dated(material, withoutDateline(material, sentence)), evidence(sentence, ...also))],
    [paragraph(whoSays(materials, material, statement))],
  );
}

/** The amount, and what it counts where that does not stand in it already: "179" of "tankers", "28-point" of "blueprint". */
function parted(material: Material, { span, counts }: Figure): [amount: Span, counts: Span | undefined] {
  if (counts === undefined || counts.start <= span.start || counts.end > span.end) return [span, counts];
  const { text: words } = material.source;
  const joined =
    words.charAt(counts.start - 1) === '-' ? /^\S+\s+(?=\S)/.exec(words.slice(counts.start, counts.end))?.[0] : '';
  if (joined === undefined) return [span, undefined];
  const end = counts.start + joined.trimEnd().length;
  const amount = words.slice(span.start, end).trimEnd();
  return [
    { ...span, end: span.start + amount.length },
    { ...counts, start: counts.start + joined.length },
  ];
}
