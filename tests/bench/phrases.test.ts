import { describe, expect, it } from 'vitest';
import { predict } from '../../bench/predictions.ts';
import { lexicon } from '../reading/named.ts';

/** The names of a text as the door to the scorer writes them. */
async function phrases(text: string): Promise<string[]> {
  const { pred } = await predict({ id: 'a', text, date: '2024-05-02' }, lexicon);
  return pred
    .filter(({ kind }) => kind === 'entity')
    .map(({ span, type }) => `${text.slice(...(span as [number, number]))} ${type as string}`);
}

describe('[F2] the widest named phrases, for the scorer', () => {
  const joined: readonly [string, string, string][] = [
    ['a place with the state around it', 'The shop opened in Dayton, Ohio, on Monday.', 'Dayton, Ohio LOC'],
    [
      'a place with its state and country',
      'The plant is in Toledo, Ohio, United States, and was sold.',
      'Toledo, Ohio, United States LOC',
    ],
    ['a state that is also a city', 'Police closed the road to Buffalo, New York, on Monday.', 'Buffalo, New York LOC'],
    [
      'a person of a body',
      'The seat went to Laura Benson of the Liberal Party on Monday.',
      'Laura Benson of the Liberal Party PER',
    ],
    [
      'a person from a body',
      'The seat went to Laura Benson from the Liberal Party on Monday.',
      'Laura Benson from the Liberal Party PER',
    ],
    [
      'an owner and what is owned',
      'The seat went to the Liberal Party’s Laura Benson on Monday.',
      'Liberal Party’s Laura Benson PER',
    ],
    [
      'a house in a town',
      'The exhibition moved to Norwood College in Leeds on Monday.',
      'Norwood College in Leeds ORG',
    ],
    [
      'a country, an office in capitals and its holder',
      'French President Emmanuel Macron met US President Barack Obama on Monday.',
      'US President Barack Obama PER',
    ],
    [
      'a title that stands for its holder',
      'The plan of Home Secretary Laura Benson failed. “The Home Secretary must resign,” said Peter Doyle.',
      'The Home Secretary PER',
    ],
  ];
  for (const [what, text, phrase] of joined)
    it(`joins ${what}`, async () => expect(await phrases(text)).toContain(phrase));

  const apart: readonly [string, string, string[]][] = [
    [
      'countries in a list',
      'They fled from Libya, Syria, and Yemen on Monday.',
      ['Libya LOC', 'Syria LOC', 'Yemen LOC'],
    ],
    ['cities in a list', 'It flies to London, New York, and Tokyo.', ['London LOC', 'New York LOC', 'Tokyo LOC']],
    ['two names joined by “and”', 'Boeing and Airbus cut jobs on Monday.', ['Boeing ORG', 'Airbus ORG']],
    [
      'an acronym in brackets',
      'The World Health Organization (WHO) warned of it on Monday.',
      ['World Health Organization ORG', 'WHO ORG'],
    ],
    ['a firm in a town', 'The managers of Boeing in Seattle met on Monday.', ['Boeing ORG', 'Seattle LOC']],
    ['a person in a town', 'Mr Benson met Laura Doyle in Leeds on Monday.', ['Laura Doyle PER', 'Leeds LOC']],
    [
      'a role in small letters between two names',
      'The inquiry heard Airbus director Laura Benson on Monday.',
      ['Airbus ORG', 'Laura Benson PER'],
    ],
    [
      'a person’s friend',
      'The police held Laura Benson’s Peter Doyle on Monday.',
      ['Laura Benson PER', 'Peter Doyle PER'],
    ],
    [
      'a role in small letters',
      'The plan of the chief executive Laura Benson failed. The chief executive resigned on Monday.',
      ['Laura Benson PER'],
    ],
  ];
  for (const [what, text, names] of apart)
    it(`leaves ${what} apart`, async () => {
      const found = await phrases(text);
      for (const name of names) expect(found).toContain(name);
      expect(
        found.filter((phrase) => names.some((name) => phrase !== name && phrase.includes(name.slice(0, -4)))),
      ).toEqual([]);
    });
});
