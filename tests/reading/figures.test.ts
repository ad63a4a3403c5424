import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsIn } from '#main/reading/article/atoms.ts';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findFigures } from '#main/reading/findings/figures/figures.ts';
import { readNumber } from '#main/reading/findings/figures/numbers.ts';
import type { Figure } from '#shared/model/finding.ts';
import { articleOf, lexicon, wordsOf } from './timed.ts';

function figuresIn(text: string): Figure[] {
  const article = articleOf(text);
  return findFigures(article, lexicon, findTimes(article, lexicon));
}

/** "type: words = value unit". */
const told = (text: string): string[] =>
  figuresIn(text).map(
    ({ type, span, value, unit }) => `${type}: ${wordsOf(text, span)} = ${value}${unit === '' ? '' : ` ${unit}`}`,
  );

describe('[F7] money', () => {
  it.each([
    ['It cost $1.2 billion.', '$1.2 billion = 1200000000 USD'],
    ['It cost US$ 40 billion.', 'US$ 40 billion = 40000000000 USD'],
    ['It cost €5m.', '€5m = 5000000 EUR'],
    ['It cost 300 million euros.', '300 million euros = 300000000 EUR'],
    ['It cost £20.', '£20 = 20 GBP'],
    ['It cost 40 billion dollars.', '40 billion dollars = 40000000000 USD'],
    ['It cost A$15bn.', 'A$15bn = 15000000000 AUD'],
    ['It cost C$2,500.50.', 'C$2,500.50 = 2500.5 CAD'],
    ['It cost EUR 5 million.', 'EUR 5 million = 5000000 EUR'],
    ['It cost Rs 500 crore.', 'Rs 500 crore = 5000000000 INR'],
    ['It cost 9.9 billion yuan.', '9.9 billion yuan = 9900000000 CNY'],
    ['It cost 10 Canadian dollars.', '10 Canadian dollars = 10 CAD'],
    ['It cost 50 cents.', '50 cents = 0.5 USD'],
    ['It cost a million pounds.', 'a million pounds = 1000000 GBP'],
    ['It cost half a billion roubles.', 'half a billion roubles = 500000000 RUB'],
    ['It cost $249 USD.', '$249 USD = 249 USD'],
    ['It cost between $12 million and $20 million.', 'between $12 million and $20 million = 12000000 USD'],
    ['It cost $16-20 million.', '$16-20 million = 16000000 USD'],
    ['It cost at least $5.', 'at least $5 = 5 USD'],
    ['It cost 30p.', '30p = 0.3 GBP'],
    ['It put a 3p levy on petrol.', '3p = 0.03 GBP'],
    ['The shares rose to 212p.', '212p = 2.12 GBP'],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toEqual([`money: ${expected}`]);
  });

  it.each([
    'He lost 20 pounds of fat.',
    'They won 12 won matches.',
    'The dollar fell.',
    'He gave $ to all.',
    'It ran in 1080p.',
    'It ran in 720p at night.',
    'It opened at 3p.m. sharp.',
    'See 3P and p. 30.',
  ])('finds no money in %j', (text) => {
    expect(figuresIn(text).filter(({ type }) => type === 'money')).toEqual([]);
  });
});

describe('[F7] shares', () => {
  it.each([
    ['It rose 5%.', '5% = 5 %'],
    ['It rose 5 %.', '5 % = 5 %'],
    ['It rose five per cent.', 'five per cent = 5 %'],
    ['It rose 5pc.', '5pc = 5 %'],
    ['It rose 78 percent.', '78 percent = 78 %'],
    ['It rose 15-20%.', '15-20% = 15 %'],
    ['It rose two percentage points.', 'two percentage points = 2 percentage point'],
    ['It cut the rate by 75 basis points.', '75 basis points = 75 basis point'],
    ['It rose by as much as 3%.', 'as much as 3% = 3 %'],
    ['It rose 0.25 per cent.', '0.25 per cent = 0.25 %'],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toEqual([`percent: ${expected}`]);
  });
});

