import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Squeeze, Squeezed } from '#shared/model/print.ts';
import { useDesk } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';

/** [E6] How long a note is as styled and with each squeeze, which one is used, and whether it may be squeezed at all. */
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
  return (
    <div className="squeezes">
      <h2 className="squeezes-title">{text.title}</h2>
      <ol className="squeezes-steps" aria-label={text.steps}>
        {squeezes.map(({ gives, linesOver }) => {
          const last = gives.at(-1);
          const isUsed = gives.length === used.length && last === used.at(-1);
          return (
            <li key={gives.join()} aria-current={isUsed ? 'step' : undefined}>
              <span className="squeezes-mark">{isUsed && <Check aria-hidden="true" />}</span>
              <span>{last === undefined ? text.asStyled : text.gives[last]}</span>
              <span className={linesOver > 0 ? 'squeezes-over' : 'squeezes-fits'}>
                {linesOver > 0 ? text.over(linesOver) : linesOver === 0 ? text.full : text.free(-linesOver)}
              </span>
            </li>
          );
        })}
      </ol>
      {squeezes.length <= 1 && over <= 0 ? (
        <p className="field-hint">{text.fitsAsStyled}</p>
      ) : (
        <>
          {may && over > 0 && <p className="squeezes-still">{text.stillOver(over)}</p>}
          <label className="check">
            <input
              type="checkbox"
              checked={may}
              onChange={({ target: { checked } }) =>
                change([{ do: 'closer', closer: checked }], checked ? text.setCloser : text.setAsStyled)
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
