import { FilePlus2, LibraryBig, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { BriefingKind } from '#shared/model/briefing.ts';
import { briefingKinds } from '#shared/model/briefing.ts';
import { useLibrary } from '../../state/library.ts';
import { arranged } from '../../state/librarySort.ts';
import { go, hashOf } from '../../state/route.ts';
import { useMenuCommands } from '../../state/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useShortcuts } from '../../ui/keys.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { AppBar } from '../AppBar.tsx';
import { BriefingTable } from './BriefingTable.tsx';
import { LibraryNotices } from './LibraryNotices.tsx';

import './library.css';
import { say } from '../../state/language.ts';
import { Results } from './Results.tsx';
import { focusList } from './rows.ts';
import { SearchField } from './SearchField.tsx';
import { Trash } from './Trash.tsx';

/** All briefings: list, search, trash. `/` searches, `n` starts a new one. */
export function Library({ trash }: { readonly trash: boolean }): ReactNode {
  const load = useLibrary((state) => state.load);
  const searching = useLibrary((state) => state.query.trim() !== '');
  const fault = useLibrary((state) => state.fault);
  const setQuery = useLibrary((state) => state.setQuery);
  const search = useRef<HTMLInputElement>(null);
  const findIt = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  useEffect(() => {
    void load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [load]);
  // Whoever goes to the trash wants to see it, not what was searched for before.
  useEffect(() => {
    if (trash) setQuery('');
  }, [trash, setQuery]);
  useShortcuts({
    arrowdown: (event) => event.target === document.body && focusList(),
    '/': findIt,
    'mod+f': findIt,
    n: () => go({ screen: 'intake' }),
  });
  useMenuCommands({ find: findIt });
  return (
    <>
      <AppBar
        actions={
          <Button variant="primary" icon={FilePlus2} keys="n" onClick={() => go({ screen: 'intake' })}>
            {say.frame.newBriefing}
          </Button>
        }
      >
        <SearchField ref={search} />
      </AppBar>
      <main className="screen library" id="content">
        {fault !== undefined && (
          <Notice
            tone="danger"
            action={
              <Button size="small" onClick={() => void load()}>
                {say.frame.tryAgain}
              </Button>
            }
          >
            {fault}
          </Notice>
        )}
        <LibraryNotices />
        {searching ? <Results /> : trash ? <Trash /> : <Shelf />}
      </main>
    </>
  );
}

function Shelf(): ReactNode {
  const briefings = useLibrary((state) => state.briefings);
  const trashed = useLibrary((state) => state.trashed?.length ?? 0);
  const kind = useLibrary((state) => state.kind);
  const setKind = useLibrary((state) => state.setKind);
  const sort = useLibrary((state) => state.sort);
  const failed = useLibrary((state) => state.fault !== undefined);
  const slow = useSlow(briefings === undefined && !failed);
  const shown = useMemo(() => arranged(briefings ?? [], kind, sort), [briefings, kind, sort]);
  return (
    <>
      <div className="library-head">
        <h1>{say.library.title}</h1>
        {briefings !== undefined && briefings.length > 0 && (
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
        )}
        <a className="button button-quiet library-trash-link" href={hashOf({ screen: 'trash' })}>
          <Trash2 aria-hidden="true" />
          {say.library.trash.title}
          {trashed > 0 && <span className="library-count">{trashed}</span>}
        </a>
      </div>
      {slow && <p role="status">{say.library.opening}</p>}
      {briefings !== undefined && briefings.length === 0 && <Nothing />}
      {briefings !== undefined && briefings.length > 0 && shown.length === 0 && (
        <p className="library-none" role="status">
          {kind === 'all' ? say.library.none : say.library.noneOfKind(say.names.kinds[kind])}
        </p>
      )}
      {shown.length > 0 && <BriefingTable briefings={shown} />}
    </>
  );
}

function Nothing(): ReactNode {
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
