import { describe, expect, it } from 'vitest';
import { points } from './timed.ts';

const year = ' It rained.';

describe('[F5] dates that name their day', () => {
  it.each([
    ['It began on 4 December 2012.', '4 December 2012 = 2012-12-04'],
    ['It began on December 4, 2012, in Rome.', 'December 4, 2012 = 2012-12-04'],
    ['It began on Dec. 4, 2012.', 'Dec. 4, 2012 = 2012-12-04'],
    ['It began on the 4th of December 2012.', '4th of December 2012 = 2012-12-04'],
    ['It began on December 4th.', 'December 4th = 2012-12-04'],
    ['It began on 4 Sept 2012.', '4 Sept 2012 = 2012-09-04'],
    ['It began on 4-Dec-2012.', '4-Dec-2012 = 2012-12-04'],
    ['It began on 2012-12-04.', '2012-12-04 = 2012-12-04'],
    ['It began on 2012/12/04.', '2012/12/04 = 2012-12-04'],
    ['It began on 4.12.2012.', '4.12.2012 = 2012-12-04'],
    ['It began on Tuesday, 4 December 2012.', 'Tuesday, 4 December 2012 = 2012-12-04'],
    ['It began on Tuesday, December 4.', 'Tuesday, December 4 = 2012-12-04'],
    ['It began on Tues., Dec. 4.', 'Tues., Dec. 4 = 2012-12-04'],
    ['They sat from 3–5 May 2012.', '3–5 May 2012 = 2012-05-03/2012-05-05'],
    ['They sat on May 3-5, 2012.', 'May 3-5, 2012 = 2012-05-03/2012-05-05'],
    ['The attacks of 9/11 changed it.', '9/11 = 2001-09-11'],
    ['The Sept. 11 attacks changed it.', 'Sept. 11 = 2001-09-11'],
    ['The September 11 commission met.', 'September 11 = 2001-09-11'],
    ['The 11 September attacks changed it.', '11 September = 2001-09-11'],
    ['The Sept. 11 attacks on the harbour changed it.', 'Sept. 11 = 2012-09-11'],
    ['The Sept. 11 victims of the fire were named.', 'Sept. 11 = 2012-09-11'],
    ['The Sept. 11 meeting was long.', 'Sept. 11 = 2012-09-11'],
    ['The Sept. 12 attacks changed it.', 'Sept. 12 = 2012-09-12'],
  ])('reads the date of %j', (text, expected) => {
    expect(points(text)).toEqual([expected]);
  });

  it('reads 04/12/2012 in the order the article itself writes dates', () => {
    expect(points('On 04/12/2012 it began, on 25/12/2012 it ended.')[0]).toBe('04/12/2012 = 2012-12-04');
    expect(points('On 04/12/2012 it began, on 12/25/2012 it ended.')[0]).toBe('04/12/2012 = 2012-04-12');
    expect(points('On 04/12/2012 it began; March 3 and March 5 were dry.')[0]).toBe('04/12/2012 = 2012-04-12');
    expect(points('On 04/12/2012 it began.')[0]).toBe('04/12/2012 = 2012-12-04');
  });

  it('keeps the two ends of a range as points, the first with the year of the second', () => {
    expect(points('It runs from January 23 through March 9, 2014.')).toEqual([
      'January 23 = 2014-01-23',
      'March 9, 2014 = 2014-03-09',
    ]);
    expect(points('It ran from December 23 to January 9, 2012.')).toEqual([
      'December 23 = 2011-12-23',
      'January 9, 2012 = 2012-01-09',
    ]);
  });

  it.each([
    'Version 10.4.11 is out.',
    'They won 3-2 and lost 2-1.',
    'Call 555-1234-5678 now.',
    'The A-4-Dec code is 31/31/2012.',
    'It was 30/02/2012 in the novel.',
    'He sold 4 Decembrists and 12 Marches.',
    'Sales of 1,200.5 rose by 12.5.',
    'The ratio was 16:9 and the verse John 3:16.',
    'There is 24/7 service.',
  ])('finds no date in %j', (text) => {
    expect(points(text + year)).toEqual([]);
  });
});

describe('[F5] times coarser than a day', () => {
  it.each([
    ['It opens in August 2027.', 'August 2027 = 2027-08'],
    ['It opened in Aug. 2012.', 'Aug. 2012 = 2012-08'],
    ['It opened in November of 2011.', 'November of 2011 = 2011-11'],
    ['It opened in July and August 2012.', 'July and August 2012 = 2012-07-01/2012-08-31'],
    ['It opened in late November.', 'late November = 2012-11-21/2012-11-30'],
    ['It opened in mid-August 2012.', 'mid-August 2012 = 2012-08-11/2012-08-20'],
    ['It opened early in 2012.', 'early in 2012 = 2012-01-01/2012-04-30'],
    ['It opened in late 2011.', 'late 2011 = 2011-09-01/2011-12-31'],
    ['It opened around 1990.', 'around 1990 = 1990~'],
    ['It opened in 1969.', '1969 = 1969'],
    ['The 1969 film won.', '1969 = 1969'],
    ['It ran in the 2012–13 season.', '2012–13 = 2012/2013'],
    ['It opened in the 1990s.', '1990s = 199X'],
    ['It opened in the ’90s.', '’90s = 199X'],
    ['It opened in the sixties.', 'sixties = 196X'],
    ['It opened in the mid-1990s.', 'mid-1990s = 1994-01-01/1996-12-31'],
    ['It opened in the 20th century.', '20th century = 19XX'],
    ['It opened in the nineteenth century.', 'nineteenth century = 18XX'],
    ['It opened in the summer of 1999.', 'summer of 1999 = 1999-22'],
    ['Profit rose in the second quarter of 2012.', 'second quarter of 2012 = 2012-34'],
    ['Profit rose in Q3 2012.', 'Q3 2012 = 2012-35'],
    ['Profit rose in 3Q12.', '3Q12 = 2012-35'],
    ['Profit rose in H1 2012.', 'H1 2012 = 2012-40'],
    ['Profit rose in fiscal 2012.', 'fiscal 2012 = year'],
    ['It fell in AD 79.', 'AD 79 = 0079'],
    ['It stood in the 1800s.', '1800s = 18XX'],
    ['The war of 1939-45 was long.', '1939-45 = 1939/1945'],
    ['Sales fell in the July-September quarter.', 'July-September = 2012-07-01/2012-09-30'],
  ])('reads the time of %j', (text, expected) => {
    expect(points(text)).toEqual([expected]);
  });

  it.each([
    'May I say that he may march?',
    'Theresa May met April Jones and August Wilson.',
    'June said the March on Washington mattered.',
    'The Arab Spring began; water fell from a spring.',
    'He came second, a second too late.',
    'It cost 1999 dollars and 2000 people came.',
    'Resolution 1973, Flight 2005, Windows 2000, page 1999.',
    'The 2000-year-old town has 1999 inhabitants.',
    'Model A2015 and 2015.5 and 12,2015.',
    'His fifties were happy; temperatures in the low 30s.',
    'The second half of the match was dull.',
    'Kos scored twice in the second half.',
    'Lund led after the third quarter, and Kos threw a touchdown.',
    'Half the aid was bread, and much of the second half was water.',
  ])('finds no time in %j', (text) => {
    expect(points(text)).toEqual([]);
  });

  it('tells the month from the name in one sentence', () => {
    expect(points('Theresa May said in March that the May election would wait.')).toEqual([
      'March = 2013-03',
      'May = 2013-05',
    ]);
  });
});
