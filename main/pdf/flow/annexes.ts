import type { Citations } from '#shared/citations.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { PrintSource } from '#shared/model/print.ts';
import type { Section } from '#shared/model/section.ts';
import { plain, wordsAt } from '#shared/model/span.ts';
import { articleLetter } from '#shared/printed/labels.ts';
import { methodAccount, scalesIn } from '#shared/printed/method.ts';
import { remembered } from '../lines/memory.ts';
import type { Look } from '../look.ts';
import { colours, emphasised } from '../theme.ts';
import type { Block, Run } from './blocks.ts';
import { type Marks, noteName, paragraphLabel } from './marks.ts';
import { sourceRuns } from './source.ts';

const heading = (text: string, name: string, newPage: boolean, look: Look): Block =>
  same(look, { kind: 'heading', text, name, marking: unmarked, side: false, newPage });

/** A block that says the same as one before is that one: it is not set anew. */
const same = (look: Look, block: Block): Block => remembered(look, JSON.stringify(block), () => block);

/**
 * [P8] Annex A: every cited sentence in full, with its number, its paragraph in the article, and the way back. Nothing else of the source.
 * Several articles are named once, by letters.
 */
export function citedSentences(
  citations: Citations,
  sources: readonly PrintSource[],
  marks: Marks,
  newPage: boolean,
  look: Look,
): Block[] {
  const { styles } = look;
  const quiet = (text: string): Run => ({ kind: 'words', text, style: styles.noteMeta });
  const tied = (text: string): Run => ({ kind: 'words', text, style: styles.noteMeta, tied: true });
  if (citations.list.length === 0) return [];
  const cited = sources.filter(({ id }) => citations.list.some(({ sentence }) => sentence.source === id));
  const letter = (source: PrintSource): string =>
    cited.length === 1 ? '' : `${articleLetter(cited.indexOf(source))} `;
  return [
    heading('Annex A: Cited source sentences', 'annexa', newPage, look),
    ...cited.map((source): Block => {
      const named: Run = { kind: 'words', text: letter(source), style: styles.number };
      const runs = sourceRuns(source, { ...styles.value, colour: colours.quiet }, look);
      return same(look, { kind: 'paragraph', role: 'meta', runs: cited.length === 1 ? runs : [named, ...runs] });
    }),
    ...citations.list.flatMap(({ number, sentence, paragraph }): Block[] => {
      const source = cited.find(({ id }) => id === sentence.source);
      if (source === undefined) return [];
      const where = `${letter(source)}¶\u00a0${paragraph}`;
      const places = marks.placesOf(number);
      const text = plain(wordsAt(source.text, sentence));
      return [
        remembered(look, JSON.stringify([number, sentence, text, where, places]), (): Block => {
          const words: Run = { kind: 'words', text, style: styles.note };
          return {
            kind: 'note',
            number,
            name: noteName(number),
            sentence,
            runs: [words, quiet(' '), tied(where), ...wayBack(places, look)],
          };
        }),
      ];
    }),
  ];
}

function wayBack(places: ReturnType<Marks['placesOf']>, { styles, accent }: Look): Run[] {
  return places.flatMap((place, i): Run[] => [
    // What leads back begins on the line of the paragraph's number.
    { kind: 'words', text: i === 0 ? ', cited in ' : ', ', style: styles.noteMeta, tied: i === 0 },
    {
      kind: 'words',
      text: place.label.startsWith(paragraphLabel) ? place.label.slice(paragraphLabel.length) : place.label,
      style: { ...styles.noteMeta, colour: accent },
      link: { kind: 'go', to: place.name, says: `Back to ${place.label}` },
    },
  ]);
}

/** The last annex: how to read the page; B, or A where nothing is cited. Grades and the likelihood scale only where the briefing uses them. */
export function method(sections: readonly Section[], isCited: boolean, newPage: boolean, look: Look): Block[] {
  const { styles } = look;
  const account = methodAccount(isCited);
  return [
    heading(`Annex ${isCited ? 'B' : 'A'}: Method and scales`, isCited ? 'annexb' : 'annexa', newPage, look),
    same(look, { kind: 'paragraph', role: 'small', runs: [{ kind: 'words', text: account, style: styles.note }] }),
    ...scalesIn(sections).map(({ name, rows }) => scale(name, rows, look)),
  ];
}

/** A scale in a few lines. */
function scale(name: string, rows: readonly (readonly [string, string])[], look: Look): Block {
  const style = look.styles.note;
  return same(look, {
    kind: 'paragraph',
    role: 'small',
    runs: [
      { kind: 'words', text: `${name}: `, style: emphasised(style, true, false) },
      ...rows.flatMap(([term, meaning], i): Run[] => [
        { kind: 'words', text: term, style: emphasised(style, false, true) },
        { kind: 'words', text: ` ${meaning}${i === rows.length - 1 ? '.' : '; '}`, style },
      ]),
    ],
  });
}
