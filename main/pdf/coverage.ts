import { markingLabel } from '#shared/model/marking.ts';
import type { MissingCharacter, PrintPlace } from '#shared/model/print.ts';
import type { Block, Flow, Run } from './flow/blocks.ts';
import { mapRuns } from './flow/runs.ts';
import type { Fonts } from './fonts.ts';
import { covered } from './lines/cover.ts';
import type { Look } from './look.ts';

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
  const ready = (runs: readonly Run[]): readonly Run[] => {
    const set = covered(runs, fonts, (character, context) => {
      const known = missing.get(character) ?? { character, section, entry, place, context, times: 0 };
      missing.set(character, { ...known, times: known.times + 1 });
    });
    for (const run of set) if (run.kind === 'words' && run.language !== undefined) languages.add(run.language);
    return set;
  };
  const blocks = flow.blocks.map((block): Block => {
    if (block.kind === 'heading') {
      section = block.text;
      heading = block.section === undefined ? null : { kind: 'section', id: block.section };
      place = heading;
      ready([{ kind: 'words', text: `${block.text} ${markingLabel(block.marking)}`, style: styles.section }]);
    }
    entry = block.kind === 'entry' ? block.number : null;
    place = block.kind === 'entry' && block.id !== null ? { kind: 'entry', id: block.id } : heading;
    return mapRuns(block, ready);
  });
  section = 'Head and foot';
  entry = null;
  place = null;
  const around = [markingLabel(flow.marking), ...Object.values(flow.fields), ...flow.handling].join(' ');
  ready([{ kind: 'words', text: around, style: styles.marking }]);
  return { flow: { ...flow, blocks }, languages, missing: [...missing.values()] };
}
