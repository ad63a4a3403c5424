import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

const claims = (text: string) => attributed(text).claims;
const speakers = (text: string) => claims(text).map(([who]) => who);
/** Each claim as "speaker ← carriers, grade". */
const sourced = (text: string): string[] => {
  const { statements, named } = attributed(text);
  return statements
    .filter(({ kind }) => kind === 'claim')
    .map(({ speaker, carriers, grade }) => `${named(speaker)} ← ${carriers.map(named).join(', ')} ${grade}`);
};

describe('[F4] what attributes nothing', () => {
  it.each([
    ['an interrogation', 'Police arrested and questioned the student.'],
    ['an interrogation of somebody named', 'Police questioned Anna Holm on Monday.'],
    ['a number before a plural that looks like a verb', 'Twenty-seven states led by Ohio are fighting the new rule.'],
    ['a question of the text itself', 'Can passengers claim money back?'],
    ['a quantity before one', 'Several judges have left the building since May.'],
    ['a plural within the name of a body', 'The ministry asked a U.S. appeals court for help.'],
    ['a place that is threatened', 'The men were killed in a raid against suspected rebels threatening Lund.'],
    ['a thing that is seen', 'The guards saw the message and removed the two visitors.'],
    ['a thing that was seen to happen', 'The guards saw the visitors leaving the hall.'],
    ['a thing that is considered', 'The court considered the matter.'],
    ['a mere time that is expected', 'The firm makes cranes, with two models sold in the country expected next month.'],
    ['an infinitive that goes on', 'People were asked to send their drawings and suggest a name.'],
    ['a passive without its "be"', 'The others were Anna Holm and Peter Dahl, both considered to be moderates.'],
    ['who perceives behind the verb', 'Buyers were charged fees, saw their credit ratings fall, got letters.'],
  ])('%s', (_, text) => expect(claims(text)).toEqual([]));

  it.each([
    ['doubt of a thing', 'Police questioned the motives of the student.', 'Police'],
    ['doubt of what somebody has', 'Anna Holm questioned the student’s motives.', 'Anna Holm'],
    ['a state that says so', 'Ohio states that the rule is unlawful.', 'Ohio'],
    ['a name that judges', 'Anna Holm judges that the rule is unlawful.', 'Anna Holm'],
    ['an appeal to a body', 'Anna Holm appeals to the court to stop the rule.', 'Anna Holm'],
    [
      'a participle behind an infinitive’s object',
      'Anna Holm tried to end the dispute, saying the rule was dead.',
      'Anna Holm',
    ],
    ['a threat to do something', 'Anna Holm threatened a strike in Lund.', 'Anna Holm'],
    ['a forecast that is seen', 'The central bank sees prices falling to 2 percent.', 'The central bank'],
    ['a thing that is seen as something', 'Anna Holm sees the message as a threat.', 'Anna Holm'],
    ['a thing that is considered something', 'Anna Holm considers the rule a threat.', 'Anna Holm'],
    ['a thing that is expected', 'The company expects losses next month.', 'The company'],
    ['a verb that goes on', 'Critics went to court and say the rule is unlawful.', 'Critics'],
    ['what somebody saw', 'Anna Holm saw that the rule was dead.', 'Anna Holm'],
    ['speech before its speaker', 'The rule is dead, thinks Anna Holm.', 'Anna Holm'],
  ])('but %s does', (_, text, who) => expect(speakers(text)).toEqual([who]));
});

