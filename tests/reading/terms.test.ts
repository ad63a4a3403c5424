import { describe, expect, it } from 'vitest';
import { findEntities } from '#main/reading/findings/names/names.ts';
import { findTerms } from '#main/reading/findings/terms/terms.ts';
import { articleOf, lexicon, wordsOf } from './timed.ts';

/** "term = definition", or the term alone where nothing explains it. */
function termsIn(text: string): string[] {
  const article = articleOf(text);
  return findTerms(article, lexicon, findEntities(article, lexicon)).map(({ span, definition }) =>
    definition === undefined ? wordsOf(text, span) : `${wordsOf(text, span)} = ${wordsOf(text, definition)}`,
  );
}

describe('[F8] a body’s letters that never stand beside its name', () => {
  it.each([
    [
      'The Consumer Finance Protection Bureau fined the bank. Lawmakers fear the CFPB.',
      ['CFPB = Consumer Finance Protection Bureau'],
    ],
    ['The Ministry of Roads and Harbours closed it. The MRH said so.', ['MRH = Ministry of Roads and Harbours']],
    ['The European Union met. The EU agreed.', []],
    ['Anna Maria Lee left. The AML stayed.', ['AML']],
    ['The Harbour Board (HBK) met. The HBK agreed.', ['HBK = Harbour Board']],
  ])('%s', (text, expected) => expect(termsIn(text)).toEqual(expected));
});

describe('[F8] terms the article defines', () => {
  it.each([
    [
      'Sudestada, or South Blow, is a sailors’ name for a storm from the river; it can last for days.',
      'Sudestada = a sailors’ name for a storm from the river',
    ],
    ['“Hygge” means a kind of cosy comfort.', 'Hygge = a kind of cosy comfort'],
    ['The term “gilet” refers to a vest without sleeves.', 'gilet = a vest without sleeves'],
    ['They spoke of ubuntu, which means humanity towards others.', undefined],
    ['They spoke of “ubuntu,” meaning humanity towards others, and left.', undefined],
    ['They spoke of Ubuntu, meaning humanity towards others, and left.', 'Ubuntu = humanity towards others'],
    ['He used a so-called dead drop, which means a place to hide letters.', 'dead drop = a place to hide letters'],
    ['He took part in a practice known as hazing.', 'hazing = a practice'],
    ['They built a device called the “slow burner” in a shed.', 'slow burner = a device'],
  ])('reads %j', (text, expected) => {
    if (expected !== undefined) expect(termsIn(text)).toEqual([expected]);
  });

  it.each([
    'This means that the bill is dead.',
    'Putin is a president of many words.',
    'The plan refers to nothing.',
    'He is known as Bob.',
    'Ms Jones is the former head of a bank.',
    'She meant to say it, which means nothing.',
    'The minister, who is called John Smith, left.',
  ])('finds no term in %j', (text) => {
    expect(termsIn(text)).toEqual([]);
  });
});

describe('[F8] acronyms', () => {
  it.each([
    [
      'The Organization for Security and Co-operation in Europe (OSCE) met.',
      'OSCE = Organization for Security and Co-operation in Europe',
    ],
    ['The World Meteorological Organization (WMO) met.', 'WMO = World Meteorological Organization'],
    ['A non-governmental organisation (NGO) met.', 'NGO = non-governmental organisation'],
    ['The WMO (World Meteorological Organization) met.', 'WMO = World Meteorological Organization'],
    ['The WMO, short for World Meteorological Organization, met.', 'WMO = World Meteorological Organization'],
  ])('joins the short form of %j to its long form', (text, expected) => {
    expect(termsIn(text)).toEqual([expected]);
  });

  it.each([
    [
      'The Union of Orlik Farmers, a militia better known by its French initials UOF, left.',
      'UOF = Union of Orlik Farmers',
    ],
    ['The Movement for the Freedom of Orlik left. The MFO said no.', 'MFO = Movement for the Freedom of Orlik'],
  ])('joins the short form of %j to the name of its body', (text, expected) => {
    expect(termsIn(text)).toEqual([expected]);
  });

  it.each(['Norsund AB left.', 'They met Norsund XQ Holding in May.'])('flags no part of the name in %j', (text) => {
    expect(termsIn(text)).toEqual([]);
  });

  it('flags what is never explained, once, and no more after it is explained', () => {
    expect(termsIn('The WMO met the XQZ. The XQZ left.')).toEqual(['WMO', 'XQZ']);
    expect(termsIn('The WMO met. The World Meteorological Organization (WMO) left.')).toEqual([
      'WMO = World Meteorological Organization',
    ]);
  });

  it.each([
    'The US, the U.K. and the EU met at the UN on TV.',
    'NATO and the BBC said so.',
    'World War II and Super Bowl XLVII.',
    'MINISTER QUITS OVER LEAKED PAPERS',
    'It cost USD 5 and EUR 6 and weighed 5 KG.',
    'The A380 and the G20 and 3D.',
    'The CEO (left) is a VIP.',
  ])('flags nothing in %j', (text) => {
    expect(termsIn(text)).toEqual([]);
  });

  it.each([
    ['It pays under the Heat Networks Investment Subsidy (WIS).', 'WIS = Heat Networks Investment Subsidy'],
    ['It was led by Maria Elena Keller (VVB) and others.', 'VVB'],
  ])(
    'takes a whole title before its letters for what they stand for, whatever the language, and no person: %j',
    (text, expected) => expect(termsIn(text)).toEqual([expected]),
  );

  it('does not take bracketed capitals for a short form of words with other letters', () => {
    expect(termsIn('The old mill of the town (XQZ) burnt.')).toEqual(['XQZ']);
  });
});
