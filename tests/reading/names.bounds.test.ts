import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] where a person’s name begins and ends', () => {
  it.each([
    ['British Prime Minister Theresa May said so.', 'Theresa May'],
    ['On Monday Brian May was asked.', 'Brian May'],
    ['It was asked by Rep. Jim Jordan on Monday.', 'Jim Jordan'],
    ['Mother-of-two Dora Rynke was killed.', 'Dora Rynke'],
    ['A plan of Ada Brandt Is Wrong.', 'Ada Brandt'],
    ['It was paid by the Andrew Brandt Photographic Legacy Program.', 'Andrew Brandt'],
    ['She watched the Steve Harvey Morning Show.', 'Steve Harvey'],
    ['Aide Cheryl Mills left. Ms. Mills said no more.', 'Cheryl Mills'],
    ['Ada Brandt said so. Furious Brandt stopped the crowd.', 'Ada Brandt'],
  ])('“%s” names %s', (text, name) => expect(named(text).people).toEqual([name]));

  it('a word that opens the sentence is left out, and somebody else stays whole', () => {
    expect(named('Ada Brandt said so. Furious Brandt left.').mentions('Ada Brandt')).toEqual(['Ada Brandt', 'Brandt']);
    expect(named('Ada Brandt said so. Tom Brandt left.').people).toEqual(['Ada Brandt', 'Tom Brandt']);
  });

  it.each([
    ['They met James May 4 times.', 'James May'],
    ['She lives in Victoria Canada.', 'Victoria Canada'],
    ['“I’ve seen it,” he said. “We’re done.”', 'I’ve'],
    ['Seventy-four ships came.', 'Seventy-four'],
    ['Medicare and Medicaid were cut.', 'Medicare'],
  ])('“%s” does not name %s', (text, name) => {
    const { people, places, organisations } = named(text);
    expect([...people, ...places, ...organisations]).not.toContain(name);
  });
});

describe('[F2] two of one surname', () => {
  it('are two where one has the office and the other is a relation', () => {
    const { people, mentions } = named('President Brandt spoke. The first lady, Ada Brandt, was there. Brandt left.');
    expect(people).toEqual(['Brandt', 'Ada Brandt']);
    expect(mentions('Brandt')?.length).toBe(2);
  });

  it('are two where the form of address says the other sex', () =>
    expect(named('Mr. Brandt spoke. Maria Brandt was there.').people).toEqual(['Brandt', 'Maria Brandt']));

  it.each([
    'President Brandt spoke. Ada Brandt was glad.',
    'Dr Brandt spoke. Maria Brandt was glad.',
    'Mrs. Brandt spoke. Maria Brandt was glad.',
    'The wife of a baker, Ada Brandt, spoke. Brandt was glad.',
  ])('but one in “%s”', (text) => expect(named(text).people.length).toBe(1));
});

describe('[F2] where a body’s name begins and ends', () => {
  it.each([
    ['He told the Securities and Exchange Commission.', 'Securities and Exchange Commission'],
    ['The Sarvik Archives and Records Administration has it.', 'Sarvik Archives and Records Administration'],
    ['The Orlik Independent School District said so.', 'Orlik Independent School District'],
    ['The nonpartisan Tax Policy Center said so.', 'Tax Policy Center'],
    [
      'It was asked by University of Orlik Muslim Student Association.',
      'University of Orlik Muslim Student Association',
    ],
    ['They left the Sarvik Party for Ada Brandt.', 'Sarvik Party'],
    ['The head of Cricket Australia left.', 'Cricket Australia'],
    ['It is a rule of Food Standards Australia New Zealand.', 'Food Standards Australia New Zealand'],
    ['The Florida Marlins won.', 'Florida Marlins'],
    ['He works for Crosscut Strategies.', 'Crosscut Strategies'],
    ['A member of the United Mine Workers of America spoke.', 'United Mine Workers of America'],
    ['The MS Society paid for it.', 'MS Society'],
  ])('“%s” names %s', (text, name) => expect(named(text).organisations).toContain(name));

  it.each([
    'Football Spain can be proud of was played.',
    'Modern China and Nazi Germany differ.',
    'They flew over the Florida Keys.',
    'They live in the London Docklands.',
    'They met in the Orlik Medical Center.',
    'The Orlik District is large.',
    'SPIDERS WERE FOUND. He shouted TEXT at them.',
    'They saw the Paris Air Show.',
    'He opened the App Store.',
  ])('“%s” names none', (text) => expect(named(text).organisations).toEqual([]));
});

describe('[F2] where a place’s name begins and ends', () => {
  it.each([
    ['He spoke in Port St. Lucie on Monday.', 'Port St. Lucie'],
    ['She lives in Hempstead, N.Y., near the sea.', 'N.Y.'],
    ['The hotel is near the Masjid Al-Haram.', 'Masjid Al-Haram'],
    ['They marched in Union Square. The US agreed.', 'US'],
  ])('“%s” names %s', (text, name) => expect(named(text).places).toContain(name));

  it('and its initials are no country', () =>
    expect(named('They marched in Union Square. The US agreed.').mentions('Union Square')).toEqual(['Union Square']));
});
