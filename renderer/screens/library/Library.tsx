import { Command, FilePlus2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLibrary } from '../../state/library.ts';
import { go } from '../../state/route.ts';
import { useMenuCommands } from '../../state/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useShortcuts } from '../../ui/keys.ts';
import { Notice } from '../../ui/Notice.tsx';
import { AppBar } from '../AppBar.tsx';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { libraryActions } from './actions.ts';
import { LibraryNotices } from './LibraryNotices.tsx';

import './library.css';
import { say } from '../../state/language.ts';
import { Results } from './Results.tsx';
import { focusList } from './rows.ts';
import { SearchField } from './SearchField.tsx';
import { Shelf } from './Shelf.tsx';
import { Trash } from './Trash.tsx';

/** All briefings: list, search, archive, trash. `/` searches, `n` starts a new one, `l`, `a` and `b` go to the three. */
export function Library({ place }: { readonly place: 'library' | 'archive' | 'trash' }): ReactNode {
  const load = useLibrary((state) => state.load);
  const searching = useLibrary((state) => state.query.trim() !== '');
  const fault = useLibrary((state) => state.fault);
  const setQuery = useLibrary((state) => state.setQuery);
  const hasList = useLibrary(
    ({ briefings }) => briefings?.some((one) => one.archived === (place === 'archive')) === true,
  );
  const [palette, setPalette] = useState(false);
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
  // Whoever goes to the archive or the trash wants to see it, not what was searched for before.
  useEffect(() => {
    if (place !== 'library') setQuery('');
  }, [place, setQuery]);
  useShortcuts({
    arrowdown: (event) => event.target === document.body && focusList(),
    '/': findIt,
    'mod+f': findIt,
    n: () => go({ screen: 'intake' }),
    l: () => go({ screen: 'library' }),
    a: () => go({ screen: 'archive' }),
    b: () => go({ screen: 'trash' }),
    'mod+k': () => setPalette(true),
  });
  useMenuCommands({ find: findIt });
  return (
    <>
      <AppBar
        actions={
          <>
            <IconButton label={say.desk.commands} icon={Command} keys="mod+k" onClick={() => setPalette(true)} />
            <Button variant="primary" icon={FilePlus2} keys="n" onClick={() => go({ screen: 'intake' })}>
              {say.frame.newBriefing}
            </Button>
          </>
        }
      >
        <SearchField ref={search} />
      </AppBar>
      <CommandPalette
        open={palette}
        onOpenChange={setPalette}
        groups={libraryActions({ place, find: findIt, hasList: hasList && !searching && place !== 'trash' })}
      />
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
        {searching ? <Results /> : place === 'trash' ? <Trash /> : <Shelf key={place} archived={place === 'archive'} />}
      </main>
    </>
  );
}
