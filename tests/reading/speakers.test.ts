import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

/** Who says the last thing that is said: the full name it leads to, else the words of the description. */
const lastSpeaker = (text: string): string | undefined => {
  const { statements, named, words } = attributed(text);
  const { speaker } = statements.filter(({ kind }) => kind === 'claim').at(-1) ?? {};
  return speaker?.antecedent === undefined ? named(speaker) : words(speaker.antecedent);
};

/** The full names of those who say the last thing that is said. */
const lastSpeakers = (text: string): (string | undefined)[] => {
  const { statements, named } = attributed(text);
  const { speaker } = statements.filter(({ kind }) => kind === 'claim').at(-1) ?? {};
  return [speaker, speaker?.also].flatMap((voice) => (voice === undefined ? [] : [named(voice)]));
};

describe('[F3] two who say it together', () => {
  it.each([
    ['“It is old,” Anna Holm and Peter Dahl said.', ['Anna Holm', 'Peter Dahl']],
    ['“It is old,” said Anna Holm and Peter Dahl.', ['Anna Holm', 'Peter Dahl']],
    ['Mr. Holm and Mr. Dahl say the bridge is old.', ['Holm', 'Dahl']],
    ['Senators Anna Holm and Peter Dahl said the bridge was old.', ['Anna Holm', 'Peter Dahl']],
    ['The Bank of England and Barclays said the bridge was old.', ['Bank of England', 'Barclays']],
  ])('both stand: %s', (text, who) => expect(lastSpeakers(text)).toEqual(who));

  it.each([
    ['Anna Holm of Trinidad and Tobago said the bridge was old.', ['Anna Holm']],
    ['Anna Holm said the bridge was old and Peter Dahl left.', ['Anna Holm']],
    ['Anna Holm met Ellen Lund and Peter Dahl said the bridge was old.', ['Peter Dahl']],
    ['Anna Holm and her aides said the bridge was old.', ['Anna Holm']],
    ['Anna Holm and Peter Dahl said it was old. “We lost,” she said.', ['Anna Holm']],
  ])('but not: %s', (text, who) => expect(lastSpeakers(text)).toEqual(who));
});

describe('[F3] "she said"', () => {
  it.each([
    [
      'whoever has just spoken, not whom they spoke of',
      'Orvette Holm said Hillary Dahl was not consistent.\n“It is only on the news,” she said.',
      'Orvette Holm',
    ],
    [
      'a woman who is only described',
      'Anna Holm fled the hall. A spokeswoman for the alliance said the hall was empty. She said more guards had come.',
      'A spokeswoman for the alliance',
    ],
    [
      'the spokesman who has just spoken, where it is "the spokesman"',
      'The rebels’ spokesman, Peter Dahl, said the raid was theirs. A ministry spokesman in Oslo said the raid was over. “All are safe,” he said. Nothing was known of the dead, the spokesman said.',
      'A ministry spokesman in Oslo',
    ],
    [
      'whom the paragraph before named last, where the words name the other',
      'Peter Dahl had artists behind him, which concerns Henry Lund, president of the caucus.\n“Nobody sings for us. Dahl had a choir,” he said.',
      'Henry Lund',
    ],
  ])('leads to %s', (_, text, who) => expect(lastSpeaker(text)).toBe(who));

  it.each([
    ['Terry Holm rose. “We lost,” she said.', 'Terry Holm'],
    ['Terry Holm rose. “We lost,” he said.', 'Terry Holm'],
    ['Leslie Holm rose. “We lost,” she said.', 'Leslie Holm'],
    ['Noor Holm rose. “We lost,” he said.', 'Noor Holm'],
    ['Anna Holm rose. “We lost,” he said.', 'he'],
  ])('leads to a name that either sex bears, and to no other: %s', (text, who) => expect(lastSpeaker(text)).toBe(who));

  it.each([
    [
      'the speaker before whom another woman follows',
      'Anna Holm said it was over. Ellen Dahl entered the hall. “We lost,” she said.',
      'Ellen Dahl',
    ],
    ['a speaker of the other sex', 'Peter Dahl waited. Anna Holm said it was over. “We lost,” he said.', 'Peter Dahl'],
    [
      'a man who is only described',
      'Anna Holm fled the hall. A spokesman for the alliance said the hall was empty. “We lost,” she said.',
      'Anna Holm',
    ],
    [
      'several who are only described',
      'Anna Holm fled the hall. Two officials said the hall was empty. “We lost,” she said.',
      'Anna Holm',
    ],
  ])('does not lead to %s', (_, text, who) => expect(lastSpeaker(text)).toBe(who));
});
