import { together, type Voice } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { type Grade, gradeNames, grades, type Statement } from '#shared/model/statement.ts';
import { longDate } from '#shared/model/time.ts';
import { bold, evidence, italic, paragraph, table, text, verbatim } from '../compose.ts';
import { entityOf, type Material, nameSpan, sentenceSpan, wordsOf } from '../material.ts';
import { knownOf } from '../people.ts';

const entityKinds = ['person', 'organisation', 'place'] as const;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Where it was read: title, outlet, author, date, address, time of retrieval and hash; what is unknown is said to be unknown [A3]. */
function sourceLine({ source: { meta, hash } }: Material): RichNode {
  const parts = [
    ...(meta.title === undefined ? [text('Title not stated. ')] : [italic(meta.title.value), text('. ')]),
    text(
      [
        meta.outlet?.value ?? 'Outlet not stated',
        ...(meta.author === undefined ? [] : [meta.author.value]),
        meta.published === undefined ? 'date not stated' : longDate(meta.published.value),
        ...(meta.url === undefined ? [] : [meta.url.value]),
        ...(meta.retrieved === undefined ? [] : [`retrieved ${longDate(meta.retrieved.value)}`]),
      ].join(', '),
    ),
    text(`. SHA-256 ${hash.slice(0, 16)}…`),
  ];
  return paragraph(...parts);
}

const claimsOf = (material: Material): Statement[] =>
  material.reading.statements.filter(({ kind }) => kind === 'claim');

/** What tells one source from another: who it leads to, else the words that describe it, in whatever case. */
const keyOf = (material: Material, voice: Voice): string =>
  voice.entity ?? wordsOf(material, nameSpan(material, voice)).toLowerCase();

/** Everybody that the claims of all articles lead back to, each once: who two articles name is one source, who they only describe may be two. */
function sourcesOf(materials: readonly Material[]): number {
  const known = new Map<string, string>();
  for (const kind of entityKinds)
    for (const [index, { records }] of knownOf(materials, kind).entries())
      for (const { material, entity } of records) known.set(`${material.source.id} ${entity.id}`, `${kind} ${index}`);
  const keys = materials.flatMap((material) =>
    claimsOf(material).flatMap(({ speaker }) =>
      together(speaker).map((voice) => {
        const key = `${material.source.id} ${keyOf(material, voice)}`;
        return known.get(key) ?? key;
      }),
    ),
  );
  return new Set(keys).size;
}

function mix(materials: readonly Material[]): RichNode {
  const statements = materials.flatMap(({ reading }) => reading.statements);
  const claims = statements.filter(({ kind }) => kind === 'claim');
  const counts = grades.flatMap((grade) => {
    const count = claims.filter((claim) => claim.grade === grade).length;
    return count === 0 ? [] : [`${count} ${grade}`];
  });
  const own = statements.length - claims.length;
  const speakers = sourcesOf(materials);
  const publishers = new Set(materials.map(({ source: { meta, id } }) => meta.outlet?.value ?? id)).size;
  const said = `${plural(claims.length, 'claim')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}; ${plural(own, 'statement')} in the outlet’s own voice (S6). ${plural(speakers, 'source')} cited, through ${plural(publishers, 'publisher')}.`;
  return paragraph(bold('Sourcing. '), text(said));
}

/** The note's source line: where it was read, and how well its claims are sourced. */
export const sourceLines = (materials: readonly Material[]): RichNode[] =>
  materials.length === 0 ? [] : [...materials.map(sourceLine), mix(materials)];

/** The background brief's: the same, then who is behind each grade, which claims are unnamed, and what came through whom. */
export function sourcingSection(materials: readonly Material[]): RichNode[] {
  const rows = grades.flatMap((grade) => gradeRow(materials, grade));
  return [
    ...sourceLines(materials),
    ...(rows.length === 0 ? [] : [table(['Grade', 'Statements', 'Who'], rows)]),
    ...carried(materials),
  ];
}

function gradeRow(materials: readonly Material[], grade: Grade): RichNode[] {
  const cells = materials.flatMap((material) => {
    const statements = material.reading.statements.filter((statement) => statement.grade === grade);
    return statements.length === 0 ? [] : [{ material, statements }];
  });
  if (cells.length === 0) return [];
  const count = cells.reduce((sum, { statements }) => sum + statements.length, 0);
  const who = cells.map(({ material, statements }) => paragraph(...names(material, statements)));
  return [
    {
      type: 'tableRow',
      content: [[paragraph(text(`${grade}: ${gradeNames[grade]}`))], [paragraph(text(String(count)))], who].map(
        (content) => ({ type: 'tableCell', content }),
      ),
    },
  ];
}

/** Each speaker once, by the fullest name, with the sentences where they speak; the outlet for what nobody else says. */
function names(material: Material, statements: readonly Statement[]): RichNode[] {
  const seen = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { speaker } = statement;
    const key = speaker === undefined ? '' : keyOf(material, speaker);
    seen.set(key, [...(seen.get(key) ?? []), statement]);
  }
  return [...seen.values()].flatMap((group, index) => {
    const speaker = group[0]?.speaker;
    const spans = group.flatMap(({ sentence }) => sentenceSpan(material, sentence) ?? []);
    const nodes =
      speaker === undefined
        ? [text(group[0]?.kind === 'claim' ? 'not stated' : 'the outlet')]
        : [verbatim(material, nameSpan(material, speaker)), evidence(...spans)];
    return index === 0 ? nodes : [text('; '), ...nodes];
  });
}

/** "TASS: 3 statements by Vladimir Putin": everything that reached the outlet through somebody else. */
function carried(materials: readonly Material[]): RichNode[] {
  return materials.flatMap((material) => {
    const byCarrier = new Map<string, Statement[]>();
    for (const claim of claimsOf(material))
      for (const carrier of claim.carriers) {
        const key = keyOf(material, carrier);
        byCarrier.set(key, [...(byCarrier.get(key) ?? []), claim]);
      }
    return [...byCarrier].map(([key, claims]) => {
      const span = entityOf(material, key)?.span ?? claims[0]?.carriers[0]?.span;
      const spans = claims.flatMap(({ sentence }) => sentenceSpan(material, sentence) ?? []);
      return paragraph(
        bold('Carried by '),
        ...(span === undefined ? [] : [verbatim(material, span)]),
        text(`: ${plural(claims.length, 'statement')}`),
        ...(spans.length === 0 ? [] : [evidence(...spans)]),
      );
    });
  });
}
