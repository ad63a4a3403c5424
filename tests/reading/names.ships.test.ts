import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] ships are no people, bodies or places', () => {
  it.each([
    'The MV Corazon was late.',
    'The frigate Andres Luna stood by.',
    'The frigates Andres Luna and Ramon Bell stood by.',
    'The ferry Princess of Samar was late.',
    'The destroyer USS John Finn left.',
    'The aircraft carrier Admiral Gorshkov left.',
    'The Lady Amihan had been anchored there for days.',
    'The Lady Amihan sank.',
    'The Blue Marlin, a 40-metre trawler, was late.',
    'They lost two boats, the Lady Grace and the Princess Ann.',
    'The yacht Mary Rose was late. The crew of the Mary Rose were saved.',
    'The ferry MS Aldous was late.',
    'The MT Rosalind Kay was late. The Rosalind Kay was lost.',
  ])('“%s” names nobody', (text) => {
    const { people, organisations, places } = named(text);
    expect([...people, ...organisations, ...places]).toEqual([]);
  });

  it.each([
    ['The ship Iran seized was let go.', 'Iran'],
    ['The submarines Australia ordered are late.', 'Australia'],
  ])('“%s” names a country', (text, name) => expect(named(text).places).toEqual([name]));

  it('a place that a ship is called after stays a place', () => {
    const { places, mentions } = named('The ferry Estonia was late. The Estonia was lost off Estonia.');
    expect(places).toEqual(['Estonia']);
    expect(mentions('Estonia')).toEqual(['Estonia']);
  });

  it.each([
    ['Lady Amihan left.', 'Amihan'],
    ['The ship owner Mark Dale left.', 'Mark Dale'],
    ['The ferry captain John Smith left.', 'John Smith'],
    ['He told the crew of the ferry Mr Aldous was ill.', 'Aldous'],
    ['They met Mary Rose, a ferry owner.', 'Mary Rose'],
    ['On the ferries, Mary Rose was late.', 'Mary Rose'],
    ['Princess Anne visited the yacht Britannia.', 'Anne'],
    ['The yacht Ann Dahl bought was late. Police praised Ann Dahl.', 'Ann Dahl'],
    ['Ms Grace left.', 'Grace'],
    ['Captain MS Rahane left.', 'Rahane'],
    ['KD Campbell spoke.', 'KD Campbell'],
    ['Jane Roe was towed by a friend.', 'Jane Roe'],
  ])('“%s” names a person', (text, name) => expect(named(text).people).toEqual([name]));

  it.each([
    ['The carrier Norsund Airways flew on.', 'Norsund Airways'],
    ['The MS Society paid for it.', 'MS Society'],
    ['The Norsund Bank, a lender, sank.', 'Norsund Bank'],
  ])('“%s” names a body', (text, name) => expect(named(text).organisations).toEqual([name]));
});
