import { describe, expect, it } from 'vitest';
import { confidences, likelihoodScales, scalesOf, scaleTermsIn } from '#shared/model/likelihood.ts';

const terms = (text: string) => scaleTermsIn(text).map(({ start, end }) => text.slice(start, end));

describe('[B7] likelihood and confidence words', () => {
  it.each([
    ['It is very unlikely that they meet.', ['very unlikely']],
    ['They will almost certainly meet.', ['almost certainly']],
    ['There is a realistic possibility of rain.', ['realistic possibility']],
    ['We have moderate confidence in this.', ['moderate confidence']],
    ['We are highly confident; it is likely.', ['highly confident', 'likely']],
    ['Peace by May is remote.', ['remote']],
    ['There is a remote chance of peace.', ['remote chance']],
  ])('finds the terms of “%s”', (text, expected) => expect(terms(text)).toEqual(expected));

  it.each([
    'A remote village was flooded.',
    'They met in a remote-controlled boat.',
    'Her confidence grew, the likelihood fell.',
    'The blikely and the likelyhood are no words.',
    'He spoke in confidence.',
  ])('finds none in “%s”', (text) => expect(terms(text)).toEqual([]));

  it('finds every term that can be chosen', () => {
    for (const words of confidences) expect(terms(`We have ${words} in it.`)).toEqual([words]);
    for (const { steps } of Object.values(likelihoodScales))
      for (const term of steps.flatMap((step) => step.terms)) expect(terms(`It is ${term}.`)).toEqual([term]);
  });

  it('has no step that is less likely than the one before it', () => {
    for (const { steps } of Object.values(likelihoodScales))
      for (const [i, { from, to }] of steps.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(steps[i - 1]?.to ?? 0);
      }
  });

  it('knows a scale by the terms that only it has', () => {
    expect([...scalesOf(scaleTermsIn('It is highly likely.'))]).toEqual(['phia']);
    expect([...scalesOf(scaleTermsIn('It is very likely.'))]).toEqual(['icd-203']);
    expect([...scalesOf(scaleTermsIn('It is likely, or unlikely.'))]).toEqual([]);
  });
});