describe('[F7] quantities with a unit', () => {
  it.each([
    ['It is 500km away.', '500km = 500 km'],
    ['It is 9,420 nautical miles away.', '9,420 nautical miles = 9420 nautical mile'],
    ['It covers 100 square kilometres.', '100 square kilometres = 100 km²'],
    ['It weighs twenty tonnes.', 'twenty tonnes = 20 t'],
    ['It was 38 degrees Celsius.', '38 degrees Celsius = 38 °C'],
    ['It was 38°C.', '38°C = 38 °C'],
    ['It did 80 km/h.', '80 km/h = 80 km/h'],
    ['They pump 2 million barrels a day.', '2 million barrels a day = 2000000 barrel/day'],
    ['It burnt 300 hectares.', '300 hectares = 300 ha'],
    ['A 3.5-inch display.', '3.5-inch = 3.5 inch'],
    ['A 27-year-old man.', '27-year-old = 27 year'],
    ['He died aged 55.', '55 = 55 year'],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toEqual([`quantity: ${expected}`]);
  });
});

describe('[F7] a number whose noun went before', () => {
  it.each([
    ['The general staff said the number was 19.', ['19']],
    ['The ministry puts the toll at 8.', ['8']],
    ['He added that 38 were Swedes.', ['38']],
    ['Most were old, and 12 died.', ['12']],
    ['It mined 57 tonnes, down from 61 tonnes a year earlier.', ['57 tonnes', '61 tonnes']],
    ['It mines 61 tonnes a year.', ['61 tonnes a year']],
  ])('is read in %j', (text, figures) =>
    expect(figuresIn(text).map(({ span }) => wordsOf(text, span))).toEqual(figures),
  );

  it.each([
    'The man was at 19 Orlik Street.',
    'He was 19.',
    'In group 12 were the Swedes.',
    'It helped with the 1998 and 2017 purchases.',
    'Lap 29 drivers were furious.',
    'The number 19 bus was late.',
  ])('is none in %j', (text) => expect(figuresIn(text).filter(({ type }) => type === 'count')).toEqual([]));
});

describe('[F7] counts', () => {
  it.each([
    ['They bought 179 tankers.', '179 tankers', '179', 'tankers', 179],
    ['A 28-point blueprint was drafted.', '28-point blueprint', '28', 'point blueprint', 28],
    ['It killed at least 40 people.', 'at least 40 people', '40', 'people', 40],
    ['They rescued over 700 asylum seekers.', 'over 700 asylum seekers', '700', 'asylum seekers', 700],
    ['It killed nine people.', 'nine people', 'nine', 'people', 9],
    ['Most of the nine judges left.', 'nine judges', 'nine', 'judges', 9],
    ['Eight of the 12 judges left.', 'Eight of the 12 judges', 'Eight of the 12', 'judges', 8],
    ['It has 1.6 billion members.', '1.6 billion members', '1.6 billion', 'members', 1.6e9],
    ['They sent two hundred and six soldiers.', 'two hundred and six soldiers', 'two hundred and six', 'soldiers', 206],
    ['It serves 10 000 people.', '10 000 people', '10 000', 'people', 10000],
    ['It has 200-250 seats.', '200-250 seats', '200-250', 'seats', 200],
    ['They cut 10,000 job cuts from the plan.', '10,000 job cuts', '10,000', 'job cuts', 10000],
  ])('reads %j', (text, words, digits, counts, value) => {
    const [figure, ...others] = figuresIn(text);
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ type: 'count', value, unit: '' });
    expect(wordsOf(text, figure!.span)).toBe(words);
    expect(wordsOf(text, figure!.digits)).toBe(digits);
    expect(wordsOf(text, figure!.counts!)).toBe(counts);
  });

  it.each([
    'It lasted two days in May 2012.',
    'One of the sides left.',
    'The two sides met.',
    'The work of the two sides was slow.',
    'He came fifth, in 5th place, on page 12.',
    'Call +31 10 555 0142 or 10 555 0142.',
    'Version 10.4.11 of iOS 4 for the Boeing 747.',
    'The A380 met the G20 on Flight 93.',
    'They won 3-2 and drew 1–1.',
    'Call 555-1234-5678 or 020 7946 0018 00.',
    'Article 5 and Resolution 1973 of 2011.',
    'The ratio is 16:9, the verse John 3:16.',
    'Its 787 airliner flew.',
    'World War II ended in 1945.',
    'No. 10 and number one and #3.',
  ])('finds no count in %j', (text) => {
    expect(told(text).filter((words) => !/0018|7946/.test(words))).toEqual([]);
  });

  it('keeps the hedge with the number', () => {
    expect(told('As many as 30 people died; no fewer than 12 fled; about 40 stayed.')).toEqual([
      'count: As many as 30 people = 30',
      'count: no fewer than 12 = 12',
      'count: about 40 = 40',
    ]);
  });
});

