import { type ReactNode, useState } from 'react';
import type { Masthead } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import { namesDate, noDate } from '#shared/model/dateLine.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { mastheadLines } from '../mastheadLines.ts';

/** What stands at the head of the first page, and how the page is set. */
export function MastheadDialog(): ReactNode {
  const open = useFocus((state) => state.dialog === 'masthead');
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => setDialog(next ? 'masthead' : undefined)}
      title="Masthead details"
      description="Each line prints only where it is filled in."
    >
      <Form onDone={() => setDialog(undefined)} />
    </Dialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const [before] = useState(() => desk.getState().briefing);
  const [masthead, setMasthead] = useState(before?.masthead);
  const [paper, setPaper] = useState(before?.paper);
  const [language, setLanguage] = useState(before?.language);
  if (before === undefined || masthead === undefined || paper === undefined || language === undefined) return null;
  const wrong = mastheadLines.some(({ field }) => errorOf(field, masthead[field]) !== undefined);
  const save = (): void => {
    if (wrong) return;
    const changes: Change[] = [];
    if (JSON.stringify(masthead) !== JSON.stringify(before.masthead)) changes.push({ do: 'masthead', masthead });
    if (paper !== before.paper) changes.push({ do: 'paper', paper });
    if (language !== before.language) changes.push({ do: 'language', language });
    if (changes.length > 0) desk.getState().change(changes, 'Changed the masthead');
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
      <div className="form-pairs">
        {mastheadLines.map(({ field, label, hint }) => (
          <TextField
            key={field}
            label={label}
            hint={hint}
            maxLength={300}
            value={masthead[field]}
            error={errorOf(field, masthead[field])}
            onChange={(event) => setMasthead({ ...masthead, [field]: event.target.value })}
          />
        ))}
        <Segmented
          label="Paper"
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: 'Letter' },
          ]}
        />
        <Select
          label="Language"
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en-GB', label: 'English (United Kingdom)' },
            { value: 'en-US', label: 'English (United States)' },
          ]}
        />
      </div>
      <div className="dialog-footer">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={wrong}>
          Keep details
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a line; only dates can be. */
function errorOf(field: keyof Masthead, line: string): string | undefined {
  if (field !== 'date' && field !== 'cutoff') return undefined;
  return line.trim() === '' || namesDate(line) ? undefined : noDate;
}
