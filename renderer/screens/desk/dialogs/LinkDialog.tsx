import { type ReactNode, useState } from 'react';
import { isSafeHref } from '#shared/model/richtext/href.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** Where the selected words lead. */
export function LinkDialog(): ReactNode {
  return (
    <DeskDialog name="link" title={say.dialogs.link.title}>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

/** A bare address is taken to be on the web, one with an @ to be for mail; another scheme is left for the check to refuse. */
const completed = (typed: string): string => {
  const address = typed.trim();
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return address.includes('@') && !address.includes('/') ? `mailto:${address}` : `https://${address}`;
};

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const editor = useFocus((state) => state.editor);
  const before = (editor?.getAttributes('link').href as string | undefined) ?? '';
  const [address, setAddress] = useState(before);
  const [tried, setTried] = useState(false);
  const href = completed(address);
  const wrong = !isSafeHref(href);
  const save = (): void => {
    setTried(true);
    if (editor === undefined || wrong) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && before === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
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
      <TextField
        label={say.dialogs.link.address}
        value={address}
        placeholder="https://"
        inputMode="url"
        error={tried && wrong ? say.dialogs.link.wrong : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <div className="dialog-footer">
        {before !== '' && (
          <Button
            variant="quiet"
            onClick={() => {
              editor?.chain().focus().extendMarkRange('link').unsetLink().run();
              onDone();
            }}
          >
            {say.dialogs.link.remove}
          </Button>
        )}
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary">
          {say.dialogs.link.keep}
        </Button>
      </div>
    </form>
  );
}
