import { FileInput } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say } from '../state/language.ts';

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes a dropped file, the first where there are several; without it the browser would leave the app and show the file. */
export function DropTarget(props: {
  readonly onFile: (file: File, dropped: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  const [over, setOver] = useState(false);
  const onFile = useRef(props.onFile);
  useEffect(() => {
    onFile.current = props.onFile;
  });
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent): void => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      const { files } = event.dataTransfer ?? { files: [] };
      if (files[0] !== undefined) onFile.current(files[0], files.length);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: allow, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  return (
    <>
      {props.children}
      {over && (
        <div className="drop-veil">
          <p>
            <FileInput aria-hidden="true" /> {say.frame.drop}
          </p>
        </div>
      )}
    </>
  );
}
