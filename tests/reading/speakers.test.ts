import { describe, expect, it } from 'vitest';
import { together } from '#shared/model/finding.ts';
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
  return together(speaker).map(named);
};

describe('[F3] a body’s letters in brackets before its officer’s name', () => {
  it.each([
    ['The port is shut, warns Pan American Health Organization (PAHO) Director Anna Holm.', 'Anna Holm'],
    ['“It is late,” said World Food Programme (WFP) chief Anna Holm.', 'Anna Holm'],
    ['Cases fell, said the World Health Organization (WHO).', 'World Health Organization'],
    ['Cases fell, said the World Health Organization (WHO) in Geneva.', 'World Health Organization'],
  ])('%s', (text, who) => expect(lastSpeaker(text)).toBe(who));
});

describe('[F3] two who say it together', () => {
  it.each([
    ['“It is old,” Anna Holm and Peter Dahl said.', ['Anna Holm', 'Peter Dahl']],
    ['“It is old,” said Anna Holm and Peter Dahl.', ['Anna Holm', 'Peter Dahl']],
    ['Mr. Holm and Mr. Dahl say the bridge is old.', ['Holm', 'Dahl']],
    ['Senators Anna Holm and Peter Dahl said the bridge was old.', ['Anna Holm', 'Peter Dahl']],
    ['The Bank of England and Barclays said the bridge was old.', ['Bank of England', 'Barclays']],
    ['Anna Holm, Peter Dahl and Ellen Lund said the bridge was old.', ['Anna Holm', 'Peter Dahl', 'Ellen Lund']],
    [
      'Justice Minister Anna Holm, Police Minister Peter Dahl and the minister in charge of roads, Ellen Lund, said in a joint statement that they were glad.',
      ['Anna Holm', 'Peter Dahl', 'Ellen Lund'],
    ],
    [
      'The mayor, Anna Holm, and the deputy mayor, Peter Dahl, said they were glad and called on both sides to talk.',
      ['Anna Holm', 'Peter Dahl'],
    ],
    [
      'The mayor, Anna Holm, and the deputy mayor, Peter Dahl, said they were glad. The bridge would open in May, they said.',
      ['Anna Holm', 'Peter Dahl'],
    ],
    [
      'Advocates Anna Holm and Peter Dahl, who appeared for Lund, said the bridge was old.',
      ['Anna Holm', 'Peter Dahl'],
    ],
  ])('both stand: %s', (text, who) => expect(lastSpeakers(text)).toEqual(who));

  it.each([
    ['Anna Holm of Trinidad and Tobago said the bridge was old.', ['Anna Holm']],
    ['Anna Holm said the bridge was old and Peter Dahl left.', ['Anna Holm']],
    ['Anna Holm, the wife of Peter Dahl and mother of Ellen Lund, said the bridge was old.', ['Anna Holm']],
    ['Anna Holm met Peter Dahl, Ellen Lund and Jo Berg, and said the bridge was old.', ['Anna Holm']],
    ['Anna Holm, who leads Peter Dahl and Ellen Lund, said the bridge was old.', ['Anna Holm']],
    ['Anna Holm, Peter Dahl’s boss, and mother of two, said the bridge was old.', ['Anna Holm']],
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

describe('[F3] who says it, past what stands before the verb', () => {
  it.each([
    ['Speaking after the vote, the mayor of Lund, Anna Holm, said the bridge was old.', 'Anna Holm'],
    ['Speaking against the plan, Anna Holm, of the Bridge Society, told the council it was old.', 'Anna Holm'],
    ['However Anna Holm, 27, who lives in Lund and works at the dairy, said: “It is old.”', 'Anna Holm'],
    ['Lund’s MP, Anna Holm, who had asked for a bridge, said on Friday that it was old.', 'Anna Holm'],
    ['Secretary of State Anna Holm, a lawyer, said she had seen the bridge.', 'Anna Holm'],
    ['After the meeting a spokesman for Dahl Bridges said: “It is old.”', 'a spokesman for Dahl Bridges'],
    ['The bridge is old, according to figures compiled by the five towns.', 'figures compiled by the five towns'],
    ['There are people who write that the bridge is old.', 'people'],
    ['The mayor has surprised investors who feared that the bridge was old.', 'investors'],
    ['Plans to build a bridge have been refused by councillors, who said that it was old.', 'councillors'],
    ['At least 19 bridges are known to have fallen, Lund state radio reports, citing the police.', 'the police'],
    [
      'Members had the report of the council on roads, dated 29 November, which recommended a bridge.',
      'the report of the council on roads',
    ],
    [
      'She told of a charge that a report by the Group of Experts, circulated on Monday, called “well founded”.',
      'a report by the Group of Experts',
    ],
  ])('%s', (text, who) => expect(lastSpeaker(text)).toBe(who));

  it('leads from a pronoun back to who is described', () => {
    expect(lastSpeaker('The representative of Peru said the vote was late. A delay, he warned, would hurt.')).toBe(
      'The representative of Peru',
    );
  });
});

describe('[F4] what only looks like a claim', () => {
  const said = (text: string) => attributed(text).claims;

  it.each([
    ['a name that is given', 'Among the payments is one to a company called Sierra Alta for “logistics” in Loja.'],
    ['plans that are refused', 'Controversial plans to build a bridge have been refused.'],
    ['on what terms somebody speaks', 'The bridge, which a man who did not wish to be named built, is old.'],
    ['what is not offered', 'The bank offered no proof of it.'],
    ['reports that are listed', 'The bank sold papers, old reports, and maps.'],
    ['someone put at risk', 'The bank put him at risk.'],
  ])('%s', (_, text) => expect(said(text)).toEqual([]));

  it.each([
    ['a name that somebody is called by', 'A man called Peter Dahl “a fool”.', [['A man', 'Peter Dahl “a fool”']]],
    ['plans that a state makes', 'Portugal plans to build a bridge.', [['Portugal', 'to build a bridge']]],
    ['a measure', 'The union put turnout at 91%.', [['The union', 'turnout at 91%']]],
    ['what is warned of', 'The trust warned of waits of “12 hours”.', [['The trust', 'of waits of “12 hours”']]],
    [
      'what goes on behind an insertion',
      'Peter Dahl said he had pulled his son, who is six, out of the car.',
      [['Peter Dahl', 'he had pulled his son, who is six, out of the car']],
    ],
    [
      'what the reporter adds',
      'Peter Dahl said he had seen his son, who is six.',
      [['Peter Dahl', 'he had seen his son']],
    ],
  ])('but not %s', (_, text, claims) => expect(said(text)).toEqual(claims));
});
