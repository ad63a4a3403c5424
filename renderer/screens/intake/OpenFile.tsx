import { FolderOpen } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { articleEndings } from '#shared/model/source.ts';
import { say } from '../../state/language.ts';
import { shell } from '../../state/shell.ts';
import { Button } from '../../ui/Button.tsx';

/** Files that the picker offers; anything else may still be chosen, and is told why it cannot be read. */
const accepted = [...articleEndings.map((ending) => `.${ending}`), 'text/plain', 'text/html'].join(',');

/** Lets an article's file be chosen: in the desktop host by its own dialog (`onAsk` shows it), else in the browser's. */
export function OpenFile(props: {
  readonly disabled?: boolean;
  readonly onFile: (file: File, name: string) => void;
  readonly onAsk: () => void;
}): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accepted}
        hidden
        aria-label={say.intake.file}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) props.onFile(file, file.name);
        }}
      />
      <Button
        variant="quiet"
        icon={FolderOpen}
        disabled={props.disabled ?? false}
        onClick={() => (shell() === undefined ? picker.current?.click() : props.onAsk())}
      >
        {say.intake.openFile}
      </Button>
    </>
  );
}
