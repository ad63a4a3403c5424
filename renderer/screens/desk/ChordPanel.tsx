import { type ReactNode, useMemo } from 'react';
import { say } from '../../state/language.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { families } from './actionKeys.ts';
import type { Action } from './actions.ts';
import { useChord } from './chord.ts';

/** Which keys may follow the ones that were pressed: shown after a moment to whoever has not gone on, said to screen readers when it begins. */
export function ChordPanel({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  const begun = useChord((state) => state.begun);
  const isSlow = useSlow(begun !== undefined);
  const lines = useMemo(() => (begun === undefined ? [] : followingOf(actions, begun)), [actions, begun]);
  if (begun === undefined || !isSlow) return null;
  return (
    <div className="chord" aria-hidden="true">
      <p className="chord-head">
        <Kbd keys={begun} />
        <span className="chord-ways">
          <Kbd keys="?" /> {say.desk.chord.all} <Kbd keys="escape" /> {say.desk.chord.leave}
        </span>
      </p>
      <ul className="chord-keys">
        {lines.map(({ keys, label }) => (
          <li key={keys}>
            <Kbd keys={keys} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Line = { readonly keys: string; readonly label: string };

/** The commands whose keys begin so; of a family that other keys open, the family. */
function followingOf(actions: readonly Action[], begun: string): readonly Line[] {
  const opened = (Object.keys(families) as (keyof typeof families)[]).filter((name) =>
    families[name].startsWith(`${begun} `),
  );
  const alone = actions.filter(
    ({ keys }) => keys.startsWith(`${begun} `) && !opened.some((name) => keys.startsWith(`${families[name]} `)),
  );
  const rest = (keys: string): string => keys.slice(begun.length + 1);
  return [
    ...alone.map(({ keys, label }) => ({ keys: rest(keys), label })),
    ...opened.map((name) => ({ keys: rest(families[name]), label: say.desk.chord.families[name] })),
  ];
}
