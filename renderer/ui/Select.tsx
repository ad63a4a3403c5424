import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldProps } from './Field.tsx';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

/** One of a short list: the platform's own list box, so keyboard, touch and screen reader work as everywhere else. */
export function Select<Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  options,
  value,
  onChange,
  size = 'normal',
  className,
  ...rest
}: FieldProps &
  Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'size'> & {
    readonly options: readonly Option<Value>[];
    readonly value: Value;
    readonly onChange: (value: Value) => void;
    readonly size?: 'normal' | 'small';
  }): ReactNode {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error}>
      {(control) => (
        <span className={['select', size === 'small' ? 'select-small' : '', className ?? ''].join(' ').trim()}>
          <select {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value as Value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
