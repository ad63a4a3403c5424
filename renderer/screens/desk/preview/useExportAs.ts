import { useCallback } from 'react';
import type { ExportFormat } from '#shared/model/exportFormat.ts';
import { useClient } from '../../../state/client.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { sentenceIn, sentenceOf } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';
import { deliver } from '../../export/deliver.ts';
import { noteExports } from './noteExports.ts';

/** Exports the briefing as it stands, all of it saved, in a format other than PDF [X1] [X2]. */
export function useExportAs(): (format: ExportFormat) => Promise<void> {
  const desk = useDeskStore();
  const client = useClient();
  return useCallback(
    async (format) => {
      const text = say.paper.export;
      const isSaved = await desk.getState().flush();
      const { id, save } = desk.getState();
      if (!isSaved) {
        notifyFault(say.paper.exportAfterSaving(save.kind === 'failed' ? save.sentence : say.paper.notSavedYet));
        return;
      }
      try {
        const { file, name, version } = await client.exports.make({ id, format });
        const made = { name, version, bytes: new Uint8Array(await file.arrayBuffer()), type: file.type };
        const delivered = await deliver([made]);
        if (!delivered.ok) notifyFault(sentenceIn(delivered.fault));
        if (!delivered.ok || delivered.value === undefined) return;
        void noteExports(client, id, [made]);
        const { path } = delivered.value;
        if (path === undefined) notify(text.done(name));
        else notify(text.doneTo(path), { label: text.showInFolder, onClick: () => void shell()?.reveal(path) });
      } catch (error) {
        notifyFault(sentenceOf(error));
      }
    },
    [desk, client],
  );
}
