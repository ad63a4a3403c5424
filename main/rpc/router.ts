import { implement, ORPCError } from '@orpc/server';
import type { App } from '#main/app.ts';
import { type Committed, contract, type Written } from '#shared/contract/contract.ts';
import { faults } from '#shared/contract/faults.ts';
import { type Change, sectionNamed } from '#shared/model/change.ts';
import { exportFiles } from '#shared/model/exportFormat.ts';
import type { Outcome } from '#shared/outcome.ts';
import { plain } from './plain.ts';

/** The contract's methods over an app, a line each. A fault becomes the typed error of its code; its sentence is the message. */
export function createRouter(app: App) {
  const on = implement(contract);
  return on.router({
    app: { info: on.app.info.handler(() => app.info()) },
    library: {
      notices: on.library.notices.handler(() => app.notices()),
      forgetRecovery: on.library.forgetRecovery.handler(() => answer(app.forgetRecovery())),
    },
    intake: {
      paste: on.intake.paste.handler(async ({ input: { text, html } }) =>
        plain(
          answer(await (html === undefined ? app.takeIn(text, { type: 'text' }) : app.takeIn(html, { type: 'html' }))),
        ),
      ),
      fetch: on.intake.fetch.handler(async ({ input: { address } }) => plain(answer(await app.fetch(address)))),
      read: on.intake.read.handler(async ({ input: { source, meta, corrections } }) =>
        plain(answer(await app.read(source, meta, corrections))),
      ),
    },
    sources: { get: on.sources.get.handler(({ input: { id } }) => answer(app.source(id))) },
    briefings: {
      list: on.briefings.list.handler(({ input: { trash } }) => [...answer(app.list(trash))]),
      search: on.briefings.search.handler(({ input: { query, limit } }) => [...answer(app.search(query, limit))]),
      naming: on.briefings.naming.handler(({ input: { person } }) => [...answer(app.naming(person))]),
      create: on.briefings.create.handler(async ({ input: { sources, kind, paper } }) =>
        plain(answer(await app.create(sources, kind, paper))),
      ),
      get: on.briefings.get.handler(({ input: { id } }) => plain(answer(app.get(id)))),
      readings: on.briefings.readings.handler(async ({ input: { id } }) => plain(answer(await app.readings(id)))),
      commit: on.briefings.commit.handler(({ input: { id, base, changes, label, burst } }) =>
        committed(changes, written(app, id, app.commit(id, base, changes, label, burst))),
      ),
      rebuild: on.briefings.rebuild.handler(async ({ input: { id, base, sources, kind, label } }) =>
        plain(written(app, id, await app.rebuild(id, base, sources, kind, label))),
      ),
      offers: on.briefings.offers.handler(async ({ input: { id } }) => plain(answer(await app.offers(id)))),
      watch: on.briefings.watch.handler(({ input: { id } }) => answer(app.watch(id))),
      undo: on.briefings.undo.handler(({ input: { id, base } }) => plain(written(app, id, app.undo(id, base)))),
      redo: on.briefings.redo.handler(({ input: { id, base } }) => plain(written(app, id, app.redo(id, base)))),
      history: on.briefings.history.handler(({ input: { id, section } }) => [...answer(app.history(id, section))]),
      name: on.briefings.name.handler(({ input: { id, version, name } }) => answer(app.nameVersion(id, version, name))),
      exported: on.briefings.exported.handler(({ input: { id, version, file, hash } }) =>
        answer(app.noteExport(id, version, { name: file, hash })),
      ),
      at: on.briefings.at.handler(({ input: { id, version } }) => plain(answer(app.at(id, version)))),
      restore: on.briefings.restore.handler(({ input: { id, base, version } }) =>
        plain(written(app, id, app.restore(id, base, version))),
      ),
      trash: on.briefings.trash.handler(({ input: { id } }) => answer(app.trash(id))),
      untrash: on.briefings.untrash.handler(({ input: { id } }) => answer(app.untrash(id))),
      remove: on.briefings.remove.handler(({ input: { id } }) => answer(app.remove(id))),
    },
    settings: {
      get: on.settings.get.handler(() => app.settings.get()),
      keep: on.settings.keep.handler(({ input }) => answer(app.settings.keep(input))),
    },
    styles: {
      list: on.styles.list.handler(() => [...answer(app.styles.list())]),
      keep: on.styles.keep.handler(({ input: { style } }) => answer(app.styles.keep(style))),
      remove: on.styles.remove.handler(({ input: { name } }) => answer(app.styles.remove(name))),
    },
    pdf: {
      start: on.pdf.start.handler(({ input: { id, options } }) => ({ job: answer(app.printing.start(id, options)) })),
      take: on.pdf.take.handler(async ({ input: { job } }) => {
        const { pdf, ...printed } = answer(await app.printing.jobs.take(job));
        return { ...printed, file: new Blob([pdf.slice()], { type: 'application/pdf' }) };
      }),
    },
    exports: {
      make: on.exports.make.handler(async ({ input: { id, format } }) => {
        const { bytes, ...made } = answer(await app.printing.exportAs(id, format));
        return { ...made, file: new Blob([bytes.slice()], { type: exportFiles[format].type }) };
      }),
    },
    jobs: {
      watch: on.jobs.watch.handler(({ input: { job } }) => answer(app.printing.jobs.watch(job))),
      cancel: on.jobs.cancel.handler(({ input: { job } }) => app.printing.jobs.cancel(job)),
    },
  });
}

function answer<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw errorOf(outcome);
}

function committed(changes: readonly Change[], { briefing, canUndo, canRedo }: Written): Committed {
  const named = new Set(changes.map(sectionNamed));
  const sections = briefing.sections.filter(({ id }) => named.has(id));
  return { version: briefing.version, updatedAt: briefing.updatedAt, sections, canUndo, canRedo };
}

/** A write that met a newer version answers with the briefing as it stands, so that both texts can be kept. */
function written<T>(app: App, id: string, outcome: Outcome<T>): T {
  if (outcome.ok || outcome.fault.code !== 'conflict') return answer(outcome);
  const current = app.get(id);
  throw errorOf(outcome, current.ok ? { current: current.value.briefing } : {});
}

/** The typed error that carries a fault over the wire; its HTTP status is the contract's. */
export function errorOf({ fault }: Extract<Outcome<never>, { ok: false }>, more: object = {}) {
  const { status } = faults[fault.code];
  return new ORPCError(fault.code, {
    defined: true,
    status,
    message: fault.sentence,
    data: {
      ...(fault.path !== undefined && { path: fault.path }),
      ...(fault.said !== undefined && { said: fault.said }),
      ...more,
    },
  });
}
