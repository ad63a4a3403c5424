import type { ReactNode } from 'react';
import type { MissingCharacter, PrintPlace } from '#shared/model/print.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';

/** [P5] Characters that no font has, where each stands first, and a way there. */
export function MissingList({
  missing,
  onGo,
}: {
  readonly missing: readonly MissingCharacter[];
  readonly onGo: (place: PrintPlace) => void;
}): ReactNode {
  const text = say.paper.missing;
  return (
    <div className="missing">
      <p>{text.title}</p>
      <ul>
        {missing.map(({ character, section, entry, place, context, times }) => (
          <li key={character}>
            <span className="missing-character">{character}</span>
            <span className="missing-where">
              <span>
                {codePoint(character)} · {text.at(section, entry)}
                {times > 1 && ` (${text.more(times - 1)})`}
              </span>
              <q>{context}</q>
            </span>
            {place !== null && (
              <Button size="small" onClick={() => onGo(place)}>
                {text.goThere}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
