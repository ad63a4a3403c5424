import { markingLabel } from '#shared/model/marking.ts';
import type { MissingCharacter, PrintPlace } from '#shared/model/print.ts';
import type { Block, Flow } from './flow/blocks.ts';
import { mapRuns } from './flow/runs.ts';
import type { Fonts } from './fonts.ts';
import { covered } from './lines/cover.ts';
import type { Look } from './look.ts';
import type { Style } from './theme.ts';

/** A flow that the faces can set, the languages its words are in beside the document's, and what no face has. */
export type Coverage = {
  readonly flow: Flow;
  readonly languages: ReadonlySet<string>;
  readonly missing: readonly MissingCharacter[];
};

/** [P5] Every word as one that a face can draw; what none has is replaced, and noted with the first place it stands in. */
export function cover(flow: Flow, { styles }: Look, fonts: Fonts): Coverage {
  const missing = new Map<string, MissingCharacter>();
  const languages = new Set<string>();
  let section = 'Masthead';
  let heading: PrintPlace | null = null;
  let place: PrintPlace | null = null;
  let entry: string | null = null;
  const note = ({ lost, spoken }: Pick<Covered, 'lost' | 'spoken'>): void => {
    for (const [character, context] of lost) {
      const known = missing.get(character) ?? { character, section, entry, place, context, times: 0 };
      missing.set(character, { ...known, times: known.times + 1 });
    }
    for (const language of spoken) languages.add(language);
  };
  const blocks = flow.blocks.map((block): Block => {
    if (block.kind === 'heading') {
      section = block.text;
      heading = block.section === undefined ? null : { kind: 'section', id: block.section };
      place = heading;
      note(wordsCovered(`${block.text} ${markingLabel(block.marking)}`, styles.section, fonts));
    }
    entry = block.kind === 'entry' ? block.number : null;
    place = block.kind === 'entry' && block.id !== null ? { kind: 'entry', id: block.id } : heading;
    const found = blockCovered(block, fonts);
    note(found);
    return found.block;
  });
  section = 'Head and foot';
  entry = null;
  place = null;
  const around = [markingLabel(flow.marking), ...Object.values(flow.fields), ...flow.handling].join(' ');
  note(wordsCovered(around, styles.marking, fonts));
  return { flow: { ...flow, blocks }, languages, missing: [...missing.values()] };
}

/** A block that the faces can set, what no face has of it (with the words around), and the languages in it. */
type Covered = {
  readonly block: Block;
  readonly lost: readonly (readonly [character: string, context: string])[];
  readonly spoken: ReadonlySet<string>;
};

const known = new WeakMap<Fonts, WeakMap<Block, Covered>>();

function blockCovered(block: Block, fonts: Fonts): Covered {
  const blocks = known.get(fonts) ?? new WeakMap<Block, Covered>();
  known.set(fonts, blocks);
  let found = blocks.get(block);
  if (found === undefined) {
    const lost: [string, string][] = [];
    const spoken = new Set<string>();
    const made = mapRuns(block, (runs) => {
      const set = covered(runs, fonts, (character, context) => lost.push([character, context]));
      for (const run of set) if (run.kind === 'words' && run.language !== undefined) spoken.add(run.language);
      return set;
    });
    found = { block: made, lost, spoken };
    blocks.set(block, found);
  }
  return found;
}

const wordsCovered = (text: string, style: Style, fonts: Fonts): Covered =>
  blockCovered({ kind: 'paragraph', role: 'body', runs: [{ kind: 'words', text, style }] }, fonts);
