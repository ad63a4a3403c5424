import { type ReactNode, useState } from 'react';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type Props = { readonly name: string | null; readonly onName: (name: string) => void };

/** The name of a version: typed, kept with Enter or the button, taken away by emptying it. Made anew for every version. */
export function VersionName({ name, onName }: Props): ReactNode {
  const [draft, setDraft] = useState(name ?? '');
  const isNew = draft.trim() !== (name ?? '');
  return (
    <form
      className="history-naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onName(draft.trim());
      }}
    >
      <TextField
        label={say.history.nameLabel}
        hideLabel
        placeholder={say.history.namePlaceholder}
        maxLength={120}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit" disabled={!isNew}>
        {draft.trim() === '' && name !== null ? say.history.takeName : say.history.keepName}
      </Button>
    </form>
  );
}
