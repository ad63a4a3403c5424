import { FileCheck2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk.ts';
import { useFocus } from '../../state/deskFocus.ts';
import { leftOutOf, useFresh } from '../../state/fresh.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { leftOutWords } from './leftOutWords.ts';

/** Above a briefing just made: what of the article was left out, with the way to it, and a date that is missing. */
export function FreshBar(): ReactNode {
  const id = useDesk((state) => state.id);
  const readings = useDesk((state) => state.readings);
  const dated = useDesk(({ briefing }) => briefing?.sources.every(({ meta }) => meta.published !== undefined) ?? true);
  const fresh = useFresh((state) => state.fresh);
  const putAway = useFresh((state) => state.putAway);
  const setDialog = useFocus((state) => state.setDialog);
  if (fresh?.briefing !== id) return null;
  // What was typed in or restored since is told as it now is.
  const paragraphs = readings.flatMap((reading) => reading.paragraphs);
  const leftOut = leftOutWords(paragraphs.length === 0 ? fresh.leftOut : leftOutOf({ paragraphs }));
  return (
    <aside className="fresh-bar" aria-label={say.intake.fresh.title}>
      <FileCheck2 aria-hidden="true" />
      <p role="status">
        {leftOut === '' ? say.intake.fresh.made : say.intake.fresh.leftOut(leftOut)}
        {!dated && ` ${say.intake.fresh.undated}`}
      </p>
      <div className="fresh-acts">
        {leftOut !== '' && (
          <Button size="small" onClick={() => setDialog('left-out')}>
            {say.intake.fresh.seeThem}
          </Button>
        )}
        {!dated && (
          <Button size="small" onClick={() => setDialog('source')}>
            {say.intake.fresh.typeDate}
          </Button>
        )}
        <IconButton size="small" label={say.intake.fresh.putAway} icon={X} onClick={putAway} />
      </div>
    </aside>
  );
}
