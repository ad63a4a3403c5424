import { type ReactNode, useState } from 'react';
import type { Copies } from '../../../state/deskExport.ts';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { MissingList } from '../../export/MissingList.tsx';
import { useExport } from '../preview/useExport.ts';
import { useGoTo } from '../preview/useGoTo.ts';
import { DeskDialog } from './DeskDialog.tsx';

/** Copies that one export makes at most. */
const mostCopies = 200;

/** What an export may carry besides the pages, and what is wrong with them before they are handed out. */
export function ExportDialog(): ReactNode {
  const text = say.paper.export;
  return (
    <DeskDialog name="export" title={text.title} description={text.about}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const missing = useDeskPdf((state) => state.pdf?.report.missing) ?? [];
  const exportFiles = useExport();
  const goTo = useGoTo();
  const [numbered, setNumbered] = useState(false);
  const [attach, setAttach] = useState(false);
  const [all, setAll] = useState('12');
  const [range, setRange] = useState<{ from: string; to: string }>();
  const text = say.paper.export;
  const copies: Copies = { from: Number(range?.from ?? 1), to: Number(range?.to ?? all), of: Number(all) };
  const fault = numbered && !areCopies(copies) ? text.badCopies(mostCopies) : undefined;
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault !== undefined) return;
        onDone();
        void exportFiles({ ...(numbered && { copies }), ...(attach && { attach }), anyway: missing.length > 0 });
      }}
    >
      {missing.length > 0 && (
        <MissingList
          missing={missing}
          onGo={(place) => {
            onDone();
            goTo(place);
          }}
        />
      )}
      <Check label={text.numbered} hint={text.numberedHint} checked={numbered} onChange={setNumbered} />
      {numbered && (
        <div className="export-copies">
          <Count label={text.copies} value={all} onChange={setAll} error={fault} />
          <Count
            label={text.from}
            value={range?.from ?? '1'}
            onChange={(from) => setRange({ to: all, ...range, from })}
          />
          <Count label={text.to} value={range?.to ?? all} onChange={(to) => setRange({ from: '1', ...range, to })} />
        </div>
      )}
      <Check label={text.attach} hint={text.attachHint} checked={attach} onChange={setAttach} />
      <div className="dialog-footer">
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary" disabled={fault !== undefined}>
          {missing.length > 0 ? text.anyway : numbered ? text.goCopies(copies.to - copies.from + 1) : text.go}
        </Button>
      </div>
    </form>
  );
}

function areCopies({ from, to, of }: Copies): boolean {
  const whole = [from, to, of].every((count) => Number.isInteger(count) && count >= 1 && count <= 99_999);
  return whole && from <= to && to <= of && to - from < mostCopies;
}

function Check(props: {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <div>
      <label className="check">
        <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
        {props.label}
      </label>
      <p className="check-hint">{props.hint}</p>
    </div>
  );
}

function Count(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}): ReactNode {
  return (
    <TextField
      label={props.label}
      inputMode="numeric"
      maxLength={5}
      value={props.value}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value.replace(/\D/g, ''))}
    />
  );
}
