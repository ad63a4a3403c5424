import { extname } from 'node:path';
import { type ExportFormat, exportFiles, exportFormats } from '#shared/model/exportFormat.ts';
import { done, type Outcome } from '#shared/outcome.ts';
import { badUse } from './exit.ts';

export type OutputFormat = 'pdf' | ExportFormat;

const formats: readonly OutputFormat[] = ['pdf', ...exportFormats];

/** Endings that name a format by other letters than it writes itself. */
const others: Readonly<Record<string, ExportFormat>> = { '.markdown': 'md', '.htm': 'html' };

/** Endings that promise a document that Brevier does not write. */
const unwritten = new Set(['.doc', '.odt', '.rtf', '.epub', '.xlsx', '.xls', '.ods', '.csv']);

/** The format of the output: `--format`, else what the file's name ends with, else PDF; never one that the name denies. */
export function formatOf(output: string, asked: string | undefined): Outcome<OutputFormat> {
  const wanted = formats.find((format) => format === asked);
  if (asked !== undefined && wanted === undefined)
    return badUse(`--format is one of ${formats.join(', ')}; not “${asked}”`);
  const named = formatNamed(output.toLowerCase());
  const ending = extname(output);
  if (wanted !== undefined) {
    const isTable = ending.toLowerCase() === '.csv' && exportEnding(wanted).endsWith('.csv');
    return named === wanted || isTable || (named === undefined && !unwritten.has(ending.toLowerCase()))
      ? done(wanted)
      : badUse(`“${output}” does not end as a file of --format ${wanted} does, in ${exportEnding(wanted)}`);
  }
  if (named !== undefined) return done(named);
  if (ending.toLowerCase() === '.csv') return badUse('Say which table with --format timeline or --format figures');
  return unwritten.has(ending.toLowerCase())
    ? badUse(`“brevier build” writes no “${ending}”: --format is one of ${formats.join(', ')}`)
    : done('pdf');
}

const exportEnding = (format: OutputFormat): string => (format === 'pdf' ? '.pdf' : exportFiles[format].ending);

const formatNamed = (output: string): OutputFormat | undefined =>
  formats.find((format) => output.endsWith(exportEnding(format))) ?? others[extname(output)];
