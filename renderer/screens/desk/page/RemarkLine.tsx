import { Info } from 'lucide-react';
import type { ReactNode } from 'react';

import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { useProse } from '../../../state/prose.ts';
import { Button } from '../../../ui/Button.tsx';

/** What is remarked on the words under the cursor, why, and the switch for remarks of its kind. */
export function RemarkLine(): ReactNode {
  const remark = useFocus((state) => state.remark);
  const switchNotes = useProse((state) => state.switchNotes);
  if (remark === undefined) return null;
  const { kind, says, why } = remark;
  return (
    <aside
      className={kind === 'quotation' ? 'remark-line remark-line-broken' : 'remark-line'}
      aria-label={say.desk.remarks.title}
    >
      <Info aria-hidden="true" />
      <p role="status" className="remark-words">
        <strong>{says}</strong> {why}
      </p>
      {kind !== 'quotation' && (
        <Button size="small" variant="quiet" onClick={() => switchNotes(kind, false)}>
          {say.desk.remarks.switchOff(say.names.styleNotes[kind].name)}
        </Button>
      )}
    </aside>
  );
}
