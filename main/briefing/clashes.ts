import type { Statement } from '#shared/model/statement.ts';
import type { Material } from './material.ts';
import { contradicts, type Saying, sayingOf } from './sayings.ts';

type Side = { readonly material: Material; readonly statement: Statement };

/** Two that contradict each other, in the order of the text. */
export type Clash = readonly [Side, Side];

type Told = Side & { readonly says: Saying };

/** A word that more statements carry than this leads to none of them. */
const commonest = 100;

/** Statements that contradict each other, by two speakers or of two articles; each stands in one clash at most. */
export function clashes(materials: readonly Material[]): Clash[] {
  const all = materials.flatMap((material) =>
    material.reading.statements.map((statement): Told => {
      const { span, content } = statement;
      return { material, statement, says: sayingOf(material, span, content) };
    }),
  );
  const byWord = new Map<string, number[]>();
  const taken = new Set<number>();
  const found: Clash[] = [];
  for (const [index, told] of all.entries()) {
    const near = new Set([...told.says.gist].flatMap((word) => byWord.get(word) ?? []));
    const at = [...near].find((earlier) => !taken.has(earlier) && isDispute(all[earlier] as Told, told));
    if (at !== undefined) {
      taken.add(at).add(index);
      found.push([all[at] as Told, told]);
    }
    for (const word of told.says.gist) {
      const those = byWord.get(word) ?? [];
      if (those.length < commonest) byWord.set(word, [...those, index]);
    }
  }
  return found.sort(([a], [b]) => all.indexOf(a as Told) - all.indexOf(b as Told));
}

/** Who corrects themselves disputes nothing. */
function isDispute(a: Told, b: Told): boolean {
  if (a.material === b.material && (a.statement.sentence === b.statement.sentence || isOneVoice(a.says, b.says)))
    return false;
  return contradicts(a.says, b.says);
}

const isOneVoice = (a: Saying, b: Saying): boolean =>
  a.speakers.size === b.speakers.size && [...a.speakers].every((one) => b.speakers.has(one));
