import { toldIn } from '#shared/figures/told.ts';
import { said } from '#shared/messages/said.ts';
import { type BriefingSource, kindNames } from '#shared/model/briefing.ts';
import { type ExportFormat, exportFiles } from '#shared/model/exportFormat.ts';
import type { PrintJob, PrintOptions, PrintProgress, PrintSource } from '#shared/model/print.ts';
import { spansOf, walk } from '#shared/model/richtext/node.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import type { Material } from './briefing/build.ts';
import { fileNameOf } from './fileName.ts';
import { createJobs } from './jobs.ts';
import type { Store } from './store/store.ts';
import type { Typeset, TypesetOptions, Work } from './work.ts';

/** A briefing set, the name its file goes by, and the version it was made of. */
type Print = Typeset & { readonly name: string; readonly version: number };

type Parts = {
  readonly store: Store;
  readonly work: Work;
  readonly newId: () => string;
  readonly materialsOf: (sources: readonly BriefingSource[]) => Promise<Outcome<Material[]>>;
};

/** A briefing in another format, the name its file goes by, and the version it was made of. */
type Exported = { readonly bytes: Uint8Array; readonly name: string; readonly version: number };

/** Briefings to PDF, at once or as a job, and to other formats. */
export function createPrinting({ store, work, newId, materialsOf }: Parts) {
  const jobs = createJobs<PrintProgress, Print>(newId);

  async function set(
    briefing: PrintJob['briefing'],
    { style, paper, ...asked }: PrintOptions,
    watch?: TypesetOptions,
  ): Promise<Outcome<Print>> {
    const materials = await materialsOf(briefing.sources);
    if (!materials.ok) return materials;
    const shown = { ...briefing, ...(style && { style }), ...(paper && { paper }) };
    const job = printJob(shown, materials.value);
    const made = await work.typeset({ ...job, ...asked }, watch);
    return done({ ...made, name: `${nameOf(briefing)}.pdf`, version: briefing.version });
  }

  return {
    async render(id: string, options: PrintOptions = {}): Promise<Outcome<Print>> {
      const written = store.get(id);
      return written.ok ? await set(written.value.briefing, options) : written;
    },
    /** Begins to set the briefing as it is at this moment and answers with the job. */
    start(id: string, options: PrintOptions = {}): Outcome<string> {
      const written = store.get(id);
      return written.ok ? done(jobs.start((watch) => set(written.value.briefing, options, watch))) : written;
    },
    /** [X1] [X2] The briefing in another format; a fault where it has nothing that the format holds. */
    async exportAs(id: string, format: ExportFormat): Promise<Outcome<Exported>> {
      const written = store.get(id);
      if (!written.ok) return written;
      const { briefing } = written.value;
      const materials = await materialsOf(briefing.sources);
      if (!materials.ok) return materials;
      const bytes = await work.exportAs(printJob(briefing, materials.value), format);
      if (bytes === undefined) return failed('bad-input', said('nothingToExport', tableOf(format)));
      return done({ bytes, name: `${nameOf(briefing)}${exportFiles[format].ending}`, version: briefing.version });
    },
    jobs,
  };
}

/** The formats that a briefing may have nothing for. */
const tableOf = (format: ExportFormat): 'timeline' | 'figures' | 'calendar' =>
  format === 'timeline' || format === 'figures' ? format : 'calendar';

const nameOf = ({ title, kind }: PrintJob['briefing']): string => fileNameOf(title, kindNames[kind]);

/** What the page is made from: the briefing as stored and the sentences it may cite. Figures are drawn from the articles as they are now. */
function printJob(briefing: PrintJob['briefing'], materials: readonly Material[]): PrintJob {
  const replaced = new Set(
    briefing.sources.flatMap(({ source, replacedBy }) => (replacedBy === undefined ? [] : [source])),
  );
  const cited =
    replaced.size === 0
      ? replaced
      : new Set(briefing.sections.flatMap(({ body }) => [...walk(body)].flatMap(spansOf).map(({ source }) => source)));
  return {
    briefing,
    sources: materials.flatMap(({ source: { id, hash, text, meta }, reading }): PrintSource[] => {
      const { sentences, events } = reading;
      if (!replaced.has(id)) return [{ id, hash, text, meta, sentences, events, ...toldIn(text, reading) }];
      return cited.has(id) ? [{ id, hash, text, meta, earlier: true, sentences }] : [];
    }),
  };
}
