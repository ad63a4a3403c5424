import { type ReactNode, useState } from 'react';
import { datelineWords } from '../../../state/dateline.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { formOf, type MetaField, metaFields, metaOf, originOf, originWords } from '../../../state/intakeMeta.ts';
import { say, sayStored } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { notify } from '../../../ui/toast.tsx';
import { DeskDialog } from './DeskDialog.tsx';

const types: Partial<Readonly<Record<MetaField, string>>> = { published: 'date', url: 'url' };

/** What is known of the article in front [A3]; after a change the sections nobody edited are built again. */
export function SourceDialog(): ReactNode {
  return (
    <DeskDialog name="source" title={say.dialogs.source.title} description={say.dialogs.source.text}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const chosen = useFocus((state) => state.source);
  const briefing = useDesk((state) => state.briefing);
  const source = briefing?.sources.find((used) => used.source === chosen) ?? briefing?.sources[0];
  const kept = useDesk((state) => state.sources).find(({ id }) => id === source?.source);
  const [form, setForm] = useState(() => (source === undefined ? undefined : formOf(source.meta)));
  const [busy, setBusy] = useState(false);
  if (briefing === undefined || source === undefined || form === undefined) return null;
  const read = metaOf(form, source.meta);
  const wrong = Object.keys(read.errors).length > 0;
  const save = async (): Promise<void> => {
    if (wrong) return;
    if (JSON.stringify(read.meta) === JSON.stringify(source.meta)) return onDone();
    setBusy(true);
    const sources = briefing.sources.map((used) =>
      used.source === source.source ? { ...used, meta: read.meta } : used,
    );
    const done = await desk.getState().rebuild(sources, briefing.kind, say.deeds.changedSource);
    setBusy(false);
    if (!done) return undefined;
    onDone();
    notify(say.dialogs.source.rebuilt, {
      label: say.frame.undo,
      onClick: () => void desk.getState().undo(),
    });
    return undefined;
  };
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {metaFields.map((field) => (
        <TextField
          key={field}
          label={say.intake.fields[field]}
          type={types[field] ?? 'text'}
          value={form[field]}
          placeholder={say.dialogs.source.unknown}
          hint={
            (field === 'published' ? datelineWords(kept?.text ?? '', read.meta) : undefined) ??
            originWords(originOf(field, form, source.meta))
          }
          error={read.errors[field]}
          onChange={(event) => setForm({ ...form, [field]: event.target.value })}
        />
      ))}
      {kept !== undefined && (
        <dl className="source-facts">
          <div>
            <dt>{say.dialogs.source.hash}</dt>
            <dd>{kept.hash}</dd>
          </div>
          {kept.notices.map((notice) => (
            <div key={notice}>
              <dt>{say.dialogs.source.takenWithChange}</dt>
              <dd>{sayStored('notices', notice)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="dialog-footer">
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary" disabled={busy || wrong}>
          {busy ? say.dialogs.source.building : say.dialogs.source.keep}
        </Button>
      </div>
    </form>
  );
}
