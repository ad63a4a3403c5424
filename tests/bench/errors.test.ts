import { describe, expect, it } from 'vitest';
import { errorsOf, tasks } from '../../bench/evaluation/errors.ts';

const text = 'Ana Ruiz spoke to Orbit Steel in Lima on 4 May.';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const name = (words: string, type: string): { kind: string; span: [number, number]; type: string } => ({
  kind: 'entity',
  span: at(words),
  type,
});
const row = { id: 'a', text, gold: [name('Ana Ruiz', 'PER'), name('Orbit Steel', 'ORG'), name('Lima', 'LOC')] };

describe('the list of errors', () => {
  it('says nothing where everything was found', () => {
    expect(errorsOf(task('names'), row, row.gold)).toEqual([]);
  });

  it('shows a missed name and one that is none, each in its line, in the order of the text', () => {
    const predicted = [name('Ana Ruiz', 'PER'), name('Lima', 'LOC'), name('May', 'PER')];
    const [missed, wrong, ...more] = errorsOf(task('names'), row, predicted);
    expect(missed).toMatch(/^- ORG .*spoke to ⟦Orbit Steel⟧ in Lima/u);
    expect(wrong).toMatch(/^\+ PER .*on 4 ⟦May⟧\./u);
    expect(more).toEqual([]);
  });

  it('counts a name of another type as both', () => {
    const predicted = [name('Ana Ruiz', 'PER'), name('Orbit Steel', 'PER'), name('Lima', 'LOC')];
    expect(errorsOf(task('names'), row, predicted).map((line) => line.slice(0, 5))).toEqual(['- ORG', '+ PER']);
  });

  it('takes a date of another value for an error and a range with the same ends for none', () => {
    const gold = [
      { kind: 'timex', span: at('4 May'), type: 'DATE', value: '2021-05-04' },
      { kind: 'timex', span: at('on'), type: 'DATE', from: '2021-05-01', to: '2021-05-08' },
    ];
    const found = [
      { ...gold[0], kind: 'timex', value: '2020-05-04' },
      { ...gold[1], kind: 'timex', value: '2021-W18' },
    ];
    expect(errorsOf(task('dates'), { ...row, gold }, found).map((line) => line.slice(0, 12))).toEqual([
      '- 2021-05-04',
      '+ 2020-05-04',
    ]);
  });
});

function task(name: string): NonNullable<(typeof tasks)[string]> {
  const found = tasks[name];
  if (found === undefined) throw new Error(`no task ${name}`);
  return found;
}
