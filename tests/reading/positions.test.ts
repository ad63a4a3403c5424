import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

const held = (text: string) => {
  const { positions, words } = attributed(text);
  return positions.map(({ label, stance, span }) => [label, stance, words(span)]);
};
const stances = (text: string, party: string) =>
  held(text).flatMap(([label, stance]) => (label === party ? [stance] : []));

describe('[B2] positions', () => {
  it.each([
    ['wants', 'Iran demands an end to the sanctions. France waits.', 'Iran'],
    ['wants', 'One of the Kremlin’s demands is for Kyiv to withdraw.', 'Russia'],
    ['refuses', 'Iran rejected the offer on Monday. France waits.', 'Iran'],
    ['refuses', 'The sanctions, which Iranian officials persist in refusing, are old.', 'Iran'],
    ['refuses', 'The plan included terms earlier spurned by Ukraine.', 'Ukraine'],
    ['refuses', 'Iran did not agree to the terms.', 'Iran'],
    ['offers', 'Turkey proposed a truce on Monday.', 'Turkey'],
    ['accepts', 'French officials welcomed the truce.', 'France'],
    ['does', 'Iranian negotiators are heading to Geneva on Friday.', 'Iran'],
  ])('%s: %s', (stance, text, party) => expect(stances(text, party)).toContain(stance));

  it('names a body by its kind where nothing else names it', () => {
    expect(stances('The port authority rejected the offer. The mayor waits.', 'port authority')).toEqual([]);
    expect(stances('The port authority said it “must not wait”.', 'port authority')).toEqual(['wants']);
  });

  it('takes the name beside the noun for the party', () =>
    expect(stances('The port’s operator, Holm Terminals Ltd, has offered 7 per cent.', 'Holm Terminals Ltd')).toEqual([
      'offers',
    ]));

  it('takes neither a question for a demand nor what may be so for an offer', () => {
    expect(stances('“Why must we wait?” Anna Holm demanded.', 'Anna Holm')).toEqual(['says']);
    expect(stances('Anna Holm suggested that the bridge was “old, cracked and worn”.', 'Anna Holm')).toEqual(['says']);
    expect(stances('“They should have asked us before,” Anna Holm said.', 'Anna Holm')).toEqual(['says']);
  });

  it('shows of a thing that a party made the clause it stands in, not those before it', () => {
    const text =
      'The envoys have said little since a truce drafted by Iran was published in May. France rejected the offer.';
    expect(held(text).find(([label]) => label === 'Iran')?.[2]).toBe('a truce drafted by Iran was published in May');
  });

  it('holds nobody to a word or two', () => expect(held('“Not now,” Anna Holm said.')).toEqual([]));

  it('reads short clauses after a semicolon', () =>
    expect(stances('France has proposed a truce; Iran opposes it.', 'Iran')).toEqual(['refuses']));

  it('takes the stance of what is said where the verb of saying takes none', () => {
    const text =
      'French officials said the offer was “not acceptable” to them. Iranian officials said the offer was “acceptable” to them.';
    expect(stances(text, 'France')).toContain('refuses');
    expect(stances(text, 'Iran')).toContain('accepts');
  });

  it('puts the best quotation of a party first', () => {
    const first = held(
      'Iran rejected the offer on Monday. Iranian officials said the terms were “not acceptable”. France welcomed it.',
    ).filter(([label]) => label === 'Iran')[0];
    expect(first?.[2]).toContain('not acceptable');
  });

  it('takes people for the parties of a story within one country', () => {
    const text = 'Anna Holm said the bridge must be rebuilt. Peter Dahl said “the bridge must be sold”.';
    expect(new Set(held(text).map(([label]) => label))).toEqual(new Set(['Anna Holm', 'Peter Dahl']));
  });

  it('counts who serves a country’s leader, and what is named after one, to the country', () => {
    const text =
      'French President Marie Duval welcomed the truce. Duval’s adviser Paul Renard said the terms were “not acceptable”. The plan was drafted by the Duval administration. Iran rejected the offer.';
    expect(new Set(stances(text, 'France'))).toEqual(new Set(['accepts', 'refuses', 'offers']));
  });

  it('leads "they" to the party that the sentence before was about', () => {
    const text = 'Iranian negotiators are heading to Geneva on Friday. There, they will examine the French offer.';
    expect(held(text).filter(([label]) => label === 'Iran')).toHaveLength(2);
  });

  it.each([
    ['a report', 'A report said the bridge must be rebuilt.'],
    ['sources', 'Sources said the bridge must be rebuilt.'],
    ['an unnamed insider of a country', 'A French insider said the bridge was “finished”.'],
    ['a noun that looks like a verb', 'The French offer and the Iranian refusal were old news.'],
    ['a country that only is a place', 'The bridge in France was closed on Monday.'],
  ])('gives %s no position', (_, text) => expect(held(text)).toEqual([]));

  it('points at a statement and at words of the text', () => {
    const { positions, statements, article } = attributed(
      'Iran rejected the offer. French officials said it was “not acceptable”.',
    );
    expect(positions.length).toBeGreaterThan(1);
    for (const { statement, span } of positions) {
      expect(statements.map(({ id }) => id)).toContain(statement);
      expect(span.end).toBeLessThanOrEqual(article.text.length);
    }
  });
});
