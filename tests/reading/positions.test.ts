import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

const held = (text: string) => {
  const { positions, words } = attributed(text);
  return positions.map(({ label, stance, span }) => [label, stance, words(span)]);
};
const stances = (text: string, party: string) =>
  held(text).flatMap(([label, stance]) => (label === party ? [stance] : []));

describe('[B2] positions', () => {
  it('hears a refusal in “no way we will”, none in “no way anyone can”', () => {
    expect(held('“No way we will sign it,” Anna Holm said.').map(([, stance]) => stance)).toEqual(['refuses']);
    expect(held('“No way anyone can run faster than her,” Anna Holm said.').map(([, stance]) => stance)).toEqual([
      'says',
    ]);
  });

  it('sees no wish in a surprise that nobody should feel', () => {
    expect(held('“Nobody should be surprised,” Anna Holm said.').map(([, stance]) => stance)).toEqual(['says']);
    expect(held('“Nobody should be sent away,” Anna Holm said.').map(([, stance]) => stance)).toEqual(['wants']);
  });

  it('is one party, whether a country or its authorities speak, also in a story of people', () => {
    const people = 'The clinic is shut, said Dr. Anna Holm, its director. It closed, Jan Kos said.';
    const { positions } = attributed(
      `Iran warned people in the north to move. ${people} Iranian authorities refuse to let them go.`,
    );
    const stances = positions.filter(({ label }) => label === 'Iran').map(({ stance }) => stance);
    expect(stances).toEqual(expect.arrayContaining(['warns', 'refuses']));
    expect(new Set(positions.filter(({ label }) => label === 'Iran').map(({ party }) => party)).size).toBe(1);
  });

  it.each([
    ['wants', 'Iran demands an end to the sanctions. France waits.', 'Iran'],
    ['wants', 'One of the Kremlin’s demands is for Kyiv to withdraw.', 'Russia'],
    ['refuses', 'Iran rejected the offer on Monday. France waits.', 'Iran'],
    ['refuses', 'The sanctions, which Iranian officials persist in refusing, are old.', 'Iran'],
    ['refuses', 'The plan included terms earlier spurned by Ukraine.', 'Ukraine'],
    ['refuses', 'Iran did not agree to the terms.', 'Iran'],
    ['offers', 'Turkey proposed a truce on Monday.', 'Turkey'],
    ['accepts', 'French officials welcomed the truce.', 'France'],
    ['denies', 'Anna Holm, now ambassador to Iran, denied it. France waits. Iran waits.', 'Anna Holm'],
    ['does', 'Iranian negotiators are heading to Geneva on Friday.', 'Iran'],
  ])('%s: %s', (stance, text, party) => expect(stances(text, party)).toContain(stance));

  it.each([
    ['Anna Holm warned that the bridge would fall.', 'warns'],
    ['Anna Holm cautioned that it would fall.', 'warns'],
    ['Anna Holm accused the council of delay.', 'accuses'],
    ['Anna Holm expects another cut.', 'expects'],
    ['Anna Holm doubts that it will hold.', 'doubts'],
    ['Anna Holm denied that she had been paid.', 'denies'],
    ['Anna Holm refuted the allegation that she had been paid.', 'denies'],
    ['Anna Holm feared that the markets would fall.', 'fears'],
    ['Anna Holm said she was worried that it would fall.', 'fears'],
  ])('“%s”: %s', (text, stance) => expect(stances(text, 'Anna Holm')).toEqual([stance]));

  it.each([
    'Anna Holm was denied bail.',
    'Anna Holm, feared by all, left.',
    'Anna Holm was warned twice.',
    'Anna Holm is expected to sign.',
    'Anna Holm heard no warning.',
    'Reporters called Anna Holm asking questions.',
    'Anna Holm did not seek re-election.',
    'Anna Holm never asked for money.',
  ])('none in “%s”', (text) => expect(stances(text, 'Anna Holm')).toEqual([]));

  it.each(['Anna Holm did not deny that she had been paid.', 'Anna Holm never denied that she had been paid.'])(
    'no denial in “%s”',
    (text) => expect(stances(text, 'Anna Holm')).not.toContain('denies'),
  );

  it.each([
    [
      'a thing that stands before the clause',
      'Peru turns away boats which, according to Reuters, Chile and Bolivia have both criticised. Peru rejected the offer.',
    ],
    [
      'a thing before a comma',
      'Peru has a plan, which Chile and Bolivia have both criticised. Peru rejected the offer.',
    ],
  ])('tells what is opposed with %s, for every party that opposes it', (_, text) => {
    const sentence = text.slice(0, text.indexOf('. Peru'));
    expect(held(text).filter(([label]) => label !== 'Peru')).toEqual([
      ['Chile', 'opposes', sentence],
      ['Bolivia', 'opposes', sentence],
    ]);
  });

  it('is sourced as the one who says so of the clause', () => {
    const text = 'Peru turns away boats which, according to Reuters, Chile has criticised. Peru rejected the offer.';
    const { positions, statements, named } = attributed(text);
    const position = positions.find(({ label }) => label === 'Chile');
    const statement = statements.find(({ id }) => id === position?.statement);
    expect([named(statement?.speaker), statement?.grade]).toEqual(['Reuters', 'S2']);
  });

  it.each([
    [
      'refuses what it does not think should be',
      '“I don’t think the vote should be held in secret,” Anna Holm said.',
      'refuses',
    ],
    ['wants what it thinks should be', '“I do think the vote should be held in secret,” Anna Holm said.', 'wants'],
    ['wants what it insists on', 'Anna Holm insisted on a vote in secret.', 'wants'],
    ['says what it insists is so', 'Anna Holm insisted that “the vote was held in secret”.', 'says'],
    ['wants what it asks for', 'Anna Holm asked the board to hold the vote in secret.', 'wants'],
    ['expects what it says will come', 'Anna Holm expects a vote in secret.', 'expects'],
    ['opposes what it criticises', 'Anna Holm criticised the vote in secret.', 'opposes'],
    ['opposes what it says it opposes', '“We oppose the vote in secret,” Anna Holm said.', 'opposes'],
    ['accepts what it does not oppose', 'Anna Holm did not oppose the vote in secret.', 'accepts'],
    ['refuses what it rejects, however it criticises it', '“We reject the vote in secret,” Anna Holm said.', 'refuses'],
    ['doubts what it questions', 'Anna Holm questioned the vote in secret.', 'doubts'],
  ])('%s', (_, text, stance) => expect(stances(`${text} Peter Dahl waits.`, 'Anna Holm')).toEqual([stance]));

  it.each([
    ['wants an answer', 'Anna Holm wanted to know who held the vote.'],
    ['asks', 'Anna Holm asked whether the vote was held in secret.'],
    ['is expected somewhere', 'The ministry waits, with Anna Holm expected to visit in May.'],
    ['questions a suspect', 'Anna Holm questioned the suspect for an hour.'],
    ['tells how something goes', '“It does not work as well as it should,” Anna Holm said.'],
    ['guesses', '“This must be up there with the dumbest of plans,” Anna Holm said.'],
  ])('takes none of one who %s', (_, text) =>
    expect(stances(`${text} Peter Dahl waits.`, 'Anna Holm').filter((stance) => stance !== 'says')).toEqual([]),
  );

  it('holds no country to what its people say for an organisation of states or for a camp', () => {
    const text =
      'Secretary General Ban Ki-moon, a diplomat from South Korea, condemned the test. South Korea rejected the offer. China welcomed the truce. Republicans demanded a vote in the U.S. Senate.';
    expect(stances(text, 'South Korea')).toEqual(['refuses']);
    expect(stances(text, 'United States')).toEqual([]);
  });

  it('takes a country’s guard for the country, and no sea beside one', () => {
    const text = 'China’s coast guard rejected the claim. France waits. Iran left.';
    expect(stances(text, 'China')).toEqual(['refuses']);
    const sea =
      'Jay Holm, the navy’s spokesman on the South China Sea, rejected the offer. Bo Dahl, envoy for the Gulf of Oman, rejected it. France waits. Iran left.';
    expect(stances(sea, 'China')).toEqual([]);
    expect(stances(sea, 'Oman')).toEqual([]);
  });

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
    expect(stances('France has proposed a truce; Iran opposes it.', 'Iran')).toEqual(['opposes']));

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

  it('gives a body of a common name to the country that owns it, and to the one its name alone means where none does', () => {
    const owned = 'The pact must be ratified by Peru’s Congress on Monday. Chile rejected the offer.';
    expect(stances(owned, 'Peru')).toEqual(['accepts']);
    expect(stances(owned, 'United States')).toEqual([]);
    const bare = 'Trump wrote to Congress. The pact was rejected by Congress on Monday. Chile rejected the offer.';
    expect(stances(bare, 'United States')).toEqual(['refuses']);
  });

  const talks = 'Kenya rejected the terms. Uganda welcomed the offer.';
  it.each([
    ['an economist', '“We must talk about it again,” said Grace Wambui, an independent economist in Nairobi.', 'Grace Wambui'],
    ['a professor with the country’s adjective', '“We must talk about it again,” said Kenyan professor Grace Wambui.', 'Grace Wambui'],
    ['the president of a business', '“We must talk about it again,” said Grace Wambui, president of the Kenyan bankers’ association.', 'Grace Wambui'],
    ['an opposition leader', '“We must talk about it again,” said Kenyan opposition leader Grace Wambui.', 'Grace Wambui'],
    ['a company', 'Holm Marine, a Kenyan company, said it “must talk about it again”.', 'Holm Marine'],
  ])('lets %s stand for nobody else', (_, text, party) => {
    expect(stances(`${talks} ${text}`, party)).toEqual(['wants']);
    expect(stances(`${talks} ${text}`, 'Kenya')).toEqual(['refuses']);
  }); // biome-ignore format: one line reads better

  it.each([
    ['an ambassador', '“We must talk about it again,” said Grace Wambui, the Kenyan ambassador in Kampala.'],
    ['a minister', '“We must talk about it again,” said Kenyan Finance Minister Grace Wambui.'],
    ['a spokeswoman of a ministry', '“We must talk about it again,” said Grace Wambui, a spokeswoman for the Kenyan foreign ministry.'],
  ])('lets %s stand for the country', (_, text) =>
    expect(stances(`${talks} ${text}`, 'Kenya')).toEqual(['wants', 'refuses'])); // biome-ignore format: one line reads better

  it('gives each of two joined subjects the position, and neither what the other clause says', () => {
    const text =
      'Vietnam and Malaysia, which claim the sea, called for restraint, while Japan expressed “grave concern”.';
    expect(held(text).map(([label, stance]) => [label, stance])).toEqual([
      ['Vietnam', 'wants'],
      ['Malaysia', 'wants'],
    ]);
    const joined = 'Envoys said a pact was unlikely because Cambodia and Laos would oppose any mention of China.';
    expect(stances(joined, 'Cambodia')).toEqual(['opposes']);
    expect(stances(joined, 'Laos')).toEqual(['opposes']);
    const three = 'Peru, Chile and Bolivia rejected the offer. Spain welcomed it.';
    expect(held(three).slice(0, 3)).toEqual(
      ['Peru', 'Chile', 'Bolivia'].map((label) => [label, 'refuses', 'Peru, Chile and Bolivia rejected the offer']),
    );
  });

  it.each([
    ['the object before it', 'Iran praised Cambodia and Laos rejected the terms.', 'Cambodia'],
    ['the speaker before it', '“We will pay,” said Iran and France rejected the offer.', 'Iran'],
    ['a place before it', 'After the talks in Cambodia and Laos France rejected the offer. Iran waits.', 'Cambodia'],
  ])('does not join a subject with %s', (_, text, party) => expect(stances(text, party)).not.toContain('refuses'));

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
