import type { z } from 'zod';

/** Why a value does not fit its field, by the name under which the catalogue says it. */
export type FieldFault =
  | 'empty'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'tooLarge'
  | 'tooSmall'
  | 'noDate'
  | 'noAddress'
  | 'noChoice'
  | 'wrongForm';

/** `limit` is the most or the least there may be, null where there is none. */
export type FieldIssue = readonly [path: string, why: FieldFault, limit: number | null];

/** What a schema finds wrong. */
export type SchemaIssue = z.core.$ZodIssue;

/** What a schema found first, in the catalogue's terms: the schema's own words are for nobody who uses Brevier. */
export function fieldIssue(issues: readonly SchemaIssue[] | undefined): FieldIssue {
  const [issue] = issues ?? [];
  return [issue?.path.map(String).join('.') ?? '', ...reasonOf(issue)];
}

function reasonOf(issue: SchemaIssue | undefined): readonly [FieldFault, number | null] {
  switch (issue?.code) {
    case 'too_big':
      return [tooMuch[issue.origin] ?? 'tooLarge', Number(issue.maximum)];
    case 'too_small':
      return [tooLittle[issue.origin] ?? 'tooSmall', Number(issue.minimum)];
    case 'invalid_format':
      return [formats[issue.format] ?? 'wrongForm', null];
    case 'invalid_value':
      return ['noChoice', null];
    case 'invalid_union':
      return issue.errors.length === 0 ? ['noChoice', null] : reasonOf(issue.errors[0]?.[0]);
    case 'custom':
      return [issue.params?.why === 'noDate' ? 'noDate' : 'wrongForm', null];
    default:
      return ['wrongForm', null];
  }
}

type Reasons = Readonly<Partial<Record<string, FieldFault>>>;
const tooMuch: Reasons = { string: 'tooLong', array: 'tooMany' };
const tooLittle: Reasons = { string: 'empty', array: 'tooFew' };
const formats: Reasons = { date: 'noDate', datetime: 'noDate', url: 'noAddress' };
