import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Squeeze, Squeezed } from '#shared/model/print.ts';
import { useDesk } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';

/** [E6] How long a note is as styled, what each squeeze gains on those before it, which are used and how long it is with them, and whether it may be squeezed at all. */
export function Squeezes({
  squeezes,
  used,
  over,
}: {
  readonly squeezes: readonly Squeeze[];
  readonly used: readonly Squeezed[];
  readonly over: number;
}): ReactNode {
  const may = useDesk((state) => state.briefing?.closer ?? true);
  const change = useDesk((state) => state.change);
  const text = say.paper.length;
  const inUse = squeezes.findIndex(({ gives }) => gives.join() === used.join());
  return (
    <div className="squeezes">
      <h2 className="squeezes-title">{text.title}</h2>
      <ol className="squeezes-steps" aria-label={text.steps}>
        {squeezes.map(({ gives, linesOver }, step) => {
          const last = gives.at(-1);
          const isUsed = step > 0 && step <= inUse;
          const gain = (squeezes[step - 1]?.linesOver ?? linesOver) - linesOver;
          return (
            <li key={gives.join()} aria-current={isUsed ? 'step' : undefined}>
              <span className="squeezes-mark">{isUsed && <Check aria-hidden="true" />}</span>
              <span>{last === undefined ? text.asStyled : text.gives[last]}</span>
              {last === undefined ? <Length over={linesOver} /> : <span>{text.gains(Math.max(0, gain))}</span>}
            </li>
          );
        })}
        {inUse > 0 && (
          <li>
            <span className="squeezes-mark" />
            <span>{text.together}</span>
            <Length over={squeezes[inUse]?.linesOver ?? over} />
          </li>
        )}
      </ol>
      {squeezes.length <= 1 && over <= 0 ? (
        <p className="field-hint">{text.fitsAsStyled}</p>
      ) : (
        <>
          {may && over > 0 && (
            <p className="squeezes-still">{text.stillOver(Math.min(...squeezes.map(({ linesOver }) => linesOver)))}</p>
          )}
          <label className="check">
            <input
              type="checkbox"
              checked={may}
              onChange={({ target: { checked } }) =>
                change([{ do: 'closer', closer: checked }], checked ? say.deeds.setCloser : say.deeds.setAsStyled)
              }
            />
            {text.mayBeCloser}
          </label>
          <p className="field-hint">{text.closerHint}</p>
        </>
      )}
    </div>
  );
}

function Length({ over }: { readonly over: number }): ReactNode {
  const text = say.paper.length;
  return (
    <span className={over > 0 ? 'squeezes-over' : 'squeezes-fits'}>
      {over > 0 ? text.over(over) : over === 0 ? text.full : text.free(-over)}
    </span>
  );
}