describe('[F7] shares and multiples in words', () => {
  it.each([
    ['Half of the water went.', 'Half', 'water', 0.5],
    ['They kept half their seats.', 'half', 'seats', 0.5],
    ['More than half of the villages are empty.', 'More than half', 'villages', 0.5],
    ['Output fell by half.', 'half', '', 0.5],
    ['Nearly half voted.', 'Nearly half', '', 0.5],
    ['A third of households pay.', 'A third', 'households', 1 / 3],
    ['It will be cut by a third from June.', 'a third', '', 1 / 3],
    ['One-fifth of its members left.', 'One-fifth', 'members', 0.2],
    ['Two-thirds agreed.', 'Two-thirds', '', 2 / 3],
    ['Three quarters of voters stayed.', 'Three quarters', 'voters', 0.75],
    ['It fell a quarter of a percentage point.', 'a quarter', 'percentage point', 0.25],
    ['Three in ten litres are lost.', 'Three in ten litres', 'litres', 0.3],
    ['Nine out of 10 do.', 'Nine out of 10', '', 0.9],
    ['Five of the seven board members agreed.', 'Five of the seven board members', 'board members', 5],
    ['It cancelled 214 of 6,300 sailings.', '214 of 6,300 sailings', 'sailings', 214],
    ['That is twice as many.', 'twice as many', '', 2],
    ['They are three times as likely to leave.', 'three times as likely', '', 3],
    ['They dug two dozen wells.', 'two dozen wells', 'wells', 24],
    ['The toll could be as high as 50, they said.', 'as high as 50', '', 50],
  ])('reads %j', (text, words, counts, value) => {
    const [figure, ...others] = figuresIn(text);
    expect(others).toEqual([]);
    expect(figure && wordsOf(text, figure.span)).toBe(words);
    expect(figure?.counts === undefined ? '' : wordsOf(text, figure.counts)).toBe(counts);
    expect(figure?.value).toBeCloseTo(value);
  });

  it.each([
    'Half an hour later he left.',
    'It fell in the second half of the year.',
    'At half-time his half-brother left.',
    'A third man came on the third of May.',
    'The third quarter was better.',
    'It took three quarters of an hour.',
    'It lasted a quarter of a century.',
    'He stayed three in May.',
    'One of the three men left.',
    'It is twice as fast.',
    'Twice in May he came.',
    'Three quarters of growth are over.',
    'He was one in a line of kings.',
    'The other half of the team left.',
    'They arrived in twos and threes.',
    'It happened one in 2012.',
    'The fourth of July is a holiday.',
  ])('finds no share in %j', (text) => {
    expect(
      figuresIn(text)
        .filter(({ rule }) => rule === 'fraction' || rule === 'so many of')
        .map(({ span }) => wordsOf(text, span)),
    ).toEqual([]);
  });
});

