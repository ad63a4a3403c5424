import { X } from 'lucide-react';
import { type ReactNode, type Ref, useEffect } from 'react';
import type { BriefingSummary } from '#shared/model/briefing.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import {
  type Filter,
  markingsInUse,
  narrowings,
  noFilter,
  tagsInUse,
  unmarkedOnly,
} from '../../state/libraryFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Pause in typing after which a name is looked for, ms. */
const pause = 200;

/** [L1] What narrows the list: tag, marking, a person named, and the date of the article or of the last edit. */
export function FilterBar(props: {
  readonly briefings: readonly BriefingSummary[];
  readonly left: number;
  readonly ref: Ref<HTMLFieldSetElement>;
}): ReactNode {
  const filter = useLibrary((state) => state.filter);
  const setFilter = useLibrary((state) => state.setFilter);
  const text = say.library.filter;
  const tags = tagsInUse(props.briefings).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }));
  const markings = markingsInUse(props.briefings).map((value) => ({
    value,
    label: value === unmarkedOnly ? text.noMarking : value,
  }));
  return (
    <fieldset className="filter" ref={props.ref} id="library-filter">
      <legend className="visually-hidden">{text.title}</legend>
      <Select
        label={text.tag}
        value={filter.tag}
        onChange={(tag) => setFilter({ tag })}
        options={[{ value: '', label: text.anyTag }, ...withChosen(tags, filter.tag)]}
      />
      <Select
        label={text.marking}
        value={filter.marking}
        onChange={(marking) => setFilter({ marking })}
        options={[{ value: '', label: text.anyMarking }, ...withChosen(markings, filter.marking)]}
      />
      <Person />
      <Select<Filter['dated']>
        label={text.dated}
        value={filter.dated}
        onChange={(dated) => setFilter({ dated })}
        options={(['article', 'edited'] as const).map((value) => ({ value, label: text.datedBy[value] }))}
      />
      <TextField
        label={text.from}
        type="date"
        value={filter.from}
        max={filter.to || undefined}
        onChange={(event) => setFilter({ from: event.target.value })}
      />
      <TextField
        label={text.to}
        type="date"
        value={filter.to}
        min={filter.from || undefined}
        onChange={(event) => setFilter({ to: event.target.value })}
      />
      {narrowings(filter) > 0 && (
        <div className="filter-left">
          <p role="status">{text.left(props.left, props.briefings.length)}</p>
          <Button variant="quiet" size="small" icon={X} onClick={() => setFilter(noFilter)}>
            {text.clear}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** A name, looked for while it is typed. */
function Person(): ReactNode {
  const person = useLibrary((state) => state.filter.person);
  const briefings = useLibrary((state) => state.briefings);
  const setFilter = useLibrary((state) => state.setFilter);
  const findNamed = useLibrary((state) => state.findNamed);
  // Asked again when the list was: what was written since may name somebody new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (person.trim() === '') return undefined;
    const timer = setTimeout(() => void findNamed(), pause);
    return () => clearTimeout(timer);
  }, [person, briefings, findNamed]);
  return (
    <TextField
      className="filter-person"
      label={say.library.filter.person}
      placeholder={say.library.filter.personHint}
      value={person}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setFilter({ person: event.target.value })}
    />
  );
}

type Option = { readonly value: string; readonly label: string };

/** What is chosen stays in the list, though no briefing has it any more. */
const withChosen = (options: readonly Option[], chosen: string): readonly Option[] =>
  chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];
