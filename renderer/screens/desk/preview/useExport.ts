import { useCallback } from 'react';
import { useClient } from '../../../state/client.ts';
import { useDesk } from '../../../state/desk.ts';
import type { ExportWish } from '../../../state/deskExport.ts';
import { useFocusStore } from '../../../state/deskFocus.ts';
import { useDeskPdfStore } from '../../../state/deskPdf.ts';
import { sentenceIn } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';
import { deliver } from '../../export/deliver.ts';
import { noteExports } from './noteExports.ts';

/** Exports the briefing; without a wish the bytes are those of the preview [P7]. Characters that no font has are shown before anything is written [P5]. */
export function useExport(): (wish?: ExportWish) => Promise<void> {
  const store = useDeskPdfStore();
  const focus = useFocusStore();
  const client = useClient();
  const id = useDesk((state) => state.id);
  return useCallback(
    async (wish = {}) => {
      const end = await store.getState().exportFiles(wish);
      if (end === undefined) return;
      const text = say.paper.export;
      if (end.kind === 'failed') notifyFault(end.sentence);
      else if (end.kind === 'missing') focus.getState().setDialog('export');
      else if (end.kind === 'cancelled') notify(text.cancelled);
      else {
        const delivered = await deliver(end.files);
        if (!delivered.ok) notifyFault(sentenceIn(delivered.fault));
        if (!delivered.ok || delivered.value === undefined) return;
        void noteExports(client, id, end.files);
        focus.getState().setDialog(undefined);
        const { path } = delivered.value;
        const [only] = end.files;
        const says = end.files.length > 1 || only === undefined ? text.doneCopies(end.files.length) : undefined;
        const over = only?.report.linesOver ?? 0;
        const longer = over > 0 ? ` ${text.longer(over)}` : '';
        if (path === undefined) notify((says ?? text.done(only?.name ?? '')) + longer);
        else
          notify((says ?? text.doneTo(path)) + longer, {
            label: text.showInFolder,
            onClick: () => void shell()?.reveal(path),
          });
      }
    },
    [store, focus, client, id],
  );
}
