import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '#shared/model/span.ts';
import { attributed } from './attributed.ts';

describe('[F3] the speaker of a quotation', () => {
  it.each([
    ['before it', 'Anna Holm said “we will rebuild the bridge”.', 'Anna Holm'],
    ['after it', '“We will rebuild the bridge,” Anna Holm said.', 'Anna Holm'],
    ['after it, verb first', '“We will rebuild the bridge,” said Anna Holm.', 'Anna Holm'],
    ['after it, verb first, comma outside', '“We will rebuild the bridge”, said Anna Holm.', 'Anna Holm'],
    ['after a question', '“Will they rebuild the bridge?” Anna Holm asked.', 'Anna Holm'],
    ['before a colon', 'Anna Holm was clear: “We will rebuild the bridge.”', 'Anna Holm'],
    ['with an adjunct', 'Anna Holm said on Tuesday in a statement, “We will rebuild the bridge.”', 'Anna Holm'],
    ['past an appositive', '“We will rebuild the bridge,” Anna Holm, the mayor of Lund, said.', 'Anna Holm'],
    [
      'past an appositive before its name',
      '“We will rebuild it,” the mayor of Lund, Anna Holm, told reporters.',
      'Anna Holm',
    ],
    [
      'past two appositives',
      '“We will rebuild it,” Anna Holm, the mayor, one of the youngest in the country, said.',
      'Anna Holm',
    ],
    ['past a relative clause', '“We will rebuild it,” Anna Holm, who met Peter Dahl on Monday, said.', 'Anna Holm'],
    ['past a participle', '“We will rebuild it,” Anna Holm, speaking after Peter Dahl, said.', 'Anna Holm'],
    ['past brackets', '“We will rebuild it,” Rep. Anna Holm (D-Wis.) said Friday.', 'Anna Holm'],
    ['of a participle', 'Anna Holm urged voters to back Peter Dahl, saying “we will rebuild the bridge”.', 'Anna Holm'],
    ['of a second verb', 'Anna Holm left the hall and said “we will rebuild the bridge”.', 'Anna Holm'],
    ['of an according-to', 'The bridge was “a wreck”, according to Anna Holm.', 'Anna Holm'],
    ['of a noun in writing', 'A report by the auditor said the bridge was “a wreck”.', 'A report by the auditor'],
    [
      'without a name',
      '“We will rebuild it,” a city official familiar with the plan said.',
      'a city official familiar with the plan',
    ],
  ])('is found %s', (_, text, speaker) => {
    const { quotations, words, named } = attributed(text);
    const voice = quotations[0]?.speaker;
    expect([words(voice?.span), named(voice)].join(' / ')).toContain(speaker);
  });

  it('[F3] is of both parts where a tag stands between them', () => {
    expect(attributed('“We will rebuild,” Anna Holm said, “and we will reopen.”').speech.map(([, who]) => who)).toEqual(
      ['Anna Holm', 'Anna Holm'],
    );
    expect(
      attributed('“Will we rebuild?” Anna Holm asked. “I cannot tell you that today.”').speech.map(([, who]) => who),
    ).toEqual(['Anna Holm', 'Anna Holm']);
  });

  it('[F3] is known in every paragraph of an utterance that an open mark carries, before its tag too', () => {
    const { speech } = attributed(
      'The vote is over.\n“We will rebuild the bridge.\n“We will reopen it,” Anna Holm said.',
    );
    expect(speech.map(([, who]) => who)).toEqual(['Anna Holm', 'Anna Holm']);
  });

  it('[F3] is who a paragraph that ends in a colon introduced', () => {
    expect(attributed('Anna Holm wrote on Monday:\n“We will rebuild the bridge and reopen it.”').speech[0]?.[1]).toBe(
      'Anna Holm',
    );
  });

  it('[F3] stays open where nobody is said to have spoken', () => {
    const { quotations } = attributed(
      'The hall emptied.\n“We will rebuild the bridge and reopen it.”\nThe rain went on.',
    );
    expect(quotations[0]?.speaker).toBeUndefined();
  });

  it('[F3] stays open for a "he" that no earlier person fits', () => {
    const { quotations } = attributed('The hall emptied. “We will rebuild the bridge,” he said.');
    expect(quotations[0]?.speaker?.entity).toBeUndefined();
  });

  it('[F3] is not the outlet’s own "I"', () => {
    expect(attributed('“Is the bridge safe?” I asked at the door.').quotations[0]?.speaker).toBeUndefined();
  });

  it('[F3] follows a pronoun to the speaker in progress', () => {
    const { quotations, named } = attributed(
      'Peter Dahl said the bridge was closed. He further noted that “nobody will cross it”.',
    );
    expect(named(quotations[0]?.speaker)).toBe('Peter Dahl');
    expect(quotations[0]?.cue && true).toBe(true);
  });

  it('[F3] is not the name nearest to the quotation', () => {
    const { speech } = attributed('Anna Holm, asked about Peter Dahl, said “we will rebuild the bridge”.');
    expect(speech[0]?.[1]).toBe('Anna Holm');
  });

  it('[F3] of a claim within a claim is the one who makes it now', () => {
    expect(attributed('Anna Holm said Peter Dahl called the bridge “a wreck”.').speech[0]?.[1]).toBe('Anna Holm');
  });

  it('[F3] keeps the carrier apart from the speaker', () => {
    for (const text of [
      'Anna Holm said “we will rebuild the bridge”, according to Reuters.',
      'Anna Holm said the city would “rebuild the bridge,” per Reuters.',
    ]) {
      const { quotations, words } = attributed(text);
      expect(words(quotations[0]?.speaker?.span)).toBe('Anna Holm');
      expect(quotations[0]?.carriers.map(({ span }) => words(span))).toEqual(['Reuters']);
    }
  });

  it.each([
    ['In an interview with India Today, Anna Holm said “we will rebuild the bridge”.', 'an interview with India Today'],
    ['“We will rebuild the bridge,” Anna Holm told the Financial Times.', 'the Financial Times'],
    ['Anna Holm granted an interview with CNN, in which she claimed the city “will rebuild”.', 'an interview with CNN'],
    ['“We will rebuild the bridge,” Anna Holm said in a statement.', 'a statement'],
  ])('[F3] finds the venue: %s', (text, venue) => {
    const { quotations, words } = attributed(text);
    expect(words(quotations[0]?.venue)).toBe(venue);
  });

  it.each([
    'Anna Holm described the conference between the two cities as “a success”.',
    '“We will rebuild the bridge,” Anna Holm told her mother.',
  ])('[F3] takes what is spoken about, or a private listener, for no venue: %s', (text) => {
    expect(attributed(text).quotations[0]?.venue).toBeUndefined();
  });
});

