import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** A line of a menu. `checked` makes it one of a choice; `keys` is printed, the screen listens for it. */
export type MenuItem =
  | {
      readonly kind?: 'item';
      readonly label: string;
      /** Of the label, where it is not the page's. */
      readonly lang?: string;
      readonly icon?: LucideIcon;
      readonly keys?: string;
      /** A word on how it stands, at the end of the line. */
      readonly hint?: string;
      readonly checked?: boolean;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' };

/** A drop-down of commands under its trigger, a button that takes a ref. Lines that say how things stand are asked for as it opens. */
export function Menu(props: {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  readonly align?: 'start' | 'end';
}): ReactNode {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{props.trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={props.align ?? 'end'} sideOffset={4} collisionPadding={8}>
          <Lines items={props.items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Lines({ items }: Pick<Parameters<typeof Menu>[0], 'items'>): ReactNode {
  return (typeof items === 'function' ? items() : items).map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a menu's lines have no identity but their place
    <Line key={index} item={item} />
  ));
}

function Line({ item }: { readonly item: MenuItem }): ReactNode {
  if (item.kind === 'separator') return <DropdownMenu.Separator className="menu-separator" />;
  if (item.kind === 'heading') return <DropdownMenu.Label className="menu-heading">{item.label}</DropdownMenu.Label>;
  const shared = {
    className: item.danger ? 'menu-item menu-item-danger' : 'menu-item',
    disabled: item.disabled ?? false,
    onSelect: item.onSelect,
  };
  const inside = (
    <>
      {item.icon !== undefined && <item.icon aria-hidden="true" />}
      <span lang={item.lang}>{item.label}</span>
      {item.hint !== undefined && <span className="menu-hint">{item.hint}</span>}
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </>
  );
  if (item.checked === undefined) return <DropdownMenu.Item {...shared}>{inside}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...shared} checked={item.checked}>
      <span className="menu-check">{item.checked && <Check aria-hidden="true" />}</span>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}