describe('[F3] who it is that speaks', () => {
  it.each([
    ['a time before the verb', 'Dahl Motors just this month announced it would close the plant.', 'Dahl Motors'],
    ['"what" before the subject', 'The loss came with what several lawmakers called “fraud”.', 'several lawmakers'],
    [
      'a participle with its object',
      'Judges handling such lawsuits said the rule was dead.',
      'Judges handling such lawsuits',
    ],
    [
      'two adjectives that "and" joins',
      'Federal and state officials said the two raised $3 million.',
      'Federal and state officials',
    ],
    [
      'a body before an office and a name',
      'University of Lund Student Union president Anna Holm said it was over.',
      'Anna Holm',
    ],
    [
      'an infinitive and what it takes',
      'It came in an effort to avoid putting prices up, which buyers called “stupid”.',
      'buyers',
    ],
    ['a body before a name', 'Director of the Arms Control Association Anna Holm said it was over.', 'Anna Holm'],
    [
      'a "who" that no comma closes',
      'A guard, Peter Dahl, who lives near the stop told Reuters that it was over.',
      'Peter Dahl',
    ],
    [
      'a "who" with a clause of its own',
      'Another man who was praying when the storm broke said it was over.',
      'Another man who was praying when the storm broke',
    ],
    ['"has long"', 'Anna Holm has long said that it was over.', 'Anna Holm'],
    ['"after" before a name', 'The friendship turned sour after Dahl questioned her motives.', 'Dahl'],
    ['a noun before the body it is', 'The low-cost airline, Ryanair, said it was over.', 'Ryanair'],
  ])('past %s', (_, text, who) => expect(speakers(text)).toEqual([who]));

  it.each([
    ['a preposition', 'A spokesman for Anna Holm said it was over.', 'A spokesman for Anna Holm'],
    ['a genitive', 'The brother of Anna Holm said it was over.', 'The brother of Anna Holm'],
    ['what a man is', 'The senator, a Democrat, said it was over.', 'The senator'],
  ])('but not past %s', (_, text, who) => expect(speakers(text)).toEqual([who]));
});

describe('[F9] what a paper reports', () => {
  it.each([
    [
      'According to The Straits Times, Professor Anna Holm, the head of the panel, said the flag was old.',
      'Anna Holm ← The Straits Times S2',
    ],
    ['According to Reuters, Anna Holm also believes the flag is old.', 'Anna Holm ← Reuters S2'],
    ['The New York Post reports that Anna Holm left to “keep it under wraps.”', 'The New York Post ←  S2'],
    ['Anna Holm left early, The New York Post has learned.', 'The New York Post ←  S2'],
  ])('%s', (text, expected) => expect(sourced(text)).toEqual([expected]));

  it.each([
    ['A new study documenting the decline has revealed that it was over.', 'S3'],
    ['The results of the national study show that it was over.', 'S3'],
    ['A student reading the results said that it was over.', 'S4'],
  ])('writes, or does not: %s', (text, grade) => expect(sourced(text).map((one) => one.slice(-2))).toEqual([grade]));

  it('vouches for the clause alone that names it as its source', () =>
    expect(claims('Peru turns away boats which, according to Reuters, Chile has criticised.')).toEqual([
      ['Reuters', 'Chile has criticised'],
    ]));

  it.each([
    ['an agency that speaks', '“The war has begun,” said Reuters.', 'Reuters ←  S1'],
    ['a source and its own clause', 'According to Reuters, the flag that Anna Holm made is old.', 'Reuters ←  S2'],
    ['a report', 'A report by the auditor said “the flag is old”.', 'A report by the auditor ←  S3'],
  ])('is not %s', (_, text, expected) => expect(sourced(text)).toEqual([expected]));
});

describe('[F4] who attributes', () => {
  it('does not say what it is asked', () =>
    expect(claims('Asked whether the ship would sail, Anna Holm said: “That is for the company.”')).toEqual([
      ['Anna Holm', '“That is for the company.”'],
    ]));

  it('is nobody where a headline leaves out the “is” of what is expected', () =>
    expect(speakers('Homes to be warmed in 2028; project expected to save 39,000 tonnes a year.')).toEqual([
      undefined,
    ]));

  it('is who is named, not the appositive beside it, whose own verb breaks into no other', () =>
    expect(
      claims(
        'Harald Brandt, a former harbour master who now advises the shipping guild, said that new ships would come late.',
      ),
    ).toEqual([['Harald Brandt', 'new ships would come late']]));
});
