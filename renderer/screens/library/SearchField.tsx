import { Search, X } from 'lucide-react';
import { type ReactNode, type Ref, useEffect } from 'react';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { focusList } from './rows.ts';

/** Pause in typing after which the search runs, ms. */
const pause = 120;

/** Searches as you type. Down goes into the list, Escape clears, a second one leaves the field. */
export function SearchField({ ref }: { readonly ref: Ref<HTMLInputElement> }): ReactNode {
  const { query, setQuery, search } = useLibrary((state) => state);
  useEffect(() => {
    if (query.trim() === '') return undefined;
    const timer = setTimeout(() => void search(), pause);
    return () => clearTimeout(timer);
  }, [query, search]);
  return (
    <search className="search">
      <Search aria-hidden="true" />
      <input
        ref={ref}
        className="input"
        type="text"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        aria-label={say.library.search.label}
        aria-keyshortcuts="/"
        placeholder={say.library.search.placeholder}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (query === '') event.currentTarget.blur();
            setQuery('');
          }
          if (event.key === 'ArrowDown' && focusList()) event.preventDefault();
        }}
      />
      {query === '' ? (
        <Kbd keys="/" />
      ) : (
        <IconButton label={say.library.search.clear} icon={X} size="small" onClick={() => setQuery('')} />
      )}
    </search>
  );
}
