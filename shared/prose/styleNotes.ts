import { type LikelihoodScale, mayBeLikelihood, scalesOf, scaleTermsIn } from '../model/likelihood.ts';
import { type RichDoc, textOf } from '../model/richtext/node.ts';
import { acronymsDefinedIn, undefinedAcronyms } from './acronym.ts';
import type { Found } from './found.ts';
import { longSentence } from './longSentence.ts';
import type { StyleContext, StyleNote, StyleNoteKind } from './note.ts';
import { isOwn, type Passage, passagesOf, wordsIn } from './passages.ts';
import { passive } from './passive.ts';
import { relativeDate } from './relativeDate.ts';
import { likelihoodWithConfidence, mixedScales } from './scales.ts';
import { loadedVerbs } from './speechVerb.ts';

/**
 * [B7] The remarks on the analyst's own words in one section, in reading order: what is marked verbatim is the source's and never remarked on.
 * Pure and fast enough to run after every pause in typing.
 */
export function styleNotes(doc: RichDoc, context: StyleContext): StyleNote[] {
  const passages = passagesOf(doc);
  const defined = new Set([...context.defined, ...acronymsDefinedIn(textOf(doc))]);
  const scales = new Set([...context.scales, ...scalesUsedIn(doc)]);
  const seen = new Set<string>();
  return passages
    .flatMap((passage) => {
      const words = wordsIn(passage);
      if (!words.some(({ own }) => own)) return [];
      const terms = isOwn(words) ? scaleTermsIn(passage.text) : [];
      const verb = passage.statement === undefined ? undefined : context.sourceVerb(passage.statement);
      const found: Readonly<Record<StyleNoteKind, readonly Found[]>> = {
        'long-sentence': longSentence(passage, words),
        passive: passive(passage, words),
        acronym: undefinedAcronyms(passage, defined, seen),
        'relative-date': relativeDate(passage, words),
        'speech-verb': loadedVerbs(passage, words, verb),
        'likelihood-and-confidence': likelihoodWithConfidence(passage.text, terms),
        'mixed-scales': mixedScales(passage.text, terms, scales),
      };
      return (Object.keys(found) as StyleNoteKind[])
        .filter((kind) => !context.off.has(kind))
        .flatMap((kind) => found[kind].map((one) => noteOf(kind, passage, one)));
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The scales whose terms the analyst's own words in a section use, for the context of the others. */
export const scalesUsedIn = (doc: RichDoc): ReadonlySet<LikelihoodScale> =>
  new Set(
    mayBeLikelihood(textOf(doc))
      ? passagesOf(doc).flatMap((passage) => {
          const scales = scalesOf(scaleTermsIn(passage.text));
          return scales.size > 0 && isOwn(wordsIn(passage)) ? [...scales] : [];
        })
      : [],
  );

function noteOf(kind: StyleNoteKind, { text, at }: Passage, { start, end, remark }: Found): StyleNote {
  const from = at[start] ?? 0;
  return { kind, from, to: (at[end - 1] ?? from) + 1, words: text.slice(start, end), remark };
}
