import { useCallback } from 'react';
import { useDeskPdfStore } from '../../../state/deskPdf.ts';
import { shell } from '../../../state/shell.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';

/** Writes the PDF: the desktop host asks where and writes it whole; a browser downloads it. The bytes are those of the preview. */
export function useExport(): () => Promise<void> {
  const store = useDeskPdfStore();
  return useCallback(async () => {
    const pdf = await store.getState().set();
    if (pdf === undefined) {
      notifyFault(store.getState().fault ?? 'The PDF could not be made; try again.');
      return;
    }
    const host = shell();
    if (host === undefined) {
      download(pdf.name, pdf.bytes);
      notify(`Exported ${pdf.name}.`);
      return;
    }
    const saved = await host.saveFile(pdf.name, pdf.bytes.slice());
    if (saved === null) return;
    if ('fault' in saved) notifyFault(saved.fault.sentence);
    else notify(`Exported to ${saved.path}.`, { label: 'Show in folder', onClick: () => void host.reveal(saved.path) });
  }, [store]);
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
