import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu, Slot } from 'radix-ui';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
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

type Props = {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  readonly align?: 'start' | 'end';
};

/**
 * A drop-down of commands under its trigger, a button that takes a ref. Lines that say how things stand are asked for as it opens. Radix's part
 * is there only while the trigger is at hand: closed too it listens to every key of the window, and a long briefing has a hundred menus.
 */
export function Menu({ trigger, items, align = 'end' }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [isAtHand, setAtHand] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leftFor = useRef<'elsewhere'>(undefined);
  const id = useId();
  return (
    <>
      <Slot.Root
        ref={button}
        id={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        onPointerEnter={() => setAtHand(true)}
        onPointerLeave={() => setAtHand(document.activeElement === button.current)}
        onFocus={() => setAtHand(true)}
        onBlur={() => setAtHand(false)}
        onPointerDown={(event: PointerEvent) => {
          if (event.button !== 0 || event.ctrlKey || button.current?.disabled) return;
          // The focus goes into the menu, not onto the button.
          if (!isOpen) event.preventDefault();
          setOpen(!isOpen);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' || !isOpen);
        }}
      >
        {trigger}
      </Slot.Root>
      {(isAtHand || isOpen) && (
        <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
          <DropdownMenu.Trigger asChild>
            <StandIn of={button} />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content
              id={`${id}-menu`}
              aria-labelledby={id}
              className="menu"
              align={align}
              sideOffset={4}
              collisionPadding={8}
              onInteractOutside={() => {
                leftFor.current = 'elsewhere';
              }}
              onCloseAutoFocus={(event) => {
                event.preventDefault();
                // What took the focus while it closed, such as another menu, keeps it.
                const isFree = document.activeElement === document.body;
                if (leftFor.current === undefined && isFree) button.current?.focus();
                leftFor.current = undefined;
              }}
            >
              <Lines items={items} />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </>
  );
}

/** Draws nothing: Radix's menu hangs on the button that stands there already. */
function StandIn({ of, ref }: { readonly of: RefObject<HTMLElement | null>; readonly ref?: Ref<HTMLElement> }): null {
  useImperativeHandle(ref, () => of.current as HTMLElement);
  return null;
}

function Lines({ items }: Pick<Props, 'items'>): ReactNode {
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
