import type { ReactNode } from 'react';
import { sayAgain } from '#shared/messages/said.ts';
import { say } from '../../state/language.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** [R5] What happened to the library as a whole, above the list. What is past, such as that it was put together again, stays until the user has read it. */
export function LibraryNotices(): ReactNode {
  const notices = useLibrary((state) => state.notices);
  const putAway = useLibrary((state) => state.putNoticeAway);
  return notices.map(({ about, said, sentence }) => (
    <Notice
      key={about}
      tone="warning"
      action={
        about !== 'backup' && (
          <Button size="small" onClick={() => void putAway()}>
            {say.library.understood}
          </Button>
        )
      }
    >
      {(said && sayAgain(say, said)) ?? sentence}
    </Notice>
  ));
}
