import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeskStore } from '../../state/desk.ts';
import { useFocusStore } from '../../state/deskFocus.ts';
import type { ClientFault } from '../../state/fault.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notify } from '../../ui/toast.tsx';
import { AppBar } from '../AppBar.tsx';
import { HistoryDialog } from './history/HistoryDialog.tsx';

/** In place of a briefing that cannot be opened: why, and the way on, which of a damaged one is its newest whole version. */
export function NotOpened({ fault: { sentence, whole } }: { readonly fault: ClientFault }): ReactNode {
  return (
    <>
      <AppBar />
      <main className="screen">
        <EmptyState
          icon={FileText}
          title={say.desk.notOpened}
          actions={whole === undefined ? <TryAgain /> : <Restore version={whole} />}
        >
          {sentence}
        </EmptyState>
      </main>
      <HistoryDialog />
    </>
  );
}

function TryAgain(): ReactNode {
  const desk = useDeskStore();
  return (
    <>
      <Button onClick={() => void desk.getState().open()}>{say.frame.tryAgain}</Button>
      <Button variant="primary" onClick={() => go({ screen: 'library' })}>
        {say.desk.backToLibrary}
      </Button>
    </>
  );
}

function Restore({ version }: { readonly version: number }): ReactNode {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const restore = async (): Promise<void> => {
    if (await desk.getState().restore(version)) notify(say.history.isBack(version));
  };
  return (
    <>
      <Button onClick={() => go({ screen: 'library' })}>{say.desk.backToLibrary}</Button>
      <Button onClick={() => focus.getState().setDialog('history')}>{say.history.open}</Button>
      <Button variant="primary" onClick={() => void restore()}>
        {say.history.restore(version)}
      </Button>
    </>
  );
}
