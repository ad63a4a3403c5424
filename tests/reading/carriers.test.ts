import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

/** Each claim as "speaker ← carriers: what". */
const told = (text: string): string[] => {
  const { statements, words, named } = attributed(text);
  return statements
    .filter(({ kind }) => kind === 'claim')
    .map(
      ({ speaker, carriers, content }) =>
        `${named(speaker)} ← ${carriers.map(named).join(', ')}: ${content.map(words).join(' … ')}`,
    );
};

describe('[F3] [F9] who speaks and who carries it', () => {
  it.each([
    [
      'The mayor, Anna Holm, was quoted by Reuters as saying that the bridge was unsafe.',
      'Anna Holm ← Reuters: the bridge was unsafe',
    ],
    [
      'Anna Holm was quoted as saying by Reuters that the bridge was unsafe.',
      'Anna Holm ← Reuters: the bridge was unsafe',
    ],
    ['Reuters quoted Anna Holm as saying the bridge was unsafe.', 'Anna Holm ← Reuters: the bridge was unsafe'],
    ['The bridge was unsafe, Reuters cited Anna Holm as saying.', 'Anna Holm ← Reuters: The bridge was unsafe'],
    ['Anna Holm said the bridge was unsafe, Reuters reported.', 'Anna Holm ← Reuters: the bridge was unsafe'],
    [
      'The bridge is to be closed, Reuters reported, citing city officials.',
      'city officials ← Reuters: The bridge is to be closed',
    ],
    ['Reuters reported that the bridge was unsafe, citing Anna Holm.', 'Anna Holm ← Reuters: the bridge was unsafe'],
    [
      'The bridge is to be closed, Reuters reported on Monday, quoting a report by the auditor.',
      'a report by the auditor ← Reuters: The bridge is to be closed',
    ],
    [
      'Anna Holm told CNN that Paul Ortiz had told TASS that “the river is ours”.',
      'Paul Ortiz ← TASS, Anna Holm, CNN: “the river is ours”',
    ],
    ['Anna Holm said Paul Ortiz had told him “the river is ours”.', 'Paul Ortiz ← Anna Holm: “the river is ours”'],
    [
      'Citing a security source, Reuters said the bridge had been closed.',
      'a security source ← Reuters: the bridge had been closed',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['Anna Holm said she had told CNN that the bridge was unsafe.', 'Anna Holm'],
    ['Anna Holm said Paul Ortiz believed the bridge was unsafe.', 'Anna Holm'],
    ['Anna Holm said Paul Ortiz had said that the bridge was unsafe.', 'Anna Holm'],
    ['Citing high costs, Anna Holm said the bridge would close.', 'Anna Holm'],
  ])('leaves to its first speaker: %s', (text, who) => {
    expect([...new Set(told(text).map((claim) => claim.split(' ←')[0]))]).toEqual([who]);
    expect(
      attributed(text)
        .statements.flatMap(({ carriers }) => carriers)
        .map(({ rule }) => rule),
    ).not.toContain('voice-name');
  });

  it.each([
    ['a reason that is cited', 'Anna Holm closed the bridge on Monday, citing high costs.', 'high costs'],
    [
      'a cost that is cited',
      'Anna Holm said the bridge would close, citing the high cost of repairs.',
      'cost of repairs',
    ],
  ])('takes %s for no speaker', (_, text, cited) => {
    const { statements, words } = attributed(text);
    expect(statements.map(({ speaker }) => words(speaker?.span) ?? '').filter((who) => who.includes(cited))).toEqual(
      [],
    );
    expect(statements.flatMap(({ carriers }) => carriers)).toEqual([]);
  });

  it.each([
    ['The bridge was unsafe, Anna Holm told CNN.', 'Anna Holm ← CNN: The bridge was unsafe', undefined],
    [
      'The bridge was unsafe, a council insider informed CNN.',
      'a council insider ← CNN: The bridge was unsafe',
      undefined,
    ],
    [
      'Anna Holm told the newspaper Kvarnbladet that the bridge was unsafe.',
      'Anna Holm ← Kvarnbladet: the bridge was unsafe',
      undefined,
    ],
    [
      'Anna Holm told CNN’s Peter Dahl that the bridge was unsafe.',
      'Anna Holm ← CNN: the bridge was unsafe',
      'CNN’s Peter Dahl',
    ],
    [
      'Anna Holm said in an interview with the BBC that the bridge was unsafe.',
      'Anna Holm ← BBC: the bridge was unsafe',
      'an interview',
    ],
    [
      'Anna Holm said in a BBC interview that the bridge was unsafe.',
      'Anna Holm ← BBC: the bridge was unsafe',
      'a BBC interview',
    ],
    [
      'Anna Holm told CNN that the bridge was unsafe, according to Reuters.',
      'Anna Holm ← CNN, Reuters: the bridge was unsafe',
      undefined,
    ],
  ])('a news medium carries what it is told: %s', (text, expected, venue) => {
    const { statements, words } = attributed(text);
    expect(told(text)).toEqual([expected]);
    expect(words(statements.find(({ kind }) => kind === 'claim')?.venue)).toBe(venue);
  });

  it.each([
    [
      'a company that is told something',
      'Anna Holm told Siemens that the bridge was unsafe.',
      'Anna Holm ← : the bridge was unsafe',
    ],
    [
      'the staff of a medium',
      'Anna Holm told CNN executives that the bridge was unsafe.',
      'Anna Holm ← : the bridge was unsafe',
    ],
    [
      'a medium whose interview another carries',
      'Anna Holm said in an interview with the BBC that the bridge was unsafe, according to Reuters.',
      'Anna Holm ← Reuters: the bridge was unsafe',
    ],
  ])('%s is no carrier', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it('an interview is not that of the next speaker', () =>
    expect(
      told('In an interview with the BBC, Anna Holm said the bridge was unsafe, but Peter Dahl said it was safe.'),
    ).toEqual(['Anna Holm ← BBC: the bridge was unsafe', 'Peter Dahl ← : it was safe']));

  it('is one claim of the outer speaker where nobody reports but says', () => {
    expect(told('Anna Holm said the bridge was unsafe, Peter Dahl said.')).not.toContain(
      'Anna Holm ← Peter Dahl: the bridge was unsafe',
    );
  });

  it.each([
    ['“The bridge is old,” Anna Holm wrote on X.', 'X'],
    ['Anna Holm said in a post on X that “the bridge is old”.', 'a post on X'],
    ['“The bridge is old,” Anna Holm wrote in a note to clients.', 'a note to clients'],
    ['Anna Holm told MPs last Thursday that the bridge was “old”.', 'MPs'],
    ['Anna Holm told MPs this week that “the bridge is old”.', 'MPs'],
  ])('[F3] finds the venue: %s', (text, venue) => {
    const { quotations, words } = attributed(text);
    expect(words(quotations[0]?.venue)).toBe(venue);
  });

  it.each(['“The bridge is old,” Anna Holm wrote on Monday.', '“The bridge is old,” Anna Holm said on stage.'])(
    '[F3] takes a day or a place for no network: %s',
    (text) => expect(attributed(text).quotations[0]?.venue).toBeUndefined(),
  );
});

describe('[F4] a clause that "and" joins keeps its speaker', () => {
  it.each([
    [
      'The firm said the closure would cost 9 million euros and put 40 jobs at risk.',
      ['the closure would cost 9 million euros and put 40 jobs at risk'],
    ],
    ['The firm said it had cut 40 jobs and would close two shops.', ['it had cut 40 jobs and would close two shops']],
    [
      'The firm said exports fell by half and imports rose by a third.',
      ['exports fell by half and imports rose by a third'],
    ],
    [
      'The firm said it would close on Monday but that nobody would be dismissed.',
      ['it would close on Monday but that nobody would be dismissed'],
    ],
  ])('%s', (text, expected) => expect(attributed(text).claims.map(([, says]) => says)).toEqual(expected));

  it.each([
    ['Anna Holm said it was “a wreck” and promised an inquiry.', ['it was “a wreck”', 'an inquiry']],
    [
      'The union said its members were tired, and urged the firm to talk.',
      ['its members were tired', 'the firm to talk'],
    ],
    [
      'Anna Holm said the bridge was safe, and Peter Dahl said the road was closed.',
      ['the bridge was safe', 'the road was closed'],
    ],
  ])('but a new saying is its own: %s', (text, expected) =>
    expect(attributed(text).claims.map(([, says]) => says)).toEqual(expected),
  );
});

describe('[F4] what only looks like speech', () => {
  it.each([
    [
      'a genitive before a noun in -ing',
      'Two people familiar with the board’s thinking said the bridge was unsafe.',
      [['Two people familiar with the board’s thinking', 'the bridge was unsafe']],
    ],
    ['a forecast that is a thing', 'It raised its inflation forecast for May to 3 per cent.', []],
    [
      'terms a source speaks on',
      'A man who asked not to be named said the bridge was unsafe.',
      [['A man who asked not to be named', 'the bridge was unsafe']],
    ],
    [
      'a first name that is short for a month',
      'The bridge was unsafe, Jan Novak said.',
      [['Jan Novak', 'The bridge was unsafe']],
    ],
    ['a paper named for the sun', 'The bridge was unsafe, the Sun said.', [['the Sun', 'The bridge was unsafe']]],
  ])('%s', (_, text, expected) => expect(attributed(text).claims).toEqual(expected));

  it('leaves a dateline out of what is said and told', () => {
    expect(attributed('OSLO (Reuters) – The bridge was unsafe, Anna Holm said.').claims).toEqual([
      ['Anna Holm', 'The bridge was unsafe'],
    ]);
    expect(attributed('OSLO – The bridge fell on Monday.').facts).toEqual(['The bridge fell on Monday.']);
    expect(attributed('NATO – the alliance of the West – grew on Monday.').facts).toEqual([
      'NATO – the alliance of the West – grew on Monday.',
    ]);
  });

  it('makes no statement of a phrase that only leads in to what is said', () => {
    expect(attributed('In a report published on Monday, Reuters said the bridge was unsafe.').facts).toEqual([]);
    expect(attributed('In 2014 the bridge fell, and Anna Holm said it was old.').facts).toEqual([
      'In 2014 the bridge fell',
    ]);
  });
});

describe('[F4] a noun of saying with whose it is', () => {
  it.each([
    ['Contrary to her claim that the bridge would fall, it stands.', [['her', 'the bridge would fall']]],
    ['Anna Holm’s promise that the bridge would open was kept.', [['Anna Holm', 'the bridge would open']]],
    [
      'The mayor’s repeated warnings that the bridge was unsafe went unheard.',
      [['The mayor', 'the bridge was unsafe']],
    ],
  ])('%s', (text, expected) => expect(attributed(text).claims).toEqual(expected));

  it.each([
    'The claim that the bridge would fall was false.',
    'Her claim for damages that the town rejected was high.',
    'His belief in the town has not faded.',
    'Her statement was short.',
  ])('but not: %s', (text) =>
    expect(attributed(text).claims.filter(([, says]) => says?.includes('bridge would fall'))).toEqual([]),
  );
});

describe('[F3] what marked words are', () => {
  const uses = (text: string): string[] => attributed(text).quotations.map(({ use }) => use);

  it.each([
    ['what somebody is hailed as', 'A paper hailed Anna Holm as “The Comeback Kid”.'],
    ['what others are called', 'Anna Holm and Peter Dahl call them “lone wolves”.'],
    ['what a sentence with no caller calls', 'Fears nobody, and calls people “losers” when it suits.'],
    ['what a participle bemoans', 'Bemoaning the “phony system,” Anna Holm left the hall.'],
    ['a question of an essay’s subject', '“We wrote the essay,” Anna Holm said.'],
  ])('%s is speech', (_, text) => expect(uses(text)).toEqual(['speech']));

  it.each([
    ['a stage direction', 'Anna Holm said she was late. “(Crosstalk.)”'],
    ['the name of a thing', 'Anna Holm said it was a bipartisan “Grand Bargain” for the town.'],
    ['the name of a meeting', 'Anna Holm said so during a “Mayors’ Forum” in Lund.'],
    ['a work named beside it', 'Anna Holm’s commentary, “Tell the town your story,” is thoughtful.'],
  ])('%s is not', (_, text) => expect(uses(text)).not.toContain('speech'));

  it('opens nothing with a mark that closes a word', () => {
    expect(attributed('Anna Holm checked the systems" of the bridge. The only "record" was a letter.').speech).toEqual(
      [],
    );
    expect(attributed('Anna Holm said," We will rebuild the bridge".').speech.map(([, who]) => who)).toEqual([
      'Anna Holm',
    ]);
  });
});
