import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] names that look like something else', () => {
  it.each([
    ['A jury heard that Tom Verlaan had gone home. Verlaan was not there.', 'Tom Verlaan'],
    ['Sunil Mungade, a farmer, said it was late. Mungade left.', 'Sunil Mungade'],
    ['Anna Landeweg said she would stay.', 'Anna Landeweg'],
  ])('“%s” names a person, not a street', (text, name) => expect(named(text).people).toContain(name));

  it.each([
    ['The tram stops on the Abram van Rijckevorselweg.', 'Abram van Rijckevorselweg'],
    ['They met in Anna Landeweg 12 in Delft.', 'Anna Landeweg'],
  ])('“%s” names a street', (text, name) => expect(named(text).people).not.toContain(name));

  it.each([
    ['Striking RMZ drivers blocked the road.', 'RMZ'],
    ['Retired TLB members met in Oslo.', 'TLB'],
  ])('“%s” names a body behind the word that opens it', (text, name) =>
    expect(named(text).organisations).toContain(name),
  );

  it.each(['Harkness', 'Caithness'])('%s is no belief', (name) => {
    const { people, places } = named(`Police praised ${name}. ${name} had called them, he said.`);
    expect([...people, ...places]).toContain(name);
  });

  it('the South is a country only beside its other half', () => {
    const halves = named('South Korea fired first. North Korea said the South was to blame.');
    expect(halves.mentions('South Korea')).toEqual(['South Korea', 'South']);
    const alone = named('South Africa sent help. Hurricanes in the South are late.');
    expect(alone.mentions('South Africa')).toEqual(['South Africa']);
  });
});
