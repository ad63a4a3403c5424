import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedStretches } from '#main/reading/findings/quotes/stretches.ts';
import { attributed } from './attributed.ts';

/** The marked stretches of a text, a paragraph a line: their words, and `+` where one goes on from the paragraph before. */
function marked(text: string): string[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return markedStretches(text, paragraphs).map(
    ({ from, to, continues }) => (continues ? '+' : '') + text.slice(from, to),
  );
}

describe('[F3] quotation marks', () => {
  it.each([
    ['straight', 'She said "we will stay" twice.', ['we will stay']],
    ['curly', 'She said “we will stay” twice.', ['we will stay']],
    ['British single', 'She said ‘we’ll stay’ twice.', ['we’ll stay']],
    ['straight single', "She said 'we'll stay' twice.", ["we'll stay"]],
    ['doubled single', "She said ''we will stay'' twice.", ['we will stay']],
    ['backquotes', "She said ``we will stay'' twice.", ['we will stay']],
    ['angled', 'She said « we will stay » twice.', ['we will stay']],
    ['low and high', 'She said „we will stay“ twice.', ['we will stay']],
    ['an opening mark used to close', 'She said “we will stay.“ Then she left.', ['we will stay.']],
    ['a closing mark used to open', 'She said ”we will stay” twice.', ['we will stay']],
    ['curly and straight mixed', 'She said “we will stay" twice.', ['we will stay']],
    ['a space inside', 'She said, " We will stay " and left.', ['We will stay']],
    ['a space inside only at the head', 'They agreed," We can all stay here," and left.', ['We can all stay here,']],
    ['two in a sentence', '"Stay," she said, "or go."', ['Stay,', 'or go.']],
    ['nested, other marks', '“He told me ‘go away’ twice,” she said.', ['He told me ‘go away’ twice,']],
    ['nested, same marks', '“He said “go away” to me,” she said.', ['He said “go away” to me,']],
    [
      'nested curly in straight',
      '"It is no episode of “Shark Bay” at all," he said.',
      ['It is no episode of “Shark Bay” at all,'],
    ],
    ['nested double in single', '‘He said "go away" to me,’ she said.', ['He said "go away" to me,']],
    [
      'a plural possessive inside British marks',
      '‘The workers’ rights are gone,’ he said.',
      ['The workers’ rights are gone,'],
    ],
    ['no space after the mark', '“We stay”—so she said.', ['We stay']],
  ])('reads %s marks', (_, text, expected) => expect(marked(text)).toEqual(expected));

  it.each([
    ['apostrophes', "It's the workers' day and the bosses' night, isn't it?"],
    ['curly apostrophes', 'It’s the workers’ day and the bosses’ night, isn’t it?'],
    ['feet and inches', `The door is 6'2" high and 3'6" wide.`],
    ['inches', 'A 12" pipe and a 14" pipe were laid.'],
    ['decades', "The '90s were kinder than the '80s, or the ’70s."],
    ['clipped words', "Rock 'n' roll isn't dead, give 'em hell."],
    ['a lone closing mark', 'This is over.” Nobody opened it.'],
    ['a possessive with a name in s', "James' house is by the St. James' gate."],
    ['an empty pair', 'She wrote "" on the form.'],
  ])('takes no quotation from %s', (_, text) => expect(marked(text)).toEqual([]));

  it('carries an open quotation into a paragraph that begins with an opening mark, through several', () => {
    const text = '“One is here.\n“Two is here.\n“Three is here,” she said.\n“Four is here.”';
    expect(marked(text)).toEqual(['One is here.', '+Two is here.', '+Three is here,', 'Four is here.']);
  });

  it('does not carry an open quotation into a paragraph that begins otherwise', () => {
    expect(marked('“One is here.\nTwo is here, and “three” too.')).toEqual(['One is here.', 'three']);
  });

  it('does not carry a closed quotation into the next paragraph', () => {
    expect(marked('“One is here.”\n“Two is here.”')).toEqual(['One is here.', 'Two is here.']);
  });

  it('ends a quotation that nobody closed before the next one opens', () => {
    expect(marked('He said: “One is here. Two came. “Three is here,” he said.')).toEqual([
      'One is here. Two came.',
      'Three is here,',
    ]);
  });

  it('lets no two stretches overlap, keeps them inside the text and says the same for the same text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      "''",
      '«',
      '»',
      '„',
      ' ',
      '\n',
      'a',
      'Bs',
      '6',
      ',',
      '.',
      '—',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
          start: index,
          end: index + words.length,
        }));
        const found = markedStretches(text, paragraphs);
        let last = 0;
        for (const { start, end, from, to } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThan(from);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(markedStretches(text, paragraphs)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });
});

