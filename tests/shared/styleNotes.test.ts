import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { en } from '#shared/messages/en.ts';
import type { Reading } from '#shared/model/reading.ts';
import { richSchema } from '#shared/model/richtext/schema.ts';
import type { Statement } from '#shared/model/statement.ts';
import {
  noContext,
  type StyleContext,
  type StyleNoteKind,
  type StyleRemark,
  styleNoteKinds,
} from '#shared/prose/note.ts';
import { sourceVerbs } from '#shared/prose/sourceVerbs.ts';
import { scalesUsedIn, styleNotes } from '#shared/prose/styleNotes.ts';
import { cited, doc, entry, paragraph, source, span, word } from './fixture.ts';

/** A remark's sentence in English. */
const said = (remark: StyleRemark | undefined): string =>
  remark === undefined ? '' : en.remarks[remark.is](remark as never);

/** The words remarked on in one paragraph of the analyst's, of one kind. */
const remarked = (kind: StyleNoteKind, text: string, context: Partial<StyleContext> = {}): string[] =>
  styleNotes(doc(paragraph(word(text))), { ...noContext, ...context })
    .filter((note) => note.kind === kind)
    .map(({ words }) => words);

const twentyFive = `${'one two three four five '.repeat(5).trim()}.`;

describe('long sentences', () => {
  it('remarks on the twenty-sixth word', () => {
    expect(remarked('long-sentence', `Yes ${twentyFive}`)).toHaveLength(1);
    expect(remarked('long-sentence', twentyFive)).toEqual([]);
  });

  it('measures each sentence, and an abbreviation ends none', () => {
    expect(remarked('long-sentence', `${twentyFive} Then more words came.`)).toEqual([]);
    expect(remarked('long-sentence', `Mr. Bell ${twentyFive}`)).toHaveLength(1);
  });
});

describe('passives without an agent', () => {
  it.each([
    ['It was decided to wait.', 'was decided'],
    ['The plan has been quietly dropped.', 'been quietly dropped'],
    ['No money was paid.', 'was paid'],
  ])('remarks on “%s”', (text, words) => expect(remarked('passive', text)).toEqual([words]));

  it.each([
    'It was decided by the board to wait.',
    'The money was in the end paid out by Kelsey’s insurers.',
    'The ministry is based in Kelsey.',
    'They are interested in the quay.',
    'The wall is red.',
    'We decided to wait.',
    'It was indeed late.',
  ])('leaves “%s”', (text) => expect(remarked('passive', text)).toEqual([]));
});

describe('undefined acronyms', () => {
  it('remarks on the first place of each', () => {
    expect(remarked('acronym', 'The KHB and the KHB met the FUQs.')).toEqual(['KHB', 'FUQs']);
  });

  it.each([
    'The Kelsey Harbour Board (KHB) met. The KHB voted.',
    'The KHB (Kelsey Harbour Board) voted.',
    'The UK, the EU and NATO agreed.',
    'Pope John XXIII died.',
    'HARBOUR BOARD MEETS FISHERMEN',
    'The claim is graded S2.',
  ])('leaves “%s”', (text) => expect(remarked('acronym', text)).toEqual([]));

  it('leaves what another section or a source explains', () => {
    expect(remarked('acronym', 'The KHB voted.', { defined: new Set(['KHB']) })).toEqual([]);
  });
});

describe('relative dates', () => {
  it.each([
    ['They met yesterday.', 'yesterday'],
    ['They meet on Thursday.', 'Thursday'],
    ['They met last week.', 'last week'],
    ['They meet next Tuesday in Kelsey.', 'next Tuesday'],
    ['They met three days ago.', 'three days ago'],
    ['This year’s harvest failed.', 'This year’s'],
  ])('remarks on “%s”', (text, words) => expect(remarked('relative-date', text)).toEqual([words]));

  it.each([
    'They meet on Thursday 4 December 2025.',
    'They meet on Thursday, December 4.',
    'They meet on Thursday [4 December 2025].',
    'She spoke to India Today.',
    'They met on Good Friday.',
    'It happened long ago.',
    'The last train left.',
  ])('leaves “%s”', (text) => expect(remarked('relative-date', text)).toEqual([]));
});

