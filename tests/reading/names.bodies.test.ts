import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] organisations', () => {
  it.each([
    ['An evaluation by the Institute for the Study of War said so.', 'Institute for the Study of War'],
    [
      'The Sarvik Institute for Public Health and the Environment (SIPE) said so.',
      'Sarvik Institute for Public Health and the Environment',
    ],
    ['Officials of the Department for Education and the Treasury (London) met.', 'Department for Education'],
    ['The report by the Transport and Islands Committee says so.', 'Transport and Islands Committee'],
    ['The Indonesian Navy saved them.', 'Indonesian Navy'],
    ['He works at the University of Southern Indiana.', 'University of Southern Indiana'],
    ['The Ministry of Trade and Industry agreed.', 'Ministry of Trade and Industry'],
    ['It was the Food and Drug Administration that ruled.', 'Food and Drug Administration'],
    ['Shares of Norsund Shipping fell.', 'Norsund Shipping'],
    ['He joined the rebel group Zarkan last year.', 'Zarkan'],
    ['Talks with the PDKX failed.', 'PDKX'],
    ['The Hartwell & Dunne case went on.', 'Hartwell & Dunne'],
    ['The Trump administration drafted it.', 'Trump administration'],
    ['Air Namibia grounded its fleet.', 'Air Namibia'],
    ['The Council on Foreign Affairs met.', 'Council on Foreign Affairs'],
    ['A Hamas-run ministry gave the number.', 'Hamas'],
    ['He led the Sarvik Centre for Control of Disease.', 'Sarvik Centre for Control of Disease'],
    ['The Oduya Teaching and Referral Hospital closed.', 'Oduya Teaching and Referral Hospital'],
    ['The Land Franchising and Regulatory Board met.', 'Land Franchising and Regulatory Board'],
    [
      'She founded the Sarvik Bank for Reconstruction and Development.',
      'Sarvik Bank for Reconstruction and Development',
    ],
    ['He met the Sarvik People’s Army chief.', 'Sarvik People’s Army'],
    ['He joined the Partido dos Pescadores last year.', 'Partido dos Pescadores'],
    ['The Sarvik Muslim League-Noor won.', 'Sarvik Muslim League-Noor'],
    ['The Peepekwan First Nation settled its claim.', 'Peepekwan First Nation'],
    ['It drew against TP Lualaba on Sunday.', 'TP Lualaba'],
    ['Kotwal Zarka beat Mandu Sporting 2-1 in the cup.', 'Mandu Sporting'],
    ['She heard the Carolina Foxes play.', 'Carolina Foxes'],
    ['The Committee on Energy and Natural Resources met.', 'Committee on Energy and Natural Resources'],
    ['The seat of the Sarvik Party on Monday was safe.', 'Sarvik Party'],
    ['The Oduya Irrigators’ Association met.', 'Oduya Irrigators’ Association'],
    ['He left the Farmers’ Union of Wales.', 'Farmers’ Union of Wales'],
    ['He left the Graziers’ and Commoners’ Association.', 'Graziers’ and Commoners’ Association'],
    ['The Tenant Farmers’ Union of Wales met.', 'Tenant Farmers’ Union of Wales'],
    ['She runs Rivers Agency Wales.', 'Rivers Agency Wales'],
    ['The firm Aguas do Sul paid.', 'Aguas do Sul'],
    ['It was lent by the Banco de la Ribera.', 'Banco de la Ribera'],
    ['A study by the Freie Universität zu Sarvik said so.', 'Freie Universität zu Sarvik'],
    ['The Cámara Federal de Casación agreed.', 'Cámara Federal de Casación'],
    ['The Asamblea por el Agua agreed.', 'Asamblea por el Agua'],
    ['The Sarvik Sangar Samiti met.', 'Sarvik Sangar Samiti'],
    ['They read the Oduya Courier.', 'Oduya Courier'],
    ['They found the black boxes of Sarvik Air Flight 447.', 'Sarvik Air'],
  ])('“%s” names %s', (text, name) => expect(named(text).organisations).toContain(name));

  it.each([
    'Police and the government said nothing. Parliament was closed.',
    'The police officer saw a DVD and a GPS.',
    'Several Banks were closed.'.replace('Banks', 'banks'),
    'The iPhone and the new MacBook were shown.',
    'World War II and the Cold War are over.',
    'US$ 40 million was paid.',
    'The Commission on Tuesday was silent.',
    'Teachers’ unions met.',
    'The new 787 Skyglider was shown. Two Skygliders flew. The Skyglider is big.',
    'It cost NZ$ 26 million and NZ $ 40 million.',
    'The iPear Store opened.',
    'The Worldwide Makers Conference (WWMC) began. WWMC ended.',
    'Flight 447 was late.',
    'Nor do Ukrainians want it.',
    'He drank “Cider” and ate.',
  ])('there is none in “%s”', (text) => expect(named(text).organisations).toEqual([]));

  it('one record for the name and its acronym, given in brackets or not', () => {
    const { organisations, mentions } = named('The Valley Rescue Union (VRU) met. The VRU said it would go.');
    expect(organisations).toEqual(['Valley Rescue Union']);
    expect(mentions('Valley Rescue Union')).toEqual(['Valley Rescue Union', 'VRU', 'VRU']);
  });

  it('one record for a body and the word in brackets after it', () => {
    const { mentions } = named('The National Fishers Council of Sarvia (Nafic) met. A vote in Nafic failed.');
    expect(mentions('National Fishers Council of Sarvia')).toEqual([
      'National Fishers Council of Sarvia',
      'Nafic',
      'Nafic',
    ]);
  });

  it('the town is not short for the hospital that is named after it', () => {
    const { places, mentions } = named('He died at Oduya Public Hospital. It rained in Oduya.');
    expect(mentions('Oduya Public Hospital')).toEqual(['Oduya Public Hospital']);
    expect(places).toContain('Oduya');
  });

  it('one record for a company’s long and short name', () => {
    expect(named('Norsund Shipping Inc. fell. Norsund gave no reason.').organisations).toEqual([
      'Norsund Shipping Inc.',
    ]);
  });

  it('a body of members is not cut out of what somebody else holds', () => {
    expect(named('The Germans’ Council of Ministers met.').organisations).not.toContain(
      'Germans’ Council of Ministers',
    );
    expect(named('The Democrats’ Senate caucus met.').organisations).toEqual(['Senate']);
    expect(named('Maria Keller met the Teachers’ head.').organisations).toEqual([]);
  });

  it('a paper is a medium by its own name', () => {
    expect(named('They read the Oduya Courier.').one('Oduya Courier')?.medium).toBe(true);
    expect(named('They joined the Oduya Council.').one('Oduya Council')?.medium).toBeUndefined();
  });

  it('knows news media', () => {
    const { one } = named('He told Reuters and The Straits Times. The Bank of England did not.');
    expect([one('Reuters')?.medium, one('The Straits Times')?.medium, one('Bank of England')?.medium]).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it('“India Today” is a medium and no place', () => {
    const { organisations, places } = named('She spoke to India Today in Delhi.');
    expect(organisations).toEqual(['India Today']);
    expect(places).toEqual(['Delhi']);
  });

  it('the Kremlin is a power where it wants, a place where one meets', () => {
    const { organisations, places } = named('The Kremlin wants more. They met at the Kremlin on Friday.');
    expect(organisations).toEqual(['Kremlin']);
    expect(places).toEqual(['Kremlin']);
  });
});

