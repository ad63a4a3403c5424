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
    ['The head of Energy UK left.', 'Energy UK'],
    ['Insurance Sweden said premiums fell.', 'Insurance Sweden'],
    ['The People’s Court of Sarvik Province closed it.', 'People’s Court of Sarvik Province'],
    ['The Sarvik Office on Crime and Violence says so.', 'Sarvik Office on Crime and Violence'],
    ['It was paid by the Société des Amis du Fleuve.', 'Société des Amis du Fleuve'],
  ])('“%s” names %s', (text, name) => expect(named(text).organisations).toContain(name));

  it.each([
    'Football Spain can be proud of was played.',
    'Insurance Sweden needs is dear.',
    'They lost 3 billion XBA francs.',
    'Jane Roe and Ann Dahl (L-R) left.',
    'The lawyer Cheryl Mills left.',
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

describe('[F2] a name between commas behind a body', () => {
  it.each([
    ['Men of the United Armed Forces of Orlik, UFK, which signed, left.', 'United Armed Forces of Orlik', 'UFK'],
    [
      'The Orlik Agency for Growth Analysis, Tillverk, estimates that it fell.',
      'Orlik Agency for Growth Analysis',
      'Tillverk',
    ],
  ])('“%s” is the body’s', (text, full, short) => expect(named(text).mentions(full)).toContain(short));

  it.each([
    ['It was between the Orlik Chamber of Commerce, Tillverk, which runs it, and others.', 'Tillverk'],
    ['It lists the Civic Union of Orlik, UFK, the CUX and others.', 'UFK'],
    ['It lists the Civic Union of Orlik, UFK, and others.', 'UFK'],
  ])('“%s” lists two', (text, name) => expect(named(text).organisations).toContain(name));

  it('a dateline’s brackets with a country send nothing', () => {
    const { places, one } = named('ORLIK (Sweden) - It rained. Sweden is wet.');
    expect(places).toContain('Sweden');
    expect(one('Sweden')?.medium).toBeUndefined();
  });

  it('a firm cut short is the firm', () => {
    const text = 'SK Orlik Engineering & Construction, which owns it, pays. SK Orlik said so. SK Orlik’s shares fell.';
    expect(named(text).organisations).toEqual(['SK Orlik Engineering & Construction']);
  });

  it('“the” with a word of what a movement is for is not the movement', () =>
    expect(
      named('The Movement for the Liberation of the Gormal spoke. They left the Gormal.').mentions(
        'Movement for the Liberation of the Gormal',
      ),
    ).toEqual(['Movement for the Liberation of the Gormal']));
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
