import { useCallback } from 'react';
import { useClient } from '../../../state/client.ts';
import { useDesk } from '../../../state/desk.ts';
import { useDeskPdfStore } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';

/** Writes the PDF: the desktop host asks where and writes it whole; a browser downloads it. The bytes are those of the preview. */
export function useExport(): () => Promise<void> {
  const store = useDeskPdfStore();
  const client = useClient();
  const id = useDesk((state) => state.id);
  return useCallback(async () => {
    const pdf = await store.getState().set();
    if (pdf === undefined) {
      notifyFault(store.getState().fault ?? say.paper.notMade);
      return;
    }
    /** The history says from which version the file was made. A library that cannot be written does not take the file back. */
    const note = async (): Promise<void> => {
      const { version, name: file, bytes } = pdf;
      await client.briefings.exported({ id, version, file, hash: await sha256(bytes) }).catch(() => undefined);
    };
    const host = shell();
    if (host === undefined) {
      download(pdf.name, pdf.bytes);
      void note();
      notify(say.paper.exported(pdf.name));
      return;
    }
    const saved = await host.saveFile(pdf.name, pdf.bytes.slice());
    if (saved === null) return;
    if ('fault' in saved) notifyFault(saved.fault.sentence);
    else {
      void note();
      notify(say.paper.exportedTo(saved.path), {
        label: say.paper.showInFolder,
        onClick: () => void host.reveal(saved.path),
      });
    }
  }, [store, client, id]);
}

/** Hex; null where the page may not compute it. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