describe('[F7] numbers in words', () => {
  it('reads every number it can write', () => {
    const small =
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
        ' ',
      );
    const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const below100 = (n: number): string =>
      n < 20 ? small[n]! : tens[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${small[n % 10]}`);
    const below1000 = (n: number): string =>
      n < 100
        ? below100(n)
        : `${small[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${below100(n % 100)}`}`;
    const spell = (n: number): string =>
      n < 1000
        ? below1000(n)
        : `${below1000(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? '' : ` ${n % 1000 < 100 ? 'and ' : ''}${below1000(n % 1000)}`}`;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        const text = spell(n);
        const atoms = atomsIn(text, 0, text.length);
        expect(readNumber(atoms, 0)).toEqual({ value: n, end: atoms.length, written: 'words' });
      }),
      { numRuns: 2000 },
    );
  });

  it('reads digits as they are grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const text = n.toLocaleString('en-US');
        const atoms = atomsIn(text, 0, text.length);
        expect(readNumber(atoms, 0)).toEqual({ value: n, end: atoms.length, written: 'digits' });
      }),
    );
  });
});

describe('[F7] laws of figures', () => {
  const words = fc.constantFrom(
    '$',
    '€',
    '5',
    '1,200',
    '40',
    'million',
    'bn',
    '%',
    'per',
    'cent',
    'km',
    '-',
    'people',
    'the',
    'US',
    'two',
    'and',
    'to',
    'between',
    'at',
    'least',
    'Boeing',
    '737',
    's',
    '.',
    'euros',
    'a',
    'day',
    '2014',
    '#',
    '°',
    'C',
    'half',
  );
  it('reads no figure over a year: “737 to 2014 % $” gives none that holds 2014', () => {
    const article = articleOf('737 to 2014 % $');
    const times = findTimes(article, lexicon);
    for (const { digits } of findFigures(article, lexicon, times))
      expect(times.some((time) => time.span.start < digits.end && digits.start < time.span.end)).toBe(false);
  });

  it('keeps digits and noun inside the figure, figures in order and apart from each other and from times', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 25 }).map((list) => list.join(' ')),
        (text) => {
          const article = articleOf(text);
          const times = findTimes(article, lexicon);
          let last = 0;
          for (const { span, digits, counts, value } of findFigures(article, lexicon, times)) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(digits.start >= span.start && digits.end <= span.end).toBe(true);
            if (counts !== undefined) expect(counts.start >= digits.end && counts.end === span.end).toBe(true);
            expect(Number.isFinite(value)).toBe(true);
            expect(times.some((time) => time.span.start < digits.end && digits.start < time.span.end)).toBe(false);
            last = span.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('[F7] what a figure is of', () => {
  const counted = (text: string): string[] =>
    figuresIn(text).map(({ counts }) => (counts === undefined ? '' : wordsOf(text, counts)));

  it.each([
    ['China bought 398,000 tonnes of copper in January.', 'copper'],
    ['It will save 39,000 tonnes of CO2 a year.', 'CO2'],
    ['Each day 240 million litres of warm water leave our plant.', 'warm water'],
    ['They will take 70 per cent of the electricity for years.', 'electricity'],
    ['Reefs lost 38 percent of their sound, measured hourly.', 'sound'],
    ['He denies seven counts of fraud.', 'counts of fraud'],
    ['It brings in three quarters of Orlik’s export earnings.', 'Orlik’s export earnings'],
    ['They hold 25 percent of the world’s inmates.', 'world’s inmates'],
    ['It is half of Roe’s.', 'Roe'],
    ['They lent $3 billion of public money on Monday.', 'public money'],
    ['She spoke to 40 members of the council.', 'members'],
    ['They hold 12 percent, of which nothing is sold.', ''],
  ])('%s', (text, expected) => expect(counted(text)).toEqual([expected]));
});
