import { entriesOf, textOf } from '#shared/model/richtext/node.ts';
import type { Section, SectionKind } from '#shared/model/section.ts';

/** ICD 203's terms and their ranges in per cent. */
export const likelihoodRows: readonly (readonly [string, string])[] = [
  ['almost no chance, remote', '1–5'],
  ['very unlikely, highly improbable', '5–20'],
  ['unlikely, improbable', '20–45'],
  ['roughly even chance', '45–55'],
  ['likely, probable', '55–80'],
  ['very likely, highly probable', '80–95'],
  ['almost certain, nearly certain', '95–99'],
];

const terms =
  /\b(?:almost no chance|remote|unlikely|improbable|even chance|likely|probable|almost certain|nearly certain)\b/i;
const analystKinds: readonly SectionKind[] = ['key-judgements', 'why-it-matters', 'comment', 'recommendation'];

/** True where the analyst's own words, in an analyst's section or an assessment, use a term of the scale. The article's words do not count. */
export function usesLikelihood(sections: readonly Section[]): boolean {
  return sections.some((section) =>
    analystKinds.includes(section.kind)
      ? terms.test(textOf(section.body))
      : entriesOf(section.body).some(({ attrs, node }) => attrs.kind === 'assessment' && terms.test(textOf(node))),
  );
}
