import type { Known } from '#main/reading/statements/mentions.ts';
import type { Voice } from '#shared/model/finding.ts';
import type { Span } from '#shared/model/span.ts';

/** Somebody or some body that an article names, speaking in the words of `span`. */
export const voiceOf = ({ entity }: Known, span: Span, rule: string, certainty: Voice['certainty']): Voice => ({
  kind: entity.type === 'person' ? 'person' : 'organisation',
  span,
  entity: entity.id,
  certainty,
  rule,
});
