import { type ReactNode, useState } from 'react';
import type { Masthead } from '#shared/model/briefing.ts';
import type { Change } from '#shared/model/change.ts';
import { namesDate } from '#shared/model/dateLine.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { mastheadLines } from '../mastheadLines.ts';
import { DeskDialog } from './DeskDialog.tsx';

/** What stands at the head of the first page, and how the page is set. */
export function MastheadDialog(): ReactNode {
  return (
    <DeskDialog name="masthead" title={say.dialogs.masthead.title} description={say.dialogs.masthead.text}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const [before] = useState(() => desk.getState().briefing);
  const [masthead, setMasthead] = useState(before?.masthead);
  const [paper, setPaper] = useState(before?.paper);
  const [language, setLanguage] = useState(before?.language);
  if (before === undefined || masthead === undefined || paper === undefined || language === undefined) return null;
  const wrong = mastheadLines.some((field) => errorOf(field, masthead[field]) !== undefined);
  const save = (): void => {
    if (wrong) return;
    const changes: Change[] = [];
    if (JSON.stringify(masthead) !== JSON.stringify(before.masthead)) changes.push({ do: 'masthead', masthead });
    if (paper !== before.paper) changes.push({ do: 'paper', paper });
    if (language !== before.language) changes.push({ do: 'language', language });
    if (changes.length > 0) desk.getState().change(changes, say.deeds.changedMasthead);
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
        {mastheadLines.map((field) => (
          <TextField
            key={field}
            label={say.desk.mastheadLines[field]}
            hint={field === 'cutoff' ? say.desk.cutoffHint : undefined}
            maxLength={300}
            value={masthead[field]}
            error={errorOf(field, masthead[field])}
            onChange={(event) => setMasthead({ ...masthead, [field]: event.target.value })}
          />
        ))}
        <Segmented
          label={say.dialogs.masthead.paper}
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: say.dialogs.masthead.letter },
          ]}
        />
        <Select
          label={say.dialogs.masthead.language}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'en-GB', label: say.dialogs.masthead.languages['en-GB'] },
            { value: 'en-US', label: say.dialogs.masthead.languages['en-US'] },
          ]}
        />
      </div>
      <div className="dialog-footer">
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary" disabled={wrong}>
          {say.dialogs.masthead.keep}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a line; only dates can be. */
function errorOf(field: keyof Masthead, line: string): string | undefined {
  if (field !== 'date' && field !== 'cutoff') return undefined;
  return line.trim() === '' || namesDate(line) ? undefined : say.dialogs.masthead.noDate;
}
