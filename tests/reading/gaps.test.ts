import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

describe('[B2] what is not known, disclosed or agreed, and what is disputed', () => {
  it.each([
    ['not-known', 'It was not immediately clear how many were hurt'],
    ['not-known', 'It remains to be seen whether the bridge opens'],
    ['not-known', 'The cause is still unknown'],
    ['not-known', 'There was no word on the missing crew'],
    ['not-known', 'The claim could not be independently verified'],
    ['not-known', 'the toll has not been confirmed'],
    ['not-known', 'no winner could be declared'],
    ['not-known', 'the way ahead appears ever more obscure'],
    ['not-known', 'Nobody has yet said who fell'],
    ['not-known', 'The date has not been decided'],
    ['not-known', 'no final decision has been taken'],
    ['not-known', 'no figure had been agreed'],
    ['not-disclosed', 'The police did not release the names'],
    ['not-known', 'Neither account could be independently verified'],
    ['not-disclosed', 'The mayor has not commented in public'],
    ['not-disclosed', 'The bank has not replied'],
    ['disputed', 'He denies seven counts of fraud'],
    ['disputed', 'We dispute that figure'],
    ['disputed', 'The driver pleaded not guilty'],
    ['disputed', 'He doubts that the claim is true'],
    ['not-disclosed', 'The mayor could not name the driver'],
    ['not-agreed', 'Even if the talks failed to reach an agreement'],
    ['not-disclosed', 'The ministry declined to comment'],
    ['not-disclosed', 'The mayor did not say when the bridge would open'],
    ['not-disclosed', 'The mayor didn’t elaborate'],
    ['not-disclosed', 'Both sides have remained reserved about the terms'],
    ['not-disclosed', 'Only few details from the meeting have been released'],
    ['not-disclosed', 'the minister gave no cost'],
    ['not-disclosed', 'Its author could not be reached'],
    ['not-disclosed', 'The agency has refused to release the map'],
    ['not-agreed', 'A deal could not be reached'],
    ['not-agreed', 'The talks failed to produce a breakthrough'],
    ['not-agreed', 'The sides have not yet reached an agreement'],
    ['not-agreed', 'The council has yet to accept the plan'],
    ['not-agreed', 'Iran did not concur with some of the terms'],
    ['not-agreed', 'The candidate refused to concede'],
    ['disputed', 'Hendricks denied that there had been a quota'],
    ['disputed', 'The firm denied the valve had been open'],
    ['disputed', 'The ministry rejected the allegations'],
    ['disputed', 'Officials persist in refusing the claims'],
    ['disputed', 'He did not recognise the result'],
    ['disputed', 'The bank rejected the claim that the fund, which opened in 2010, was empty'],
    ['disputed', 'Peru, Chile and Bolivia rejected the claim'],
    ['not-known', 'It is not known who gave the order, or whether the boat can be repaired'],
    ['not-known', 'The race was too close to call'],
    ['not-known', 'We have not been able to verify the video'],
    ['not-known', 'Unconfirmed reports say a school fell'],
    ['not-known', 'The firm cannot predict the outcome of the case'],
    ['not-disclosed', 'Neither group provided evidence for its estimates'],
    ['not-disclosed', 'None of the three responded to questions'],
    ['not-disclosed', 'There has been no public answer from the capital'],
    ['not-disclosed', 'The bank gave no guidance beyond May'],
    ['not-agreed', 'No further talks have been scheduled'],
    ['disputed', 'The land was unlawfully claimed by the crown'],
  ])('%s: %s', (type, words) => {
    const { gaps, words: read } = attributed(`${words}.`);
    expect(gaps.map((gap) => [gap.type, read(gap.span)])).toContainEqual([type, words]);
  });

  it.each([
    'It is clear that many were hurt.',
    'He did not say yes.',
    'She has never said it to my face.',
    'The race was close.',
    'They were able to verify the video.',
    'None of the three was hurt.',
    'Further talks have been scheduled.',
    'The firm can predict the outcome.',
    'The cause is known.',
    'The sides have reached an agreement.',
    'The council has signed a contract.',
    'The company will give owners a free case.',
    'The film was released on Friday.',
    'The talks have been going well.',
    'The village could be reached by boat.',
    'The agency agreed to release the map.',
    'The mayor said when the bridge would open.',
    'They did reach the bridge at noon.',
    'The team failed to score in the first half.',
    'He has a comment on everything.',
    'The candidate conceded on Sunday.',
    'Everybody has said who fell.',
    'The mayor has commented in public.',
    'The date has been decided.',
    'The final decision has been taken.',
    'They would take no decision on Monday.',
    'The dam cannot release more water.',
    'He was found guilty on seven counts.',
    'They do not recognise Kosovo.',
    'He did not recognise the man at the door.',
    'There is no doubt that the claim is false.',
    'She does not doubt that the claim is false.',
    'No one doubts that the claim is false.',
    'We cannot name our enemy.',
    'You cannot name your fear.',
    'If the talks failed to reach an agreement, war would follow.',
    'Unless the bank has not replied, they will meet.',
    'Nobody can deny the board the right to ask.',
  ])('finds nothing open in: %s', (text) => expect(attributed(text).gaps).toEqual([]));

  it('keeps to the clause that says so and points at its statement', () => {
    const { gaps, statements, words } = attributed(
      'Anna Holm said the talks went well – although they failed to result in a deal.',
    );
    expect(gaps.map(({ span }) => words(span))).toEqual(['they failed to result in a deal']);
    expect(statements.find(({ id }) => id === gaps[0]?.statement)?.kind).toBe('fact');
  });

  it.each([
    ['It is unclear who fell, which worried the mayor, and the port closed.', 'It is unclear who fell'],
    ['It is unclear who fell, and the mayor left.', 'It is unclear who fell'],
    ['On Monday, Peru rejected the claim.', 'Peru rejected the claim'],
  ])('does not run on over another clause: %s', (text, gap) => {
    const { gaps, words } = attributed(text);
    expect(gaps.map(({ span }) => words(span))).toEqual([gap]);
  });

  it('is nobody’s claim where a passive says it', () =>
    expect(attributed('It is not known who gave the order.').claims).toEqual([]));

  it.each([
    'It is not known how many survived, the mayor said, or why the boat sank.',
    'It is unclear who gave the order, Jane Roe said, and when it was given.',
    'It is not clear, the spokesman said, whether the boat can be mended.',
  ])('goes on to the question that “or” adds behind who says so: “%s”', (text) => {
    const { gaps, statements, words } = attributed(text);
    expect(gaps.map(({ span }) => words(span))).toEqual([text.slice(0, -1)]);
    expect(statements.map(({ kind }) => kind)).toEqual(['claim']);
  });

  it.each([
    'It is not known how many survived, the mayor said, but the boat sank.',
    'It is not known how many survived, the mayor left, or why the boat sank.',
  ])('and no further: “%s”', (text) => {
    const { gaps, words } = attributed(text);
    expect(gaps.map(({ span }) => words(span))).toEqual(['It is not known how many survived']);
  });

  it('names each kind once for a sentence', () => {
    const { gaps } = attributed('It is unclear who fell, and it is unclear who pushed.');
    expect(gaps.map(({ type }) => type)).toEqual(['not-known']);
  });
});
