import { FileText, Globe } from 'lucide-react';
import { type ClipboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { pageIn } from '../../state/article.ts';
import { useIntake, useIntakeStore } from '../../state/intake.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { keysOf } from '../../ui/keys.ts';
import { Notice } from '../../ui/Notice.tsx';
import { notifyFault } from '../../ui/toast.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { OpenFile } from './OpenFile.tsx';
import { toDraft } from './toDraft.ts';
import { articleOf, isBlank } from './usePasteAnywhere.ts';

/** Paste, open or drop an article. A paste into the empty field is read at once; what failed stays in the field. */
export function TakeIn(): ReactNode {
  const { input, setInput, takePaste, takeFile, openFile, lookFirst, setLookFirst, busy, fault } = useIntake(
    (state) => state,
  );
  const intake = useIntakeStore();
  const goOn = (source: string | undefined): Promise<void> => toDraft(intake, source);
  const area = useRef<HTMLTextAreaElement>(null);
  const slow = useSlow(busy === 'taking' || busy === 'making');
  const empty = input.text.trim() === '';
  const page = pageIn(input);
  const read = (): void => void takePaste().then(goOn);
  useEffect(() => area.current?.focus(), []);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const file = event.clipboardData.files[0];
    const article = articleOf(event.clipboardData);
    if (file !== undefined && article.text === '') {
      event.preventDefault();
      void takeFile(file, file.name).then(goOn);
      return;
    }
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    if (!empty && !replacesAll) return;
    event.preventDefault();
    if (isBlank(article)) {
      notifyFault(say.intake.nothingPasted);
      return;
    }
    setInput(article);
    if (pageIn(article) === undefined) read();
  };
  return (
    <main className="screen take-in" id="content" aria-busy={busy === 'taking'}>
      <h1>{say.intake.title}</h1>
      <p className="take-in-lead" id="take-in-lead">
        {say.intake.lead}
      </p>
      <div className="take-in-sheet">
        <textarea
          ref={area}
          aria-label={say.intake.text}
          aria-describedby="take-in-lead"
          aria-invalid={fault !== undefined}
          placeholder={say.intake.placeholder}
          spellCheck={false}
          value={input.text}
          onChange={(event) => setInput({ text: event.target.value })}
          onPaste={paste}
          onKeyDown={(event) => {
            if (keysOf(event.nativeEvent) === 'mod+enter' && !empty) read();
          }}
        />
        <div className="take-in-foot">
          <OpenFile
            onFile={(file, name) => void takeFile(file, name).then(goOn)}
            onAsk={() => void openFile().then(goOn)}
          />
          <span className="take-in-formats" aria-live="polite">
            {page === undefined ? say.intake.formats : say.intake.willFetch(page.host)}
          </span>
          <Button
            variant="primary"
            icon={page === undefined ? FileText : Globe}
            keys="mod+enter"
            disabled={(empty && input.html === undefined) || busy === 'taking'}
            onClick={read}
          >
            {wordsOn({ slow, fetches: page !== undefined, lookFirst })}
          </Button>
        </div>
      </div>
      <label className="take-in-look">
        <input type="checkbox" checked={lookFirst} onChange={(event) => setLookFirst(event.target.checked)} />
        {say.intake.lookFirst}
      </label>
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      {slow && (
        <p className="visually-hidden" role="status">
          {say.intake.readingArticle}
        </p>
      )}
    </main>
  );
}

function wordsOn({ slow, fetches, lookFirst }: Readonly<Record<'slow' | 'fetches' | 'lookFirst', boolean>>): string {
  if (slow) return fetches ? say.intake.fetching : say.intake.reading;
  if (fetches) return say.intake.fetch;
  return lookFirst ? say.intake.read : say.intake.make;
}
