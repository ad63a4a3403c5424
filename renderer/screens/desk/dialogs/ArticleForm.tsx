import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { IntakeDraft } from '#shared/contract/contract.ts';
import { type Input, pageIn, takeInput } from '../../../state/article.ts';
import { useClient } from '../../../state/client.ts';
import { sentenceIn, sentenceOf } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { OpenFile } from '../../intake/OpenFile.tsx';
import { articleOf } from '../../intake/usePasteAnywhere.ts';

/** Takes an article in over the desk: pasted, by its address or from a file. `onTaken` answers why it cannot be used, in a sentence. */
export function ArticleForm(props: {
  readonly start: string;
  readonly add: string;
  readonly fetch: string;
  readonly onTaken: (draft: IntakeDraft) => Promise<string | undefined>;
  readonly onDone: () => void;
}): ReactNode {
  const { start, onTaken, onDone } = props;
  const client = useClient();
  const [input, setInput] = useState<Input>({ text: start });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), []);
  const page = pageIn(input);
  const isEmpty = input.text.trim() === '' && input.html === undefined;
  const take = async (ask: () => Promise<IntakeDraft>): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      const why = await onTaken(await ask());
      if (why === undefined) return onDone();
      setFault(why);
    } catch (error) {
      setFault(sentenceOf(error));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  const takeFile = (file: Blob | Uint8Array, name: string): Promise<void> => take(() => client.uploadFile(file, name));
  const openFile = async (): Promise<void> => {
    const opened = await shell()?.openFile();
    if (opened === undefined || opened === null) return undefined;
    return 'fault' in opened ? setFault(sentenceIn(opened.fault)) : takeFile(opened.bytes, opened.name);
  };
  return (
    <form
      className="desk-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !busy) void take(() => takeInput(client, input));
      }}
    >
      <textarea
        ref={area}
        className="article-text"
        aria-label={say.intake.text}
        aria-invalid={fault !== undefined}
        placeholder={say.intake.placeholder}
        spellCheck={false}
        rows={8}
        value={input.text}
        onChange={(event) => setInput({ text: event.target.value })}
        onPaste={(event) => {
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const pasted = articleOf(event.clipboardData);
          if (selectionStart !== 0 || selectionEnd !== value.length || pasted.html === undefined) return;
          event.preventDefault();
          setInput(pasted);
        }}
      />
      <p className="article-formats" aria-live="polite">
        {page === undefined ? say.intake.formats : say.intake.willFetch(page.host)}
      </p>
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      <div className="dialog-footer">
        <OpenFile disabled={busy} onFile={(file, name) => void takeFile(file, name)} onAsk={() => void openFile()} />
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary" disabled={isEmpty || busy}>
          {busy ? say.dialogs.source.building : page === undefined ? props.add : props.fetch}
        </Button>
      </div>
    </form>
  );
}
