import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useDesk } from '../../state/desk.ts';
import { useFirstSteps } from '../../state/firstStart.ts';
import { say } from '../../state/language.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useShortcuts } from '../../ui/keys.ts';

/** Beside the sample at the first start: three steps, in nobody's way, gone for good once put away. */
export function FirstSteps(): ReactNode {
  const id = useDesk((state) => state.id);
  const sample = useFirstSteps((state) => state.sample);
  return sample === id ? <Steps /> : null;
}

function Steps(): ReactNode {
  const dismiss = useFirstSteps((state) => state.dismiss);
  const [at, setAt] = useState(0);
  const { steps, ...words } = say.desk.hint;
  const place = words.step(at + 1, steps.length);
  const sentence = steps[at] ?? '';
  useEffect(() => announce(`${place}. ${sentence}`), [place, sentence]);
  useShortcuts({ escape: dismiss });
  const isLast = at === steps.length - 1;
  return (
    <aside className="first-steps" aria-label={words.title}>
      <p className="first-steps-place">{place}</p>
      <p>{sentence}</p>
      <div className="first-steps-foot">
        {at > 0 && (
          <Button size="small" variant="quiet" onClick={() => setAt(at - 1)}>
            {words.back}
          </Button>
        )}
        <Button size="small" variant="primary" onClick={() => (isLast ? dismiss() : setAt(at + 1))}>
          {isLast ? words.done : words.next}
        </Button>
      </div>
      <IconButton size="small" className="first-steps-close" label={words.dismiss} icon={X} onClick={dismiss} />
    </aside>
  );
}
