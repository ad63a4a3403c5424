import type { LucideIcon } from 'lucide-react';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export type Tab<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly content: ReactNode;
};

/** Panels of which one is in view; arrow keys move along the tabs. */
export function Tabs<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly Tab<Value>[];
  readonly className?: string;
}): ReactNode {
  return (
    <Radix.Root
      className={props.className ?? 'tabs'}
      value={props.value}
      onValueChange={(value) => props.onChange(value as Value)}
    >
      <Radix.List className="tabs-list" aria-label={props.label}>
        {props.tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className="tabs-tab">
            {tab.icon !== undefined && <tab.icon aria-hidden="true" />}
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {props.tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="tabs-panel">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
