import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { useDeskPdf } from '../../../state/deskPdf.ts';
import { say } from '../../../state/language.ts';
import { shell } from '../../../state/shell.ts';
import { useExport } from './useExport.ts';

/** The PDF as a thing to take hold of: dragged to another program it is the file; pressed, it is exported. */
export function PdfFile(): ReactNode {
  const pdf = useDeskPdf((state) => state.pdf);
  const exportPdf = useExport();
  const [url, setUrl] = useState('');
  const bytes = pdf?.bytes;
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (pdf === undefined) return null;
  const drag = (event: DragEvent): void => {
    const host = shell();
    if (host === undefined) {
      event.dataTransfer.effectAllowed = 'copy';
      event.dataTransfer.setData('DownloadURL', `application/pdf:${pdf.name}:${url}`);
      return;
    }
    event.preventDefault();
    host.dragOut(pdf.name, pdf.bytes.slice());
  };
  return (
    <button
      type="button"
      className="icon-button icon-button-small pdf-file"
      aria-label={say.paper.dragOut(pdf.name)}
      draggable
      title={say.paper.dragOut(pdf.name)}
      onDragStart={drag}
      onClick={() => void exportPdf()}
    >
      <FileDown aria-hidden="true" />
    </button>
  );
}
