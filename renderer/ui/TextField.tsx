import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './Field.tsx';

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  className,
  ...input
}: FieldProps & ComponentProps<'input'>): ReactNode {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error}>
      {(control) => (
        <input {...control} {...input} className={className === undefined ? 'input' : `input ${className}`} />
      )}
    </Field>
  );
}
