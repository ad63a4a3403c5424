import { describe, expect, it } from 'vitest';
import { findTimes } from '#main/reading/findings/dates/dates.ts';
import { findEvents } from '#main/reading/statements/events/events.ts';
import { attributed } from './attributed.ts';
import { friday, lexicon } from './timed.ts';

/** Each claim as "speaker, grade: whole statement". */
const told = (text: string): string[] => {
  const { statements, named, words } = attributed(text);
  return statements
    .filter(({ kind }) => kind === 'claim')
    .map(({ speaker, grade, span }) => `${named(speaker)}, ${grade}: ${words(span)}`);
};
const stances = (text: string): string[] => attributed(text).positions.map(({ stance }) => stance);
const events = (text: string): (string | undefined)[] => {
  const { article, entities, statements, quotations, words } = attributed(text);
  const dated = { ...article, date: friday };
  return findEvents(dated, lexicon, { times: findTimes(dated, lexicon), entities, statements, quotations }).map(
    ({ span, status }) => `${status}: ${words(span)}`,
  );
};

describe('[F4] [F9] who turns a saying down says that it is untrue', () => {
  it.each([
    'Anna Holm rejected claims that the tunnel was late.',
    'Anna Holm has rejected the newspaper’s latest allegations.',
    'Anna Holm dismissed reports that the budget had doubled.',
    'Anna Holm brushed aside suggestions that the ferry would stop.',
    'Anna Holm shrugged off rumours about her health.',
    'Anna Holm rejected the notion that prices would fall.',
    'Anna Holm rejected accusations of delay.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([`Anna Holm, S2: ${text.slice(0, -1)}`]);
    expect(stances(text)).toEqual(['denies']);
  });

  it.each([
    'Anna Holm rejected the offer.',
    'Anna Holm rejected the report.',
    'Anna Holm rejected a plan that claims had delayed.',
    'Anna Holm rejected the idea.',
    'The claims were rejected.',
    'Anna Holm brushed snow off the reports.',
  ])('a thing turned down is something done: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(stances(text)).not.toContain('denies');
  });
});

describe('[F4] what another does in words is not the speaker’s', () => {
  it('after “however”', () => {
    const text = 'Anna Holm said the change was due to costs, however consumers called the move “obscene”.';
    expect(told(text)).toEqual([
      'Anna Holm, S2: Anna Holm said the change was due to costs',
      'consumers, S4: consumers called the move “obscene”',
    ]);
  });

  it('but a “however” within what is said is', () => {
    const text = 'Anna Holm said the change was small, however painful it was.';
    expect(told(text)[0]).toContain('Anna Holm, S2: Anna Holm said the change was small');
  });
});

describe('[F4] a document that states', () => {
  it.each([
    [
      'A document on the campaign’s website states that couples would receive leave.',
      'A document on the campaign’s website, S3',
    ],
    ['The report states that the bridge is old.', 'The report, S3'],
  ])('%s', (text, who) => expect(told(text)).toEqual([`${who}: ${text.slice(0, -1)}`]));
});

describe('[F6] from when a change is measured', () => {
  it.each([
    'Births outside marriage show a threefold increase since the 1960s and a level relatively unchanged since the 1990s.',
    'The town saw a drop since 2009.',
  ])('is no event: %s', (text) =>
    expect(events(text).filter((each) => each?.includes('since') && !/show|saw/.test(each))).toEqual([]),
  );

  it('but what has been since then is', () =>
    expect(events('The bridge has been closed since 2009.')).toEqual(['past: The bridge has been closed since 2009']));
});

describe('[F4] who rules something out says that it will not be', () => {
  it.each(['Anna Holm ruled out a strike.', 'Anna Holm has ruled out raising tolls before 2027.'])('%s', (text) => {
    expect(told(text)).toEqual([`Anna Holm, S2: ${text.slice(0, -1)}`]);
    expect(stances(text)).toEqual(['refuses']);
    expect(events(text)).toEqual([]);
  });

  it.each([
    'Anna Holm was ruled out for the season.',
    'Anna Holm ruled in favour of the union.',
    'Anna Holm ruled the island for years.',
  ])('not %s', (text) => expect(stances(text)).not.toContain('refuses'));
});

describe('[F6] what is refused is nothing to come', () => {
  it.each([
    'Anna Holm refused to sail before 4 May.',
    'The council rejected a vote on 4 May.',
    'The council has rejected the plan to close the mine by 2030.',
    'Norway opposed a meeting on 4 May.',
  ])('%s', (text) => expect(events(text)).toEqual([]));

  it.each([
    ['The council rejected the plan on Thursday.', 'past: The council rejected the plan on Thursday'],
    ['The council will refuse to meet on 4 May.', 'scheduled: The council will refuse to meet on 4 May'],
    ['The judge ruled on Thursday that it should close.', 'past: The judge ruled on Thursday that it should close'],
  ])('but %s', (text, event) => expect(events(text)).toEqual([event]));

  it('a doubt about what is to come is told with it', () => {
    const text = 'Jan Kos questioned claims that the tunnel would open in May.';
    expect(events(text)).toEqual([`scheduled: ${text.slice(0, -1)}`]);
  });
});

describe('[B2] what hangs on “whether” or “if” is nobody’s position', () => {
  it.each([
    'Jan Kos refused to say whether he would back the plan.',
    'Jan Kos asked if he supported the plan.',
    'Unless Iran accepts the plan, it falls.',
  ])('%s', (text) => expect(stances(text)).not.toContain('accepts'));

  it('but a plain “accepts” is', () => expect(stances('Iran accepts the plan.')).toEqual(['accepts']));
});

describe('[F6] a dateline is no event and no part of one', () => {
  it.each([
    [
      'HARWELL, 20 March 2013 — The council opened a bridge on Wednesday.',
      'past: The council opened a bridge on Wednesday',
    ],
    ['OSLO, March 21 (Wire) - Norway opened a bridge on Wednesday.', 'past: Norway opened a bridge on Wednesday'],
  ])('%s', (text, event) => expect(events(text)).toEqual([event]));

  it('but a place in capitals with no dash is', () =>
    expect(events('NATO met on 20 March 2013 and agreed.')).toEqual(['past: NATO met on 20 March 2013 and agreed']));
});
