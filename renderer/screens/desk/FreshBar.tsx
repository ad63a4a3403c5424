import { FileCheck2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk.ts';
import { useFocus } from '../../state/deskFocus.ts';
import { useFresh } from '../../state/fresh.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { leftOutWords } from './leftOutWords.ts';

/** Above a briefing just made: what of the article was left out, with the way to it, and a date that is missing. */
export function FreshBar(): ReactNode {
  const id = useDesk((state) => state.id);
  const fresh = useFresh((state) => state.fresh);
  const putAway = useFresh((state) => state.putAway);
  const setDialog = useFocus((state) => state.setDialog);
  if (fresh?.briefing !== id) return null;
  const leftOut = leftOutWords(fresh.leftOut);
  return (
    <aside className="fresh-bar" aria-label={say.intake.fresh.title}>
      <FileCheck2 aria-hidden="true" />
      <p role="status">
        {leftOut === '' ? say.intake.fresh.made : say.intake.fresh.leftOut(leftOut)}
        {!fresh.dated && ` ${say.intake.fresh.undated}`}
      </p>
      <div className="fresh-acts">
        {leftOut !== '' && (
          <Button size="small" onClick={() => setDialog('left-out')}>
            {say.intake.fresh.seeThem}
          </Button>
        )}
        {!fresh.dated && (
          <Button size="small" onClick={() => setDialog('source')}>
            {say.intake.fresh.typeDate}
          </Button>
        )}
        <IconButton size="small" label={say.intake.fresh.putAway} icon={X} onClick={putAway} />
      </div>
    </aside>
  );
}