describe('loaded speech verbs', () => {
  it.each([
    ['Roe claimed that the quay was safe.', 'claimed'],
    ['Roe admitted that it fell.', 'admitted'],
    ['The union slammed the plan.', 'slammed'],
    ['Roe revealed a plan.', 'revealed'],
  ])('remarks on “%s”', (text, words) => expect(remarked('speech-verb', text)).toEqual([words]));

  it.each([
    'Roe said that the quay was safe.',
    'A plan was revealed.',
    'Two people were admitted to hospital.',
    'A group claimed responsibility.',
    'The alleged attacker fled.',
    'She is a noted painter.',
    'They maintained contact.',
  ])('leaves “%s”', (text) => expect(remarked('speech-verb', text)).toEqual([]));

  const verb = { statement: 's1', attrs: { id: 'a', statement: 's1', kind: 'claim', grade: 'S2', state: 'edited' } };
  const claimed = doc({ ...entry('a', paragraph(word('Roe claimed that it fell.'))), attrs: verb.attrs });

  it('[B5] names the source’s own verb', () => {
    const [note] = styleNotes(claimed, { ...noContext, sourceVerb: (id) => (id === 's1' ? 'stated' : undefined) });
    expect(said(note?.remark)).toBe('“claimed” suggests doubt; “said” does not. The source’s own verb is “stated”.');
    const [own] = styleNotes(claimed, { ...noContext, sourceVerb: () => 'claimed' });
    expect(said(own?.remark)).toContain('It is the source’s own verb.');
  });

  it('[B5] reads it from the readings', () => {
    const statement = { id: 's1', cue: span(6, 14) } as unknown as Statement;
    const verbs = sourceVerbs(
      [{ source, statements: [statement] } as unknown as Reading],
      () => 'First sentence here.',
    );
    expect(verbs('s1')).toBe('sentence');
    expect(verbs('s2')).toBeUndefined();
  });
});

describe('[B7] scales', () => {
  it('remarks on a likelihood and a confidence in one sentence', () => {
    const kind = 'likelihood-and-confidence';
    expect(remarked(kind, 'We judge with high confidence that it is likely.')).toEqual([
      'high confidence that it is likely',
    ]);
    expect(remarked(kind, 'It is likely. We judge so with high confidence.')).toEqual([]);
    expect(remarked(kind, 'Public confidence is likely to fall.')).toEqual([]);
  });

  it('remarks on terms of two scales, in one section or in two', () => {
    expect(remarked('mixed-scales', 'It is very likely. It is highly unlikely.')).toEqual([
      'very likely',
      'highly unlikely',
    ]);
    expect(remarked('mixed-scales', 'It is very likely.', { scales: new Set(['phia']) })).toEqual(['very likely']);
    expect(remarked('mixed-scales', 'It is very likely and unlikely.')).toEqual([]);
    expect([...scalesUsedIn(doc(paragraph(word('It is highly likely.'))))]).toEqual(['phia']);
  });
});

describe('every remark', () => {
  const own = 'The KHB was told yesterday that Roe claimed it.';
  const body = doc(
    paragraph(word('A quiet start.')),
    entry('a', paragraph(word('It fell '), cited(span(0, 5)), word('last week, she said.'))),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(word(own))] }] },
  );

  it('[E1] stands at positions of the editor', () => {
    const node = Node.fromJSON(richSchema, body);
    const notes = styleNotes(body, noContext);
    expect(notes.map(({ words }) => words)).toEqual(['last week', 'KHB', 'was told', 'yesterday', 'claimed']);
    for (const { from, to, words } of notes) expect(node.textBetween(from, to)).toBe(words);
  });

  it('can be switched off by its kind', () => {
    for (const kind of styleNoteKinds)
      expect(styleNotes(body, { ...noContext, off: new Set([kind]) }).some((note) => note.kind === kind)).toBe(false);
  });

  it('has a kind that explains itself', () => {
    for (const kind of styleNoteKinds) {
      expect(en.names.styleNotes[kind].name).not.toBe('');
      expect(en.names.styleNotes[kind].why).toMatch(/\.$/);
    }
  });

  it('is about the analyst’s own words, never about the source’s', () => {
    const quoted = doc(paragraph(word(own, span(0, 20))));
    expect(styleNotes(quoted, noContext)).toEqual([]);
    const mixed = doc(
      paragraph(word('He said: '), word('“it was decided yesterday, probably with high confidence”', span(0, 20))),
    );
    expect(styleNotes(mixed, noContext)).toEqual([]);
  });

  it('is a sentence for the user', () => {
    for (const { remark } of styleNotes(body, noContext)) expect(said(remark)).toMatch(/^“.+[.”]$/u);
  });
});
