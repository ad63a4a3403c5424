import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { type FieldIssue, fieldIssue } from '#shared/fieldFault.ts';
import { catalogues } from '#shared/messages/languages.ts';
import { said, sayAgain } from '#shared/messages/said.ts';
import { Change } from '#shared/model/change.ts';
import { Marking } from '#shared/model/marking.ts';
import { SourceMeta } from '#shared/model/source.ts';
import { HouseStyle, readyStyles } from '#shared/model/style.ts';

const found = (schema: z.ZodType, value: unknown): FieldIssue => fieldIssue(schema.safeParse(value).error?.issues);
const typed = (value: string) => ({ value, from: 'typed in' });
const masthead = { to: '', from: '', reference: '', date: 'soon', cutoff: '', purpose: '' };
const style = readyStyles.ministry;

describe('[R20] why a value does not fit its field', () => {
  it.each([
    [SourceMeta, { title: typed('x'.repeat(2001)) }, 'title.value', 'tooLong', 2000],
    [SourceMeta, { published: typed('soon') }, 'published.value', 'noDate', null],
    [SourceMeta, { url: typed('ftp://x') }, 'url.value', 'noAddress', null],
    [Change, { do: 'masthead', masthead }, 'masthead.date', 'noDate', null],
    [Change, { do: 'leap' }, 'do', 'noChoice', null],
    [Change, { do: 'write', section: 's', body: { type: 'doc', content: [{ type: 'x' }] } }, 'body', 'wrongForm', null],
    [Change, { do: 'kind', kind: 'poem' }, 'kind', 'noChoice', null],
    [Marking, { scheme: 'own', label: '', order: [] }, 'label', 'empty', 1],
    [Marking, { scheme: 'own', label: 'x', order: new Array(21).fill('x') }, 'order', 'tooMany', 20],
    [HouseStyle, { ...style, size: 3 }, 'size', 'tooSmall', 9],
    [HouseStyle, { ...style, size: 30 }, 'size', 'tooLarge', 20],
    [HouseStyle, { ...style, accent: 'red' }, 'accent', 'wrongForm', null],
    [z.array(z.string()).min(1), [], '', 'tooFew', 1],
    [z.object({ a: z.string() }), {}, 'a', 'wrongForm', null],
  ] as const)('is said by a name of the catalogue, with the limit: %#', (schema, value, path, why, limit) => {
    expect(found(schema, value)).toEqual([path, why, limit]);
  });

  it('[H1] is said in Ukrainian without a word of English, of whatever call and whatever came', () => {
    const calls = Object.values(contract).flatMap((area) => Object.values(area));
    const schemas = calls.map((call) => call['~orpc'].inputSchema).filter((schema) => schema instanceof z.ZodType);
    expect(schemas.length).toBeGreaterThan(15);
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.object(), (schema, value) => {
        const issue = found(schema, value);
        const words = sayAgain(catalogues.uk, said('badField', ...issue)) ?? '';
        expect(words).toMatch(/^Поле «.*» не можна/);
        expect(words.replace(/«.*?»/, '').replace(/https:\S+/, '')).not.toMatch(/[a-z]/i);
      }),
    );
  });

  it('names the field as the screen does', () => {
    const path = 'changes.0.masthead.cutoff';
    expect(said('badField', path, 'noDate', null).sentence).toBe(
      '“Information cut-off” cannot be used as it is: it names no date, such as 2025-12-04; correct it and try again.',
    );
    expect(sayAgain(catalogues.uk, said('badField', 'sources.0.meta.title.value', 'tooLong', 2000))).toBe(
      'Поле «Назва» не можна використати як є: воно довше за 2\u00a0000 знаків; виправте його й спробуйте знову.',
    );
  });
});
