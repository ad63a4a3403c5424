import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import type { PaletteLine } from '../palette/CommandPalette.tsx';
import { pressInList } from './rows.ts';

type Where = 'library' | 'archive' | 'trash';

/** What the palette of the library offers, by group: each is what its keys do [E5]. Lines of a list are there only where one is in view. */
export function libraryActions(world: {
  readonly place: Where;
  readonly find: () => void;
  /** Whether the lines in view are those of briefings that can be filed. */
  readonly hasList: boolean;
}): readonly { readonly heading: string; readonly lines: readonly PaletteLine[] }[] {
  const { filter, chosen, tags, archive, trash } = say.library;
  const inList = (id: string, label: string, keys: string): PaletteLine => ({
    id,
    label,
    keys,
    run: () => pressInList(keys),
  });
  const list = [
    inList('choose', say.library.actions.choose, 'x'),
    inList('all', chosen.all, 'mod+a'),
    inList('none', chosen.none, 'escape'),
    inList('tags', tags.title, 't'),
    inList('archive', world.place === 'archive' ? archive.back : archive.move, 'e'),
    inList('remove', say.library.moveToTrash, 'delete'),
    inList('filter', filter.title, 'f'),
  ];
  const places = [
    { id: 'new', label: say.frame.newBriefing, keys: 'n', run: () => go({ screen: 'intake' }) },
    { id: 'find', label: say.library.search.label, keys: '/', run: world.find },
    {
      id: 'to-library',
      label: say.library.actions.go(say.library.title),
      keys: 'l',
      run: () => go({ screen: 'library' }),
    },
    { id: 'to-archive', label: say.library.actions.go(archive.title), keys: 'a', run: () => go({ screen: 'archive' }) },
    { id: 'to-trash', label: say.library.actions.go(trash.title), keys: 'b', run: () => go({ screen: 'trash' }) },
  ];
  return [
    ...(world.hasList ? [{ heading: say.library.briefings, lines: list }] : []),
    { heading: say.library.title, lines: places },
  ];
}