describe('[F2] places', () => {
  it.each([
    ['The Hudson River froze.', 'Hudson River'],
    ['It began near Qarnok, a village in the north.', 'Qarnok'],
    ['They live in the city of Barlowe.', 'Barlowe'],
    ['Mount Sinabung erupted.', 'Mount Sinabung'],
    ['A US-based firm did it.', 'US'],
    ['US-China trade fell.', 'China'],
    ['They fled to Velikograd.', 'Velikograd'],
    ['The Gulf of Aden was closed.', 'Gulf of Aden'],
    ['They flew to Dar es Salaam.', 'Dar es Salaam'],
    ['It is in Jammu and Kashmir.', 'Jammu and Kashmir'],
    ['He flew from Rio Grande do Norte.', 'Rio Grande do Norte'],
  ])('“%s” names %s', (text, name) => expect(named(text).places).toContain(name));

  it.each([
    'British and South African officials met.',
    'The Dutch trader and three Germans left.',
    'It cost US$ 30.',
    'She ran the Western Front office.',
    'The Warsaw Pact ended.',
  ])('there is none in “%s”', (text) => expect(named(text).places).toEqual([]));

  it('of two names joined by “and” one known as a place makes the other likely', () => {
    expect(named('They would pacify Donbas and Novorelia in any event.').places).toEqual(['Donbas', 'Novorelia']);
  });
});

describe('[F2] bodies of a common name', () => {
  const country = (text: string, name: string): string | undefined => named(text).one(name)?.country?.code;

  it('a parliament is not the list’s where the article is about another country', () => {
    expect(country('LIMA, Peru — Members of Congress met in Peru.', 'Congress')).toBeUndefined();
    expect(country('MANILA — The Department of Justice said so.', 'Department of Justice')).toBeUndefined();
  });

  it('it is where that country is named, or no other', () => {
    expect(country('Members of Congress met. The US and Peru agreed.', 'Congress')).toBe('US');
    expect(country('Members of Congress met.', 'Congress')).toBe('US');
    expect(country('MANILA — American officials asked the Department of Justice.', 'Department of Justice')).toBe('US');
    expect(country('TEHRAN — The White House said so.', 'White House')).toBe('US');
  });

  it.each([
    ['They hired Mbeki & Steyn. The company said so.', 'Mbeki & Steyn', ['Mbeki & Steyn', 'The company']],
    ['They hired Mbeki & Steyn. The retailer said so.', 'Mbeki & Steyn', ['Mbeki & Steyn', 'The retailer']],
    ['They hired Mbeki & Steyn and Hollis & Rudd. The company said so.', 'Mbeki & Steyn', ['Mbeki & Steyn']],
    ['The Ministry of Trade met. The company said so.', 'Ministry of Trade', ['Ministry of Trade']],
    ['They read the Lund Courier. The company said so.', 'Lund Courier', ['Lund Courier']],
  ])('“the company” is the one firm just named, if any: “%s”', (text, name, mentions) =>
    expect(named(text).mentions(name)).toEqual(mentions),
  );

  it('a verb behind a body’s commas is no description of it', () => {
    const text = 'The main party, the Sarvik Alliance, accused the commission of haste. The commission met.';
    expect(named(text).roles('Sarvik Alliance')).toEqual([]);
    expect(named(text).mentions('Sarvik Alliance')).toEqual(['Sarvik Alliance']);
  });

  it('letters in brackets are the body before them, listed or not', () => {
    const text = 'ASEAN met. The Association of Southeast Asian Nations (ASEAN) has ten members.';
    expect(named(text).organisations).toEqual(['Association of Southeast Asian Nations']);
    expect(named('The Sarvik Trade Union (TASS) left.').organisations).toContain('TASS');
    expect(named('She left the Sarvik Group (Oslo) for NATO.').organisations).toEqual(['Sarvik Group', 'NATO']);
  });
});