describe('[F4] reported speech', () => {
  it.each([
    ['Anna Holm said that the bridge would be rebuilt.', 'Anna Holm', 'the bridge would be rebuilt'],
    ['Anna Holm said on Tuesday the bridge would be rebuilt.', 'Anna Holm', 'the bridge would be rebuilt'],
    ['The bridge would be rebuilt, Anna Holm said on Tuesday.', 'Anna Holm', 'The bridge would be rebuilt'],
    ['The bridge would be rebuilt, said Anna Holm.', 'Anna Holm', 'The bridge would be rebuilt'],
    ['The bridge, Anna Holm said, would be rebuilt.', 'Anna Holm', 'The bridge … would be rebuilt'],
    ['According to Anna Holm, the bridge would be rebuilt.', 'Anna Holm', 'the bridge would be rebuilt'],
    ['The bridge would be rebuilt, according to Anna Holm.', 'Anna Holm', 'The bridge would be rebuilt'],
    ['Anna Holm told the council the bridge would be rebuilt.', 'Anna Holm', 'the bridge would be rebuilt'],
    [
      'The bridge would be rebuilt, a council insider familiar with the plan informed CNN.',
      'a council insider familiar with the plan',
      'The bridge would be rebuilt',
    ],
    [
      'The bridge will fall by 2030, an evaluation by the Road Institute, a Lund-based observer, determined.',
      'an evaluation by the Road Institute',
      'The bridge will fall by 2030',
    ],
    ['Anna Holm believes the bridge is safe.', 'Anna Holm', 'the bridge is safe'],
    ['Anna Holm urged the council to rebuild the bridge.', 'Anna Holm', 'the council to rebuild the bridge'],
    ['Anna Holm called for a new bridge.', 'Anna Holm', 'a new bridge'],
    ['Anna Holm plans to rebuild the bridge.', 'Anna Holm', 'to rebuild the bridge'],
    ['A council study found that the bridge was unsafe.', 'A council study', 'the bridge was unsafe'],
  ])('%s', (text, speaker, says) => expect(attributed(text).claims).toEqual([[speaker, says]]));

  it.each([
    ['a noun that looks like a verb', 'The report on the bridge cost the city a great deal.'],
    ['plans that are things', 'The plans for the bridge hang in the town hall.'],
    ['a denial of speech', 'Anna Holm did not say whether the bridge would be rebuilt.'],
    ['a declined comment', 'Anna Holm declined to comment.'],
    ['somebody who was told', 'Anna Holm was told to leave the hall.'],
    ['what might be said', 'Anna Holm might say the bridge is safe.'],
    ['no speech at all', 'The bridge opened on Monday and closed on Tuesday.'],
    ['per cent and per year', 'Traffic grew 5 per cent, or 300 cars per year.'],
    ['a phone call', 'Anna Holm called into a radio programme.'],
    ['a thing that is called something', 'The town has a bridge called “stupid” by nobody we met.'],
  ])('makes no claim of %s', (_, text) => {
    const { claims, facts } = attributed(text);
    expect(claims).toEqual([]);
    expect(facts).toEqual([text]);
  });

  it('leaves a tail in the outlet’s own voice', () => {
    const { claims, facts } = attributed(
      'Anna Holm stated the talks went well – although they failed to result in a deal.',
    );
    expect(claims).toEqual([['Anna Holm', 'the talks went well']]);
    expect(facts).toEqual(['although they failed to result in a deal.'.replace('.', '')]);
  });

  it('gives the second of two attributions its own content', () => {
    const { claims } = attributed('Anna Holm said the bridge was safe, and Peter Dahl said the road was closed.');
    expect(claims).toEqual([
      ['Anna Holm', 'the bridge was safe'],
      ['Peter Dahl', 'the road was closed'],
    ]);
  });

  it('is one claim of the outer speaker where somebody says what others say or think', () => {
    for (const verb of ['believes', 'said', 'wants'])
      expect(
        attributed(`Anna Holm said Peter Dahl ${verb} that the bridge is safe.`).claims.map(([who]) => who),
      ).toEqual(['Anna Holm']);
  });

  it('shares a subject between verbs', () => {
    const { claims } = attributed('Anna Holm said the bridge was safe, adding that the road was closed.');
    expect(claims.map(([who]) => who)).toEqual(['Anna Holm', 'Anna Holm']);
  });

  it('keeps hedges', () => {
    const { statements, words } = attributed(
      'The mayor is believed to have left, and the bridge has reportedly closed.',
    );
    expect(statements.flatMap(({ hedges }) => hedges.map(words))).toEqual(
      expect.arrayContaining(['is believed to', 'reportedly']),
    );
  });
});

