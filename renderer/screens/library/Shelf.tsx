import { Archive, ArrowLeft, FilePlus2, LibraryBig, ListFilter, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type BriefingKind, briefingKinds } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { filtered, narrowings } from '../../state/libraryFilter.ts';
import { arranged } from '../../state/librarySort.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useShortcuts } from '../../ui/keys.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { BriefingTable } from './BriefingTable.tsx';
import { FilterBar } from './FilterBar.tsx';

/** [L1] The list of the briefings at work, or of those in the archive, with what narrows it. `f` filters. */
export function Shelf({ archived }: { readonly archived: boolean }): ReactNode {
  const all = useLibrary((state) => state.briefings);
  const kind = useLibrary((state) => state.kind);
  const setKind = useLibrary((state) => state.setKind);
  const sort = useLibrary((state) => state.sort);
  const filter = useLibrary((state) => state.filter);
  const named = useLibrary((state) => state.named?.ids);
  const failed = useLibrary((state) => state.fault !== undefined);
  const slow = useSlow(all === undefined && !failed);
  const narrowed = narrowings(filter);
  const [isOpen, setOpen] = useState(narrowed > 0);
  const fields = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef(false);
  const here = useMemo(() => all?.filter((one) => one.archived === archived), [all, archived]);
  const shown = useMemo(
    () => arranged(filtered(here ?? [], filter, named), kind, sort),
    [here, filter, named, kind, sort],
  );
  const toggle = (): void => {
    wanted.current = !isOpen;
    setOpen(!isOpen);
  };
  useEffect(() => {
    if (isOpen && wanted.current) fields.current?.querySelector('select')?.focus();
  }, [isOpen]);
  useShortcuts({ f: toggle });
  const isEmpty = here?.length === 0;
  return (
    <>
      <div className="library-head">
        {archived && (
          <a className="button button-quiet" href={hashOf({ screen: 'library' })}>
            <ArrowLeft aria-hidden="true" />
            {say.library.title}
          </a>
        )}
        <h1>{archived ? say.library.archive.title : say.library.title}</h1>
        {here !== undefined && !isEmpty && (
          <>
            <Segmented<BriefingKind | 'all'>
              label={say.library.kindOfBriefing}
              hideLabel
              value={kind}
              onChange={setKind}
              options={[
                { value: 'all', label: say.library.all },
                ...briefingKinds.map((value) => ({ value, label: say.names.kindPlurals[value] })),
              ]}
            />
            <Button
              variant="quiet"
              icon={ListFilter}
              keys="f"
              aria-expanded={isOpen}
              aria-controls={isOpen ? 'library-filter' : undefined}
              onClick={toggle}
            >
              {say.library.filter.title}
              {narrowed > 0 && <span className="library-count">{narrowed}</span>}
            </Button>
          </>
        )}
        {!archived && <Places />}
      </div>
      {isOpen && here !== undefined && !isEmpty && <FilterBar ref={fields} briefings={here} left={shown.length} />}
      {slow && <p role="status">{say.library.opening}</p>}
      {isEmpty && <Nothing archived={archived} />}
      {here !== undefined && !isEmpty && shown.length === 0 && (
        <p className="library-none" role="status">
          {narrowed > 0 ? say.library.filter.nothing : none(kind)}
        </p>
      )}
      {shown.length > 0 && <BriefingTable briefings={shown} archived={archived} />}
    </>
  );
}

const none = (kind: BriefingKind | 'all'): string =>
  kind === 'all' ? say.library.none : say.library.noneOfKind(say.names.kinds[kind]);

/** The ways to the archive and the trash, each with how many lie there. */
function Places(): ReactNode {
  const archived = useLibrary((state) => state.briefings?.filter((one) => one.archived).length ?? 0);
  const trashed = useLibrary((state) => state.trashed?.length ?? 0);
  return (
    <div className="library-places">
      <a className="button button-quiet" href={hashOf({ screen: 'archive' })}>
        <Archive aria-hidden="true" />
        {say.library.archive.title}
        {archived > 0 && <span className="library-count">{archived}</span>}
      </a>
      <a className="button button-quiet" href={hashOf({ screen: 'trash' })}>
        <Trash2 aria-hidden="true" />
        {say.library.trash.title}
        {trashed > 0 && <span className="library-count">{trashed}</span>}
      </a>
    </div>
  );
}

/** Of the archive: how one fills it. Of the library: how one begins, unless all there is lies in the archive. */
function Nothing({ archived }: { readonly archived: boolean }): ReactNode {
  if (archived)
    return (
      <EmptyState icon={Archive} title={say.library.archive.isEmpty}>
        {say.library.archive.isEmptyText}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={LibraryBig}
      title={say.library.empty.title}
      actions={
        <Button variant="primary" icon={FilePlus2} onClick={() => go({ screen: 'intake' })}>
          {say.frame.newBriefing}
        </Button>
      }
    >
      {say.library.empty.text}
    </EmptyState>
  );
}
