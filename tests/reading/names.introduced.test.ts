import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] a noun that introduces names says what they are', () => {
  it('each name of a list', () => {
    expect(named('They worship ancient gods, such as Zoral, Hemra, and Pasodin.').people).toEqual([
      'Zoral',
      'Hemra',
      'Pasodin',
    ]);
    expect(named('Towns like Orlik, Verba and Sorn were hit.').places).toEqual(['Orlik', 'Verba', 'Sorn']);
  });

  it.each([
    ['They played such bands as The Velvet Orchard.', 'The Velvet Orchard'],
    ['It lent to airlines including Zorn and Karvel.', 'Karvel'],
    ['It lent to companies such as Zorn.', 'Zorn'],
  ])('“%s” names the body %s', (text, name) => expect(named(text).organisations).toContain(name));

  it.each([
    ['It left towns such as Orlik. Zoral spoke on Monday.', 'Zoral'],
    ['It hit towns such as Orlik, where Hemra Dahl spoke.', 'Hemra Dahl'],
    ['It hit towns such as Orlik (Hemra Dahl said).', 'Hemra Dahl'],
  ])('but not what stands outside its list: “%s”', (text, name) => expect(named(text).places).not.toContain(name));

  it('nor where it is one of a kind already, or no plural', () => {
    expect(named('Towns need people such as Ada Brandt.').people).toEqual(['Ada Brandt']);
    expect(named('He likes the town such as Germany has.').places).toEqual(['Germany']);
    expect(named('It works for firms such as that of Ada Brandt.').people).toEqual(['Ada Brandt']);
  });
});
