import type { Quotation } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { blockquote, dated, entry, evidence, paragraph, text, verbatim } from '../compose.ts';
import { entityOf, type Material, nameSpan, quotedWords } from '../material.ts';

/**
 * Every utterance, in the source's order: the words between the marks, then who said them, in what role, to whom and through whom.
 * A fragment is shown inside the sentence that holds it, because a fragment alone misleads.
 */
export function quotationsSection(materials: readonly Material[]): RichNode[] {
  return materials.flatMap((material) =>
    utterances(material.reading.quotations).map((parts) => utterance(material, parts)),
  );
}

/** Spoken quotations, the parts of one utterance together, in order. */
export function utterances(quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] {
  const groups = new Map<string, [Quotation, ...Quotation[]]>();
  for (const quotation of quotations) {
    if (quotation.use !== 'speech') continue;
    const group = groups.get(quotation.utterance);
    if (group === undefined) groups.set(quotation.utterance, [quotation]);
    else group.push(quotation);
  }
  return [...groups.values()];
}

function utterance(material: Material, parts: readonly [Quotation, ...Quotation[]]): RichNode {
  const [first] = parts;
  const of = { of: first.id, kind: 'claim', grade: gradeOf(first) } as const;
  const sentence = sentenceAt(material.reading.sentences, first.span)?.span ?? first.span;
  const said = attribution(material, parts);
  if (parts.every(({ extent }) => extent === 'partial'))
    return entry('quotations', of, blockquote(paragraph(...dated(material, sentence), evidence(sentence)), ...said));
  const words = parts.flatMap((part, index) => [
    text(index === 0 ? '“' : ' “'),
    verbatim(material, quotedWords(material, part)),
    text('”'),
  ]);
  const evidenceSpans = parts.map(({ span }) => span);
  return entry('quotations', of, blockquote(paragraph(...words, evidence(...evidenceSpans)), ...said));
}

const gradeOf = ({ speaker }: Quotation) =>
  speaker === undefined || speaker.kind === 'vague' ? 'S5' : speaker.kind === 'described' ? 'S4' : 'S1';

/** "— Vladimir Putin, Russian President; through TASS"; one line, never more than the source says. */
function attribution(material: Material, parts: readonly [Quotation, ...Quotation[]]): RichNode[] {
  const { speaker, carriers, venue } = parts.find((part) => part.speaker !== undefined) ?? parts[0];
  if (speaker === undefined) return [paragraph(text('— speaker not stated'))];
  const nodes = [text('— '), verbatim(material, nameSpan(material, speaker))];
  const [role] = entityOf(material, speaker.entity)?.roles ?? [];
  if (role !== undefined) nodes.push(text(', '), verbatim(material, role));
  if (venue !== undefined) nodes.push(text('; venue: '), verbatim(material, venue));
  for (const [index, carrier] of carriers.entries())
    nodes.push(text(index === 0 ? '; through ' : ', '), verbatim(material, nameSpan(material, carrier)));
  return [paragraph(...nodes)];
}
