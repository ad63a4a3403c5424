import { useCallback } from 'react';
import { useDeskPdfStore } from '../../../state/deskPdf.ts';
import { sentenceIn } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { notify, notifyFault } from '../../../ui/toast.tsx';

/** Prints the very file that export writes: the desktop hands it to the program that shows PDFs, a browser to its own viewer. */
export function usePrint(): () => Promise<void> {
  const store = useDeskPdfStore();
  return useCallback(async () => {
    await store.getState().set();
    const { pdf, fault } = store.getState();
    if (pdf === undefined || fault !== undefined) {
      notifyFault(fault ?? say.paper.notMade);
      return;
    }
    const host = shell();
    if (host !== undefined) {
      const refused = await host.print(pdf.name, pdf.bytes.slice());
      if (refused !== null) notifyFault(sentenceIn(refused.fault));
      else notify(say.paper.toPrint);
      return;
    }
    const url = URL.createObjectURL(new Blob([pdf.bytes as BlobPart], { type: 'application/pdf' }));
    const opened = window.open(url);
    if (opened === null) notifyFault(say.paper.printBlocked);
    else notify(say.paper.toPrint);
    setTimeout(() => URL.revokeObjectURL(url), 600_000);
  }, [store]);
}
