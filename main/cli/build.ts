import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BriefingContent, BriefingKind, briefingKinds, Handling, Paper } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import type { PrintOptions, PrintReport } from '#shared/model/print.ts';
import { noCorrections } from '#shared/model/source.ts';
import { type ReadyStyle, ReadyStyleName, readyStyleNames, readyStyles } from '#shared/model/style.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import type { App } from '../app.ts';
import { dataFolder } from '../dataFolder.ts';
import { backUpIfDue, openApp, openMemoryApp } from '../openApp.ts';
import { findResources } from '../resources.ts';
import { workHere } from '../work.ts';
import { writeWhole } from '../writeFile.ts';
import type { Given } from './arguments.ts';
import { badUse } from './exit.ts';
import { formatOf, type OutputFormat } from './format.ts';
import { metaWith, readInput } from './input.ts';

type Wanted = {
  readonly kind: BriefingKind;
  readonly paper: Paper;
  readonly language: BriefingContent['language'];
  readonly output: string;
  readonly format: OutputFormat;
  readonly style: ReadyStyle;
  readonly handling: Handling;
  readonly options: PrintOptions;
};

/** `brevier build`: article → briefing → file, in process. It touches no library unless `--save` is given [X3]. */
export async function buildCommand(file: string, given: Given): Promise<Outcome<void>> {
  const wanted = wantedOf(given);
  if (!wanted.ok) return wanted;
  const checked = metaWith({}, given);
  if (!checked.ok) return checked;
  if (isSameFile(file, wanted.value.output))
    return badUse('The briefing would be written over the article: name another file with -o');
  const input = await readInput(file);
  if (!input.ok) return input;
  const work = workHere(findResources());
  const app = given.save ? openApp(dataFolder(given.data), 'browser', work) : done(openMemoryApp(work));
  if (!app.ok) return app;
  for (const { isNew, sentence } of app.value.notices()) if (isNew) process.stderr.write(`brevier: ${sentence}\n`);
  try {
    const built = await build(app.value, input.value, given, wanted.value);
    if (!built.ok) return built;
    const backedUp = given.save ? await backUpIfDue(dataFolder(given.data), work) : done(undefined);
    if (!backedUp.ok) process.stderr.write(`brevier: ${backedUp.fault.sentence}\n`);
    return await put(built.value, wanted.value.output);
  } finally {
    await app.value.close();
  }
}

/** Both name one file that is there, through links too. */
function isSameFile(one: string, other: string): boolean {
  if (one === '-' || other === '-' || !existsSync(one) || !existsSync(other)) return false;
  return realpathSync(one) === realpathSync(other);
}

function wantedOf(given: Given): Outcome<Wanted> {
  const kind = BriefingKind.safeParse(given.kind ?? 'background');
  if (!kind.success) return badUse(`--kind is one of ${briefingKinds.join(', ')}; not “${given.kind}”`);
  const paper = Paper.safeParse(given.paper ?? 'a4');
  if (!paper.success) return badUse(`--paper is a4 or letter, not “${given.paper}”`);
  const language = given.lang ?? 'en-GB';
  if (language !== 'en-GB' && language !== 'en-US') return badUse(`--lang is en-GB or en-US, not “${language}”`);
  if (given.data !== undefined && !given.save) return badUse('--data is the library for --save, which is not given');
  if (given.output === undefined || given.output === '')
    return badUse('Say where to write the briefing with -o OUT.pdf, or “-o -” for standard output');
  const format = formatOf(given.output, given.format);
  if (!format.ok) return format;
  if (format.value !== 'pdf' && (given.copy !== undefined || given.attach))
    return badUse('--copy and --attach are for a PDF');
  const style = ReadyStyleName.safeParse(given.style ?? 'ministry');
  if (!style.success) return badUse(`--style is one of ${readyStyleNames.join(', ')}; not “${given.style}”`);
  const handling = Handling.safeParse({ draft: given.draft ?? false, expires: given.expires ?? '' });
  if (!handling.success) return badUse('--expires is a date or words, of at most 60 letters');
  const options = optionsOf(given);
  if (!options.ok) return options;
  return done({
    style: style.data,
    handling: handling.data,
    options: options.value,
    kind: kind.data,
    paper: paper.data,
    language,
    output: given.output,
    format: format.value,
  });
}

async function build(
  app: App,
  input: { bytes: Uint8Array; name?: string },
  given: Given,
  wanted: Wanted,
): Promise<Outcome<Uint8Array>> {
  const draft = await app.takeIn(input.bytes, input.name === undefined ? {} : { name: input.name });
  if (!draft.ok) return draft;
  const { source } = draft.value;
  for (const notice of source.notices) process.stderr.write(`brevier: ${notice}\n`);
  const meta = metaWith(source.meta, given);
  if (!meta.ok) return meta;
  const { style, handling } = wanted;
  const changes: Change[] = [
    { do: 'language', language: wanted.language },
    ...(style === 'ministry' ? [] : [{ do: 'style', style: readyStyles[style] } as const]),
    ...(handling.draft || handling.expires !== '' ? [{ do: 'handling', handling } as const] : []),
  ];
  const made = await app.create(
    [{ source: source.id, meta: meta.value, corrections: noCorrections }],
    wanted.kind,
    wanted.paper,
    changes,
  );
  if (!made.ok) return made;
  const { id } = made.value.briefing;
  if (wanted.format !== 'pdf') {
    const exported = await app.printing.exportAs(id, wanted.format);
    return exported.ok ? done(exported.value.bytes) : exported;
  }
  const set = await app.printing.render(id, wanted.options);
  if (!set.ok) return set;
  warn(set.value.report);
  return done(set.value.pdf);
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

/** [P5] A character that no font has is reported, never dropped silently; [E6] so is a one-page note that is longer. */
function warn({ missing, linesOver }: PrintReport): void {
  if (linesOver !== null && linesOver > 0)
    process.stderr.write(
      `brevier: the note is ${linesOver} ${linesOver === 1 ? 'line' : 'lines'} longer than one page: shorten it in the app, or choose another style\n`,
    );
  for (const { character, section, entry, context, times } of missing) {
    const place = entry === null ? section : `${section}, entry ${entry}`;
    process.stderr.write(
      `brevier: no font has “${character}” (${place}: ${context})${times > 1 ? `, ${times} times` : ''}\n`,
    );
  }
}

async function put(bytes: Uint8Array, output: string): Promise<Outcome<void>> {
  if (output !== '-') return writeWhole(resolve(output), bytes);
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
  );
  return done(undefined);
}
