import { toldIn } from '#shared/figures/told.ts';
import { type BriefingSource, kindNames } from '#shared/model/briefing.ts';
import type { PrintJob, PrintOptions, PrintProgress } from '#shared/model/print.ts';
import { done, type Outcome } from '#shared/outcome.ts';
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

/** Briefings to PDF, at once or as a job. */
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
    const name = `${fileNameOf(briefing.title, kindNames[briefing.kind])}.pdf`;
    return done({ ...made, name, version: briefing.version });
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
    jobs,
  };
}

/** What the page is made from: the briefing as stored and the sentences it may cite. */
function printJob(briefing: PrintJob['briefing'], materials: readonly Material[]): PrintJob {
  return {
    briefing,
    sources: materials.map((material) => {
      const { id, hash, text, meta } = material.source;
      const { sentences, events } = material.reading;
      return { id, hash, text, meta, sentences, events, ...toldIn(text, material.reading) };
    }),
  };
}
