import type { ReactNode } from 'react';
import type { SourceMeta } from '#shared/model/source.ts';
import { wireDay } from '#shared/model/wireDay.ts';

import { useIntake } from '../../state/intake.ts';
import {
  type MetaField,
  type MetaForm,
  metaFields,
  metaOf,
  originOf,
  originWords,
  typedIn,
} from '../../state/intakeMeta.ts';
import { say } from '../../state/language.ts';
import { TextField } from '../../ui/TextField.tsx';

const types: Partial<Readonly<Record<MetaField, string>>> = { published: 'date', url: 'url' };

/** What the article says of itself, each with where it was read. Unknown is said, never guessed; all of it can be typed in. */
export function MetaFields(props: {
  readonly form: MetaForm;
  readonly read: SourceMeta;
  readonly text: string;
}): ReactNode {
  const { form, read, text } = props;
  const setField = useIntake((state) => state.setField);
  const { errors } = metaOf(form, read);
  return (
    <fieldset className="meta-fields">
      <legend>{say.intake.about}</legend>
      {metaFields.map((field) => {
        const origin = originOf(field, form, read);
        return (
          <TextField
            key={field}
            className={`meta-${field}`}
            label={say.intake.fields[field]}
            type={types[field] ?? 'text'}
            autoComplete="off"
            spellCheck={false}
            value={form[field]}
            placeholder={say.intake.unknown}
            hint={<Origin field={field} value={form[field]} origin={origin} text={text} />}
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
  readonly text: string;
}): ReactNode {
  if (props.origin === undefined)
    return <span className="unknown">{props.field === 'published' ? undated(props.text) : say.intake.unknown}</span>;
  const origin = originWords(props.origin) ?? '';
  const read = props.origin === typedIn ? origin : say.intake.readFrom(origin);
  const dated = props.field === 'published' && /^\d{4}-\d\d-\d\d$/.test(props.value);
  return dated ? `${say.formats.day(props.value)}, ${read}` : read;
}

/** A dateline's day without a year is no date; it helps whoever types the date in. */
function undated(text: string): string {
  const wire = wireDay(text);
  return wire === undefined
    ? say.intake.unknownDate
    : say.intake.datelineDay(say.formats.dayInYear(wire.month, wire.day));
}