describe('[F4] [F9] every sentence', () => {
  const piece = fc.constantFrom(
    'Anna Holm said ', '“we stay,” ', 'she said', ', ', '. ', '\n', 'The bridge fell', ' according to Reuters', 'that ', 'who ', '(', ')', ' – ', '"', 'told CNN ', 'and ', 'adding ', ': ', 'The 2024 report ', 'believes ',
  ); // biome-ignore format: one list

  it('of the body has a statement; spans lie inside the text and their sentence’s paragraph; the same text gives the same statements', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(/\p{L}/u.test(text));
        const { article, statements, quotations } = attributed(text);
        for (const { number, paragraph, span } of article.sentences)
          if (article.paragraphs[paragraph - 1]?.kind === 'body')
            expect(
              statements.some((statement) => statement.sentence === number),
              text.slice(span.start, span.end),
            ).toBe(true);
        for (const { span, content, sentence, cue, quotations: inside } of statements) {
          const home = article.paragraphs[(article.sentences[sentence]?.paragraph ?? 0) - 1]?.span;
          expect(home !== undefined && contains(home, span)).toBe(true);
          for (const part of content) expect(contains(span, part)).toBe(true);
          if (cue !== undefined) expect(overlaps(span, cue) || inside.length > 0).toBe(true);
          for (const id of inside) expect(quotations.some((quotation) => quotation.id === id)).toBe(true);
        }
        expect(attributed(text).statements).toEqual(statements);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the ids of statements apart', () => {
    const { statements } = attributed(
      'Anna Holm said the bridge was safe, adding that the road was closed. “We stay,” she said. “We win,” she said, “and go.”',
    );
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  });
});
