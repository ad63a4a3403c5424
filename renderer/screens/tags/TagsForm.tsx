import { X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { tagKey, tagsIn, withTags } from '#shared/model/tag.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { tagsInUse } from '../../state/libraryFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

import './tags.css';

/** A tag, and how many of the briefings carry it. */
type Carried = { readonly tag: string; readonly count: number };

/** Most tags that are offered at once. */
const mostOffered = 12;

/** Tags of one briefing or of several at once: typed with commas between them, taken from those in use, taken away one by one. */
export function TagsForm(props: {
  readonly carried: readonly Carried[];
  /** How many briefings it is about. */
  readonly of: number;
  readonly onKeep: (add: string[], remove: string[]) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const [carried] = useState(props.carried);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const shown = [
    ...carried.filter(({ tag }) => !has(removed, tag) && !has(added, tag)),
    ...added.map((tag) => ({ tag, count: props.of })),
  ];
  const add = (tags: readonly string[]): void => {
    setAdded(
      withTags(
        added,
        tags.filter((tag) => !isOnAll(carried, props.of, tag) || has(removed, tag)),
        [],
      ),
    );
    setRemoved(withTags(removed, [], tags));
  };
  const take = (tag: string): void => {
    setAdded(withTags(added, [], [tag]));
    if (
      has(
        carried.map((one) => one.tag),
        tag,
      )
    )
      setRemoved(withTags(removed, [tag], []));
    field.current?.focus();
  };
  const flush = (): void => {
    add(tagsIn(line));
    setLine('');
  };
  const keep = (): void => {
    const typed = tagsIn(line).filter((tag) => !isOnAll(carried, props.of, tag) || has(removed, tag));
    props.onKeep(withTags(added, typed, []), withTags(removed, [], tagsIn(line)));
  };
  return (
    <form
      className="tags-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        ref={field}
        label={say.library.tags.add}
        hint={say.library.tags.hint}
        value={line}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === ',' || (event.key === 'Enter' && line.trim() !== '')) {
            event.preventDefault();
            flush();
          }
        }}
      />
      <div className="tags-carried">
        {shown.length === 0 && <p>{say.library.tags.none}</p>}
        {shown.length > 0 && (
          <ul aria-label={say.library.tags.carried}>
            {shown.map(({ tag, count }) => (
              <li key={tag} className="tag-chip">
                <span>{tag}</span>
                {count < props.of && <span className="tag-part">{say.library.tags.onSome(count, props.of)}</span>}
                <button type="button" aria-label={say.library.tags.takeOff(tag)} onClick={() => take(tag)}>
                  <X aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Offered
        line={line}
        without={shown.filter(({ count }) => count >= props.of).map(({ tag }) => tag)}
        onTake={(tag) => {
          add([tag]);
          setLine('');
          field.current?.focus();
        }}
      />
      <div className="dialog-footer">
        <Button onClick={props.onCancel}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary">
          {say.library.tags.keep}
        </Button>
      </div>
    </form>
  );
}

/** Tags that are in use elsewhere, those first that begin like what is being typed. */
function Offered(props: {
  readonly line: string;
  readonly without: readonly string[];
  readonly onTake: (tag: string) => void;
}): ReactNode {
  const briefings = useLibrary((state) => state.briefings);
  const typed = tagKey(props.line.trim());
  const offered = tagsInUse(briefings ?? [])
    .filter(({ tag }) => !has(props.without, tag) && tagKey(tag).includes(typed))
    .slice(0, mostOffered);
  if (offered.length === 0) return null;
  return (
    <div className="tags-offered">
      <p id="tags-offered">{say.library.tags.inUse}</p>
      <ul aria-labelledby="tags-offered">
        {offered.map(({ tag }) => (
          <li key={tag}>
            <Button size="small" aria-label={say.library.tags.addOne(tag)} onClick={() => props.onTake(tag)}>
              {tag}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const has = (tags: readonly string[], tag: string): boolean => tags.some((one) => tagKey(one) === tagKey(tag));

const isOnAll = (carried: readonly Carried[], of: number, tag: string): boolean =>
  carried.some((one) => tagKey(one.tag) === tagKey(tag) && one.count >= of);
