import type { Term } from '#shared/model/finding.ts';
import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Span } from '#shared/model/span.ts';
import { bold, dated, entry, evidence, paragraph, text, verbatim } from '../compose.ts';
import { bodySentence, type Material, wordsOf } from '../material.ts';

type Used = { readonly material: Material; readonly term: Term; readonly sentence: Span };

/** Terms and acronyms with the source's own definition; an acronym that no article explains is said to be so. A term of several articles is one entry. */
export function termsSection(materials: readonly Material[]): RichNode[] {
  const byName = new Map<string, [Used, ...Used[]]>();
  for (const material of materials)
    for (const term of material.reading.terms) {
      const sentence = bodySentence(material, term.span);
      if (sentence === undefined) continue;
      const name = wordsOf(material, term.span).toLowerCase();
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [{ material, term, sentence }]);
      else if (known.every((used) => used.material !== material)) known.push({ material, term, sentence });
    }
  return [...byName.values()].map(termEntry);
}

function termEntry(used: readonly [Used, ...Used[]]): RichNode {
  const { material, term } = used.find(({ term: { definition } }) => definition !== undefined) ?? used[0];
  const told = term.definition === undefined ? undefined : bodySentence(material, term.definition);
  const sentences = used.map(({ sentence }) => sentence);
  const isBeside =
    told === undefined || sentences.some(({ source, start }) => source === told.source && start === told.start);
  const marks = evidence(...sentences, ...(isBeside ? [] : [told]));
  const name = verbatim(material, term.span, { type: 'bold' });
  if (term.definition === undefined)
    return entry(
      'terms',
      { of: term.id, kind: 'gap', grade: 'S6' },
      paragraph(name, text(': not explained in the source'), marks),
    );
  const definition = dated(material, term.definition);
  return entry('terms', { of: term.id, kind: 'fact', grade: 'S6' }, paragraph(name, bold(': '), ...definition, marks));
}
