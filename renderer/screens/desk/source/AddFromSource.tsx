import { CalendarDays, List, type LucideIcon, Pilcrow, Quote } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Reading } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { keyOf } from '../../../ui/keys.ts';
import { Select } from '../../../ui/Select.tsx';
import { type EntryForm, wholeWords } from './newEntry.ts';
import type { Picked } from './SourceText.tsx';
import { refusal, useTake } from './useTake.ts';

const forms: readonly {
  readonly form: EntryForm;
  readonly keys: string;
  readonly icon: LucideIcon;
}[] = [
  { form: 'quotation', keys: 'q', icon: Quote },
  { form: 'key-point', keys: 'k', icon: List },
  { form: 'event', keys: 'e', icon: CalendarDays },
  { form: 'plain', keys: 'p', icon: Pilcrow },
];

type Props = {
  readonly source: Source;
  readonly reading: Reading;
  readonly picked: Picked;
  readonly onClose: () => void;
};

/** Beside selected words of the source: how, and where, they come into the briefing. */
export function AddFromSource({ source, reading, picked, onClose }: Props): ReactNode {
  const desk = useDeskStore();
  const [target, setTarget] = useState('');
  const host = useRef<HTMLFieldSetElement>(null);
  const { briefing } = desk.getState();
  const span = wholeWords(source.text, picked.span);

  const why = forms.map(({ form }) => (span === undefined ? undefined : refusal(reading, span, form)));
  const add = useTake();
  const take = (form: EntryForm): void => {
    if (span === undefined || refusal(reading, span, form) !== undefined) return;
    add({ source, reading }, picked.span, form, { target });
    onClose();
  };
  const latest = useRef({ take, onClose });
  useEffect(() => {
    latest.current = { take, onClose };
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
      const found = forms.find(({ keys }) => keys === keyOf(event));
      if (found !== undefined) latest.current.take(found.form);
      else if (event.key === 'Escape') latest.current.onClose();
      else if (keyOf(event) === 'a') host.current?.querySelector('button')?.focus();
      else return;
      event.preventDefault();
    };
    const onDown = (event: MouseEvent): void => {
      const inside = host.current?.contains(event.target as Node) ?? false;
      if (!inside && !(event.target as Element).closest?.('.source-scroll')) latest.current.onClose();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('mousedown', onDown);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mousedown', onDown);
    };
  }, []);

  if (briefing === undefined || span === undefined) return null;
  return createPortal(
    <fieldset
      ref={host}
      className="add-from-source"
      aria-label={say.source.addTheseWords}
      style={beside(picked.box, window.innerWidth, window.innerHeight)}
    >
      <div className="add-forms">
        {forms.map(({ form, keys, icon: Icon }, index) => (
          <button
            key={form}
            type="button"
            className="add-form"
            aria-keyshortcuts={keys}
            disabled={why[index] !== undefined}
            onClick={() => take(form)}
          >
            <Icon aria-hidden="true" />
            {say.source.forms[form]} <Kbd keys={keys} />
          </button>
        ))}
      </div>
      {why[0] !== undefined && <p className="add-why">{why[0]}</p>}
      <Select
        size="small"
        label={say.source.addToSection}
        hideLabel
        value={target}
        onChange={setTarget}
        options={[
          { value: '', label: say.source.toFitting },
          ...briefing.sections.map(({ id, heading }) => ({
            value: id,
            label: say.source.toSection(heading || say.names.untitledSection),
          })),
        ]}
      />
    </fieldset>,
    document.body,
  );
}

/** CSS pixels: the menu at its largest, and the least way from it to the words and to the window's edge. */
const menu = { width: 384, height: 128, gap: 8 } as const;

/** Above the words where there is room, else below them, always inside the window. */
function beside(words: DOMRect, width: number, height: number): CSSProperties {
  const left = Math.max(menu.gap, Math.min(words.left, width - menu.width - menu.gap));
  const above = height - words.top + menu.gap;
  if (words.top >= menu.height + 2 * menu.gap && words.top <= height) return { left, bottom: above };
  return { left, top: Math.max(menu.gap, Math.min(words.bottom + menu.gap, height - menu.height - menu.gap)) };
}
