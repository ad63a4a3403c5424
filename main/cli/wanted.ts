import { type BriefingContent, BriefingKind, briefingKinds, Handling, Paper } from '#shared/model/briefing.ts';
import { Marking, tlpLevels, unmarked } from '#shared/model/marking.ts';
import type { PrintOptions } from '#shared/model/print.ts';
import { type ReadyStyle, ReadyStyleName, readyStyleNames } from '#shared/model/style.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import type { Given } from './arguments.ts';
import { badUse } from './exit.ts';
import { formatOf, type OutputFormat } from './format.ts';

/** What `brevier build` is to make, checked. */
export type Wanted = {
  readonly kind: BriefingKind;
  readonly paper: Paper;
  readonly language: BriefingContent['language'];
  readonly output: string;
  readonly format: OutputFormat;
  readonly style: ReadyStyle;
  readonly handling: Handling;
  readonly marking: Marking;
  readonly options: PrintOptions;
};

/** The options of `build`, checked before anything is read. `isFolder`: the output is a folder of files, so its name says no format. */
export function wantedOf(given: Given, isFolder: boolean): Outcome<Wanted> {
  const kind = BriefingKind.safeParse(given.kind ?? 'background');
  if (!kind.success) return badUse(`--kind is one of ${briefingKinds.join(', ')}; not “${given.kind}”`);
  const paper = Paper.safeParse(given.paper ?? 'a4');
  if (!paper.success) return badUse(`--paper is a4 or letter, not “${given.paper}”`);
  const language = given.lang ?? 'en-GB';
  if (language !== 'en-GB' && language !== 'en-US') return badUse(`--lang is en-GB or en-US, not “${language}”`);
  if (given.data !== undefined && !given.save) return badUse('--data is the library for --save, which is not given');
  if (given.output === undefined || given.output === '')
    return badUse('Say where to write the briefing with -o OUT.pdf, or “-o -” for standard output');
  const format = formatOf(isFolder ? 'briefing' : given.output, given.format);
  if (!format.ok) return format;
  if (format.value !== 'pdf' && (given.copy !== undefined || given.attach))
    return badUse('--copy and --attach are for a PDF');
  const style = ReadyStyleName.safeParse(given.style ?? 'ministry');
  if (!style.success) return badUse(`--style is one of ${readyStyleNames.join(', ')}; not “${given.style}”`);
  const handling = Handling.safeParse({ draft: given.draft ?? false, expires: given.expires ?? '' });
  if (!handling.success) return badUse('--expires is a date or words, of at most 60 letters');
  const marking = markingOf(given.marking);
  if (!marking.ok) return marking;
  const options = optionsOf(given);
  if (!options.ok) return options;
  return done({
    style: style.data,
    handling: handling.data,
    marking: marking.value,
    options: options.value,
    kind: kind.data,
    paper: paper.data,
    language,
    output: given.output,
    format: format.value,
  });
}

/** `--marking TLP:AMBER`, or the user's own words; a TLP label that the standard does not know is no marking of the user's own. */
function markingOf(given: string | undefined): Outcome<Marking> {
  if (given === undefined) return done(unmarked);
  const label = /^tlp:\s?(.*)$/i.exec(given.trim())?.[1]?.toUpperCase();
  const read = Marking.safeParse(
    label === undefined ? { scheme: 'own', label: given.trim(), order: [] } : { scheme: 'tlp', level: label },
  );
  if (read.success) return done(read.data);
  return badUse(`--marking is TLP:${tlpLevels.join(', TLP:')}, or words of your own, at most 80 letters`);
}

/** `--copy 3/10` and `--attach`. */
function optionsOf({ copy, attach }: Given): Outcome<PrintOptions> {
  const numbers = copy === undefined ? undefined : /^(\d{1,5})\/(\d{1,5})$/.exec(copy);
  if (numbers === null) return badUse(`--copy is a number of a number, as 3/10; not “${copy}”`);
  const [number, of] = (numbers ?? []).slice(1).map(Number);
  if (number !== undefined && of !== undefined && (number < 1 || number > of))
    return badUse(`--copy counts from 1 to the number of copies; not “${copy}”`);
  return done({
    ...(number === undefined || of === undefined ? {} : { copy: { number, of } }),
    ...(attach ? { attach } : {}),
  });
}
