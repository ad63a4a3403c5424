import type { Quotation } from '#shared/model/finding.ts';
import { sentenceAt } from '#shared/model/reading.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { contains, type Span } from '#shared/model/span.ts';
import { andAlso } from '../attribution.ts';
import {
  abridged,
  blockquote,
  dated,
  type EntryOf,
  entry,
  evidence,
  italic,
  paragraph,
  text,
  verbatim,
} from '../compose.ts';
import { bodySentence, entityOf, type Material, nameSpan, quotedWords, sentenceSpan, wordsOf } from '../material.ts';

/**
 * Every utterance, in the source's order: the words between the marks, then who said them, in what role, to whom and through whom.
 * A fragment is shown inside the clause that holds it, because a fragment alone misleads.
 */
export function quotationsSection(materials: readonly Material[]): RichNode[] {
  return materials.flatMap((material) => {
    const shown = new Set<number>();
    return utterances(material.reading.quotations).flatMap((parts) => {
      const clause = fragmentClause(material, parts);
      if (clause === undefined) return [whole(material, parts)];
      if (shown.has(clause.start)) return [];
      shown.add(clause.start);
      return [fragment(material, parts, clause)];
    });
  });
}

/**
 * The `count` longest utterances that are quoted whole (where none is, of the fragments), in the source's order, each between the sentence before it and the one after, so
 * that nobody can say it was torn from its place.
 */
export const keyQuotationsSection =
  ({ count }: { readonly count: number }) =>
  (materials: readonly Material[]): RichNode[] => {
    const each = Math.max(1, Math.ceil(count / materials.length));
    return materials.flatMap((material) => {
      const every = utterances(material.reading.quotations);
      const whole = every.filter((parts) => parts.some(({ extent }) => extent === 'full'));
      const all = whole.length > 0 ? whole : every;
      const words = (parts: readonly Quotation[]): number =>
        parts.reduce((sum, { words: w }) => sum + w.end - w.start, 0);
      const chosen = new Set([...all].sort((a, b) => words(b) - words(a)).slice(0, each));
      return all.filter((parts) => chosen.has(parts)).map((parts) => inPlace(material, parts));
    });
  };

function inPlace(material: Material, parts: readonly [Quotation, ...Quotation[]]): RichNode {
  const first = sentenceAt(material.reading.sentences, parts[0].span)?.number ?? 0;
  const end = (parts.at(-1) ?? parts[0]).span.end;
  const last = sentenceAt(material.reading.sentences, { start: end - 1 })?.number ?? first;
  const clause = fragmentClause(material, parts);
  const quoted = clause === undefined ? whole(material, parts) : fragment(material, parts, clause);
  return {
    ...quoted,
    content: [
      ...neighbour(material, 'Before: ', first - 1),
      ...(quoted.content ?? []),
      ...neighbour(material, 'After: ', last + 1),
    ],
  };
}

/** The body sentence of that number, named by where it stands; none where there is none. */
function neighbour(material: Material, label: string, number: number): RichNode[] {
  const span = sentenceSpan(material, number);
  const sentence = span && bodySentence(material, span);
  if (sentence === undefined) return [];
  return [paragraph(italic(label), ...dated(material, sentence), evidence(sentence))];
}

/** The clause that holds an utterance of which only fragments are quoted; undefined where a whole sentence is. */
function fragmentClause(material: Material, parts: readonly [Quotation, ...Quotation[]]): Span | undefined {
  if (parts.some(({ extent }) => extent === 'full')) return undefined;
  const [{ id, span }] = parts;
  const statement = material.reading.statements.find(({ quotations }) => quotations.includes(id));
  return statement?.span ?? sentenceAt(material.reading.sentences, span)?.span ?? span;
}

/** Spoken quotations, the parts of one utterance together, in order. */
function utterances(quotations: readonly Quotation[]): [Quotation, ...Quotation[]][] {
  const groups = new Map<string, [Quotation, ...Quotation[]]>();
  for (const quotation of quotations) {
    if (quotation.use !== 'speech') continue;
    const group = groups.get(quotation.utterance);
    if (group === undefined) groups.set(quotation.utterance, [quotation]);
    else group.push(quotation);
  }
  return [...groups.values()];
}

/** Fragments of one clause are one entry, inside that clause. */
function fragment(material: Material, parts: readonly [Quotation, ...Quotation[]], clause: Span): RichNode {
  const sentence = sentenceAt(material.reading.sentences, clause)?.span ?? clause;
  const words = paragraph(...abridged(material, [clause], sentence), evidence(sentence));
  return entry('quotations', entryOf(parts[0]), blockquote(words, ...attribution(material, parts)));
}

function whole(material: Material, parts: readonly [Quotation, ...Quotation[]]): RichNode {
  const words = parts.flatMap((part, index) => [
    text(index === 0 ? '“' : leavesOut(material, parts[index - 1], part) ? ' […] “' : ' “'),
    verbatim(material, quotedWords(material, part)),
    text('”'),
  ]);
  const said = paragraph(...words, evidence(...parts.map(({ span }) => span)));
  return entry('quotations', entryOf(parts[0]), blockquote(said, ...attribution(material, parts)));
}

/** Words of the reporter’s stand between two parts of an utterance, which are not shown. */
const leavesOut = (material: Material, before: Quotation | undefined, { span }: Quotation): boolean =>
  before !== undefined && /\p{L}/u.test(wordsOf(material, { ...span, start: before.span.end, end: span.start }));

const entryOf = (quotation: Quotation): EntryOf => ({ of: quotation.id, kind: 'claim', grade: gradeOf(quotation) });

/** [F9] What a document says in its own words is S3. */
const grades = { person: 'S1', organisation: 'S1', document: 'S3', described: 'S4', vague: 'S5' } as const;

const gradeOf = ({ speaker }: Quotation) => (speaker === undefined ? 'S5' : grades[speaker.kind]);

const listeners =
  /^(?:the |a group of )?(?:\p{L}+ )?(?:reporters|journalists|lawmakers|supporters|students|delegates)\b/iu;

/** Who was spoken to, wherever that was. */
const isListener = (material: Material, venue: Span): boolean =>
  listeners.test(wordsOf(material, venue)) ||
  material.reading.entities.some(
    ({ type, mentions }) => type === 'person' && mentions.some(({ span }) => contains(venue, span)),
  );

/** "— Vladimir Putin, Russian President; through TASS"; one line, never more than the source says. */
function attribution(material: Material, parts: readonly [Quotation, ...Quotation[]]): RichNode[] {
  const { speaker, carriers, venue } = parts.find((part) => part.speaker !== undefined) ?? parts[0];
  if (speaker === undefined) return [paragraph(text('— speaker not stated'))];
  const nodes = [text('— '), verbatim(material, nameSpan(material, speaker))];
  const [role] = entityOf(material, speaker.entity)?.roles ?? [];
  if (role !== undefined) nodes.push(text(', '), verbatim(material, role));
  nodes.push(...andAlso(material, speaker));
  if (venue !== undefined)
    nodes.push(text(isListener(material, venue) ? '; to ' : '; venue: '), verbatim(material, venue));
  for (const [index, carrier] of carriers.entries())
    nodes.push(text(index === 0 ? '; through ' : ', '), verbatim(material, nameSpan(material, carrier)));
  return [paragraph(...nodes)];
}
