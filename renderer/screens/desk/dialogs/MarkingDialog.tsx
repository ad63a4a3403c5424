import { type ReactNode, useState } from 'react';
import type { Marking } from '#shared/model/marking.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** A marking scheme of the user's own: its labels in order, and the one this briefing carries. */
export function MarkingDialog(): ReactNode {
  return (
    <DeskDialog name="marking" title={say.dialogs.marking.title} description={say.dialogs.marking.text}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 80))
      .filter((line) => line !== ''),
  ),
];

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const before = desk.getState().briefing?.marking;
  const [text, setText] = useState(before?.scheme === 'own' ? before.order.join('\n') : '');
  const order = linesOf(text).slice(0, 20);
  const [label, setLabel] = useState(before?.scheme === 'own' ? before.label : '');
  const chosen = order.includes(label) ? label : (order.at(-1) ?? '');
  const save = (): void => {
    if (chosen === '') return;
    const marking: Marking = { scheme: 'own', label: chosen, order };
    desk.getState().change([{ do: 'marking', marking }], say.deeds.marked(chosen));
    onDone();
  };
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={say.dialogs.marking.labels} hint={say.dialogs.marking.labelsHint}>
        {(control) => (
          <textarea
            {...control}
            className="input form-lines"
            rows={5}
            value={text}
            placeholder={say.dialogs.marking.example}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Select
        label={say.dialogs.marking.thisIs}
        value={chosen}
        onChange={setLabel}
        disabled={order.length === 0}
        options={
          order.length === 0
            ? [{ value: '', label: say.dialogs.marking.typeFirst }]
            : order.map((one) => ({ value: one, label: one }))
        }
      />
      <div className="dialog-footer">
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary" disabled={chosen === ''}>
          {say.dialogs.marking.mark}
        </Button>
      </div>
    </form>
  );
}
