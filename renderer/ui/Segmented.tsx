import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** One of two to six, all in view, in two rows where one is too narrow. Radio buttons underneath: arrow keys choose. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: LucideIcon }[];
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={props.hideLabel ? 'visually-hidden' : 'field-label'}>{props.label}</legend>
      <div className="segmented-options">
        {props.options.map((option) => (
          <label key={option.value} className="segmented-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.icon !== undefined && <option.icon aria-hidden="true" />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
