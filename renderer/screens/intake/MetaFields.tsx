import type { ReactNode } from 'react';
import type { SourceMeta } from '#shared/model/source.ts';
import { longDate } from '#shared/model/time.ts';
import { useIntake } from '../../state/intake.ts';
import { type MetaField, type MetaForm, metaFields, metaOf, originOf, typedIn } from '../../state/intakeMeta.ts';
import { TextField } from '../../ui/TextField.tsx';

const labels: Readonly<Record<MetaField, string>> = {
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  published: 'Published',
  url: 'Web address',
};

const types: Partial<Readonly<Record<MetaField, string>>> = { published: 'date', url: 'url' };

/** What the article says of itself, each with where it was read. Unknown is said, never guessed; all of it can be typed in. */
export function MetaFields({ form, read }: { readonly form: MetaForm; readonly read: SourceMeta }): ReactNode {
  const setField = useIntake((state) => state.setField);
  const { errors } = metaOf(form, read);
  return (
    <fieldset className="meta-fields">
      <legend>About the article</legend>
      {metaFields.map((field) => {
        const origin = originOf(field, form, read);
        return (
          <TextField
            key={field}
            className={`meta-${field}`}
            label={labels[field]}
            type={types[field] ?? 'text'}
            autoComplete="off"
            spellCheck={false}
            value={form[field]}
            placeholder="unknown"
            hint={<Origin field={field} value={form[field]} origin={origin} />}
            error={errors[field]}
            onChange={(event) => setField(field, event.target.value)}
          />
        );
      })}
    </fieldset>
  );
}

/** Where a value was read; a date also in words, so that day and month cannot be taken for each other. */
function Origin(props: {
  readonly field: MetaField;
  readonly value: string;
  readonly origin: string | undefined;
}): ReactNode {
  if (props.origin === undefined)
    return (
      <span className="unknown">
        unknown
        {props.field === 'published' && ', so “Thursday” or “last week” stay in words; type it in if you know it'}
      </span>
    );
  const read = props.origin === typedIn ? typedIn : `read from: ${props.origin}`;
  const dated = props.field === 'published' && /^\d{4}-\d\d-\d\d$/.test(props.value);
  return dated ? `${longDate(props.value)}, ${read}` : read;
}
