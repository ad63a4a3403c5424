import { type ReactNode, useState } from 'react';
import type { HouseStyle } from '#shared/model/style.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Keeps the style at hand under a name for every briefing. */
export function KeepStyle({
  style,
  onKeep,
}: {
  readonly style: HouseStyle;
  readonly onKeep: (style: HouseStyle) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const keep = (): void => {
    if (wanted !== '') onKeep({ ...style, name: wanted });
  };
  return (
    <div className="style-keep">
      <TextField
        label={say.paper.style.keepAs}
        hint={say.paper.style.keepHint}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          keep();
        }}
      />
      <Button disabled={wanted === ''} onClick={keep}>
        {say.paper.style.keepStyle}
      </Button>
    </div>
  );
}
