import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Change } from '#shared/model/change.ts';
import type { PrintReport } from '#shared/model/print.ts';
import { noCorrections } from '#shared/model/source.ts';
import { readyStyles } from '#shared/model/style.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import type { App } from '../app.ts';
import { dataFolder } from '../dataFolder.ts';
import { backUpIfDue, openApp, openMemoryApp } from '../openApp.ts';
import { findResources } from '../resources.ts';
import { workHere } from '../work.ts';
import { writeWhole } from '../writeFile.ts';
import type { Given } from './arguments.ts';
import { badUse } from './exit.ts';
import { buildEach } from './folder.ts';
import { isPage, metaWith, readInput } from './input.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import { holdYoungSpace } from './youngSpace.ts';

/**
 * `brevier build`: articles → briefing → file, in process; of a folder, a briefing of each article in it. Answers the exit code where some of a folder's files failed.
 * It touches no library unless `--save` is given [X3].
 */
export async function buildCommand(files: readonly string[], given: Given): Promise<Outcome<unknown>> {
  const [folder] = files;
  const isFolder = folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const wanted = wantedOf(given, isFolder);
  if (!wanted.ok) return wanted;
  const checked = metaWith({}, given);
  if (!checked.ok) return checked;
  if (isFolder && wanted.value.output === '-')
    return badUse('The briefings of a folder are files of their own: name a folder with -o');
  if (isFolder && files.length > 1) return badUse('Name one folder, or the files of one briefing');
  if (files.length > 1 && (given.title ?? given.outlet ?? given.author ?? given.url) !== undefined)
    return badUse('--title, --outlet, --author and --url are of one article, and there are several');
  if (files.some((file) => isSameFile(file, wanted.value.output)))
    return badUse('The briefing would be written over the article: name another file with -o');
  holdYoungSpace();
  const work = workHere(findResources());
  const app = given.save ? openApp(dataFolder(given.data), 'browser', work) : done(openMemoryApp(work));
  if (!app.ok) return app;
  for (const { isNew, sentence } of app.value.notices()) if (isNew) process.stderr.write(`brevier: ${sentence}\n`);
  const make = (from: readonly string[], to: string): Promise<Outcome<void>> =>
    buildOne(app.value, from, to, given, wanted.value);
  try {
    const built = isFolder ? await buildEach(folder, wanted.value, make) : await make(files, wanted.value.output);
    const backedUp = given.save && built.ok ? await backUpIfDue(dataFolder(given.data), work) : done(undefined);
    if (!backedUp.ok) process.stderr.write(`brevier: ${backedUp.fault.sentence}\n`);
    return built;
  } finally {
    await app.value.close();
  }
}

/** Both name one file that is there, through links too. */
function isSameFile(one: string, other: string): boolean {
  if (one === '-' || other === '-' || !existsSync(one) || !existsSync(other)) return false;
  return realpathSync(one) === realpathSync(other);
}

/** One briefing of these articles, written to `output`. */
async function buildOne(
  app: App,
  files: readonly string[],
  output: string,
  given: Given,
  wanted: Wanted,
): Promise<Outcome<void>> {
  const sources: Parameters<App['create']>[0][number][] = [];
  for (const file of files) {
    const taken = await takeIn(app, file, given, files.length > 1);
    if (!taken.ok) return taken;
    if (!sources.some(({ source }) => source === taken.value.source)) sources.push(taken.value);
  }
  const made = await app.create(sources, wanted.kind, wanted.paper, changesOf(wanted));
  if (!made.ok) return made;
  const bytes = await written(app, made.value.briefing.id, wanted);
  return bytes.ok ? put(bytes.value, output) : bytes;
}

/** An article with what is known of it; of several, `--date` is that of those which state none. */
async function takeIn(app: App, file: string, given: Given, isOneOfMany: boolean) {
  const draft = isPage(file) ? await app.fetch(file) : await takeFile(app, file);
  if (!draft.ok) return draft;
  const { source } = draft.value;
  for (const notice of source.notices) process.stderr.write(`brevier: ${notice}\n`);
  const isDated = isOneOfMany && source.meta.published !== undefined;
  const meta = isDated ? done(source.meta) : metaWith(source.meta, given);
  return meta.ok ? done({ source: source.id, meta: meta.value, corrections: noCorrections }) : meta;
}

async function takeFile(app: App, file: string) {
  const input = await readInput(file);
  if (!input.ok) return input;
  const { bytes, ...named } = input.value;
  return app.takeIn(bytes, named);
}

const changesOf = ({ language, style, handling, marking }: Wanted): Change[] => [
  { do: 'language', language },
  ...(style === 'ministry' ? [] : [{ do: 'style', style: readyStyles[style] } as const]),
  ...(handling.draft || handling.expires !== '' ? [{ do: 'handling', handling } as const] : []),
  ...(marking.scheme === 'none' ? [] : [{ do: 'marking', marking } as const]),
];

async function written(app: App, id: string, { format, options }: Wanted): Promise<Outcome<Uint8Array>> {
  if (format !== 'pdf') {
    const exported = await app.printing.exportAs(id, format);
    return exported.ok ? done(exported.value.bytes) : exported;
  }
  const set = await app.printing.render(id, options);
  if (!set.ok) return set;
  warn(set.value.report);
  return done(set.value.pdf);
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