describe('[F3] what a marked stretch is', () => {
  const uses = (text: string) =>
    attributed(text).quotations.map(({ use, words }) => [use, text.slice(words.start, words.end)]);

  it.each([
    ['a whole sentence', 'The mayor was angry. “Nobody asked us about this plan.” She left.'],
    ['a fragment of a say-clause', 'The mayor said the plan was “a bad joke”.'],
    ['what somebody is called', 'The senator called the plan “crazy”.'],
    ['what something is described as', 'The minister described the talks as “constructive”.'],
    ['a short question', '“Who knew?” the mayor asked.'],
    ['an exclamation in title case', '“Never!” she shouted.'],
    ['a line of its own that is a sentence', 'The town waited.\n“We will wait for the train.”\nThe rain went on.'],
    ['a title-case line with its speaker', 'The town waited.\n“Save Our Bridge Now!” she shouted.'],
    ['two words that fill a line', 'The town waited.\n“Never, Anna!”\nThe rain went on.'],
  ])('%s is speech', (_, text) => expect(uses(text).map(([use]) => use)).toEqual(['speech']));

  it.each([
    ['a book', 'In her book “The Long Road Home,” the author tells of her youth.', 'title'],
    ['a programme', 'The senator appeared on NBC’s “Meet the Nation” and left.', 'title'],
    ['a film titled so', 'A film titled “the last winter” opens today.', 'title'],
    ['a nickname', 'Robert “Bobby” Scott opened the fair.', 'term'],
    ['a so-called thing', 'The so-called “grand bargain” collapsed.', 'term'],
    ['what is known as something', 'The area, known as “the strip”, is closed.', 'term'],
    ['a cross-heading that quotes', 'The town waited.\n‘Legend of the Hills.’\nThe rain went on.', 'title'],
    ['a group called something', 'A group called “Free Harbour” blocked the road.', 'title'],
    ['a scare quote', 'He sells “magic” pills in three towns.', 'scare'],
    ['one of two coordinated scare quotes', 'The room had “electric” drinks and gumball “pills”.', 'scare'],
  ])('%s is not speech', (_, text, use) => expect(uses(text)[0]?.[0]).toBe(use));

  it('drops the marks of a markup attribute', () => {
    expect(uses('The page had <a href="one.html">a link</a> on it.')).toEqual([]);
  });

  it('tells a whole clause from a fragment', () => {
    const extents = (text: string) => attributed(text).quotations.map(({ extent }) => extent);
    expect(extents('“We will not go back to that table,” he said.')).toEqual(['full']);
    expect(extents('He said it was “a very bad day”.')).toEqual(['partial']);
    expect(extents('He said “we will not go back”.')).toEqual(['full']);
  });

  it('joins the parts of one utterance and no others', () => {
    const parts = (text: string) => new Set(attributed(text).quotations.map(({ utterance }) => utterance)).size;
    expect(parts('“We will stay,” she said, “and we will win.”')).toBe(1);
    expect(parts('“Will we stay?” she asked. “I cannot say, it is too early.”')).toBe(1);
    expect(parts('“We will stay,” she said. Then the hall emptied. “We lost the whole year.”')).toBe(2);
    expect(parts('He called it “a mess” and she called it “a triumph”.')).toBe(2);
  });

  it('reads nothing in a paragraph that is not body', () => {
    const text = 'Mayor: “We will stay”\n“We will stay,” she said.';
    expect(attributed(text).quotations).toHaveLength(2);
    expect(attributed(text, [0]).quotations).toHaveLength(1);
    expect(attributed(text, [0, 1]).statements).toEqual([]);
  });
});
