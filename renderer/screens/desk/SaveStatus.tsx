import { Check, CircleDashed, CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk, useDeskNow } from '../../state/desk.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';

/** [E4] Saved, saving, or not saved and why. Saving is seen but not spoken: it comes with every few words. */
export function SaveStatus(): ReactNode {
  const save = useDeskNow((state) => state.save);
  const flush = useDesk((state) => state.flush);
  const conflict = useDesk((state) => state.conflict !== undefined);
  const Icon = save.kind === 'failed' ? CloudAlert : save.kind === 'saving' ? CircleDashed : Check;
  return (
    <div className={`save save-${save.kind}`} data-save={save.kind}>
      <Icon aria-hidden="true" />
      <span aria-hidden="true" className="save-words" title={save.kind === 'failed' ? save.sentence : undefined}>
        {save.kind === 'failed'
          ? say.desk.notSaved(save.sentence)
          : save.kind === 'saving'
            ? say.desk.saving
            : say.desk.saved}
      </span>
      <span role="status" className="visually-hidden">
        {save.kind === 'failed' ? say.desk.notSaved(save.sentence) : say.desk.saved}
      </span>
      {save.kind === 'failed' && !conflict && (
        <Button size="small" onClick={() => void flush()}>
          {say.frame.tryAgain}
        </Button>
      )}
    </div>
  );
}
