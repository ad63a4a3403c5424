import { describe, expect, it } from 'vitest';
import { cut } from './named.ts';

/** `|` stands where a sentence must end and the next begin. */
const split: readonly string[] = [
  'The talks failed.|Both sides left.',
  'What now?|Nobody knew!|They waited.',
  'Harbour Systems, Inc. (NASDAQ: HRBR), a maker of pumps, rose.|It fell.',
  'It belongs to Harbour Inc.|(This was first told in May.)|It rose.',
  'It rose by 2.5 per cent in No. 3 district.|It then fell.',
  'He lives in the U.S.|How he came there is not known.',
  'He works for the U.S. Senate in Washington.',
  'Mr. Smith met Gen. Jones and J. K. Brown Jr. in St. Louis.|They talked.',
  'The deal with Stone, Field & Co. closed.|Stone, Field & Co.|It closed.',
  'Gen. (ret.) Paul Mwangi spoke.|Ret. Col. Ann Bell and Engr. Bo Kim left.',
  'He left (by car.)|Nobody saw it.',
  'It began at 5 a.m. and ended at noon.|Then all slept.',
  'On Nov. 3 it rained, e.g. in Oslo, i.e. everywhere.',
  '“We are ready,” she said.|“We begin now.”|The crowd cheered.',
  '“We are ready. We begin now,” she said.'.replace('. We', '.|We'),
  '"Is it over?" the minister asked.|"It is."|He left.',
  '“Stop!” he shouted.|Nobody did.',
  'He left (he was tired.) at noon.',
  'They agreed (see page 4).|Then they signed.',
  'It said: “… further advancement was attained.”|That was all.',
  'I never meant that....|She left.',
  'He paused ... and then went on.',
  'She works at Yahoo! in accounting.',
  'The end.|"Next," he said.',
  'It was built in 1999.|20 people work there.',
  'The list: 1. bread 2. milk.',
  'Turn to p. 55 of the report.',
  'MS. OKAFOR: We paid it.|MR. P. BEVAN: When?',
  'He has MS.|The doctor knew.',
  'Sec. Maria Ong met Atty. Ma. Teresa Cruz.|They talked.',
  'It was led by Jack Ma.|Alibaba fell.',
  'It took 30 sec.|Then it fell.',
  'The site is www.example.org.|It is down.',
];

describe('[F1] sentences', () => {
  it.each(split)('%s', (marked) => {
    const parts = marked.split('|');
    expect(cut(parts.join(' ')).sentences).toEqual(parts);
  });

  it('keeps the closing quotation mark and bracket with the sentence before', () => {
    expect(cut('“It is done.” (He smiled.) Then he went.').sentences).toEqual([
      '“It is done.”',
      '(He smiled.)',
      'Then he went.',
    ]);
  });

  it('cuts a list set in one line at its numbers', () => {
    expect(cut('1. The first item 2. The second item').sentences).toEqual(['1. The first item', '2. The second item']);
    expect(cut('a) one thing b) another thing').sentences).toEqual(['a) one thing', 'b) another thing']);
  });

  it('begins a new sentence after a date line that runs into the text', () => {
    expect(cut('Thursday, May 7, 2020 On Tuesday the court ruled.').sentences).toEqual([
      'Thursday, May 7, 2020',
      'On Tuesday the court ruled.',
    ]);
  });

  it('does not end one at a dot inside a number, an address or an abbreviation before a small letter', () => {
    expect(
      cut('About 1.5 m people, approx. half of them from example.com, vs. none before, came.').sentences,
    ).toHaveLength(1);
  });
});
