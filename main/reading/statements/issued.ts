import type { Article } from '#main/reading/article/article.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import { contains, wordsAt } from '#shared/model/span.ts';
import type { Statement } from '#shared/model/statement.ts';

/** What names the sender in the closing part of a press release: "About Atacama Lumen". */
const about = /^About (\S[^\n.]{1,70})/u;

/**
 * [F9] What a press release states in its own voice its sender says, and no outlet reports: each such statement is a claim of the body that the release
 * says it is about, else of the first body that its first sentence names. Every other article, and a release whose sender is not found, stays as it is.
 */
export function issuedBy(
  article: Article,
  entities: readonly Entity[],
  statements: readonly Statement[],
): readonly Statement[] {
  if (!article.paragraphs.some(({ rule }) => rule === 'release-line' || rule === 'release-closing')) return statements;
  const issuer = issuerOf(article, entities);
  if (issuer === undefined) return statements;
  const speaker: Voice = {
    kind: 'organisation',
    span: issuer.span,
    entity: issuer.id,
    certainty: 'worked-out',
    rule: 'issuer',
  };
  return statements.map((statement) =>
    statement.kind === 'fact'
      ? { ...statement, kind: 'claim', speaker, grade: 'S2', rule: `${statement.rule}-issued` }
      : statement,
  );
}

function issuerOf(article: Article, entities: readonly Entity[]): Entity | undefined {
  const { text, paragraphs, sentences } = article;
  const bodies = entities.filter(({ type }) => type === 'organisation');
  for (const { rule, span } of paragraphs) {
    const name = rule === 'release-closing' ? about.exec(wordsAt(text, span))?.[1]?.trim().toLowerCase() : undefined;
    if (name === undefined) continue;
    const isNamed = (words: string): boolean => words.startsWith(name) || name.startsWith(words);
    const named = bodies.find((one) =>
      [one.span, ...one.mentions.map((mention) => mention.span)].some((each) =>
        isNamed(wordsAt(text, each).toLowerCase()),
      ),
    );
    if (named !== undefined) return named;
  }
  const first = sentences.find(({ paragraph }) => paragraphs[paragraph - 1]?.kind === 'body')?.span;
  if (first === undefined) return undefined;
  return bodies.find(({ mentions }) => mentions.some(({ span }) => contains(first, span)));
}
