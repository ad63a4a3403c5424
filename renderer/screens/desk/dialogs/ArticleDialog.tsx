import { type ReactNode, useState } from 'react';
import type { IntakeDraft } from '#shared/contract/contract.ts';
import { noCorrections } from '#shared/model/source.ts';
import { type Input, pageIn, takeInput } from '../../../state/article.ts';
import { useClient } from '../../../state/client.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { sentenceIn, sentenceOf } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { notify } from '../../../ui/toast.tsx';
import { OpenFile } from '../../intake/OpenFile.tsx';
import { articleOf } from '../../intake/usePasteAnywhere.ts';

/** One more article for the briefing on the desk [B8]: what nobody edited is built anew from all of them, what was edited stays, the rest is offered. */
export function ArticleDialog(): ReactNode {
  const open = useFocus((state) => state.dialog === 'article');
  const setDialog = useFocus((state) => state.setDialog);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => setDialog(next ? 'article' : undefined)}
      title={say.dialogs.article.title}
      description={say.dialogs.article.text}
    >
      <Form onDone={() => setDialog(undefined)} />
    </Dialog>
  );
}

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const client = useClient();
  const add = useAddArticle();
  const [input, setInput] = useState<Input>({ text: '' });
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const text = say.dialogs.article;
  const page = pageIn(input);
  const isEmpty = input.text.trim() === '' && input.html === undefined;
  const take = async (ask: () => Promise<IntakeDraft>): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    try {
      const why = await add(await ask());
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
        className="article-text"
        aria-label={say.intake.text}
        aria-invalid={fault !== undefined}
        placeholder={say.intake.placeholder}
        spellCheck={false}
        rows={8}
        value={input.text}
        onChange={(event) => setInput({ text: event.target.value })}
        onPaste={(event) => {
          const pasted = articleOf(event.clipboardData);
          if (input.text !== '' || pasted.html === undefined) return;
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
          {busy ? say.dialogs.source.building : page === undefined ? text.add : text.fetch}
        </Button>
      </div>
    </form>
  );
}

/** Puts an article that was taken in beside those of the briefing; answers why not, in a sentence. */
function useAddArticle(): (draft: IntakeDraft) => Promise<string | undefined> {
  const desk = useDeskStore();
  const focus = useFocusStore();
  return async ({ source, known }) => {
    const { briefing, id, rebuild, undo } = desk.getState();
    const text = say.dialogs.article;
    if (briefing === undefined) return undefined;
    if (briefing.sources.some((used) => used.source === source.id) || known.some((other) => other.id === id))
      return text.known;
    const title = source.meta.title?.value ?? say.source.untitled;
    const sources = [...briefing.sources, { source: source.id, meta: source.meta, corrections: noCorrections }];
    if (!(await rebuild(sources, briefing.kind, say.deeds.addedArticle(title).slice(0, 200)))) return text.notAdded;
    focus.getState().setSource(source.id);
    notify(text.added(title), { label: say.frame.undo, onClick: () => void undo() });
    return undefined;
  };
}
