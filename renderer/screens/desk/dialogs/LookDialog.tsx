import { type ReactNode, useCallback, useState } from 'react';
import type { Change } from '#shared/model/change.ts';
import { type HouseStyle, usualStyle } from '#shared/model/style.ts';
import { useClient } from '../../../state/client.ts';
import { useDeskStore } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { print } from '../../../state/printing.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { KeepStyle } from '../../export/KeepStyle.tsx';
import { StyleChooser } from '../../export/StyleChooser.tsx';
import { StyleForm } from '../../export/StyleForm.tsx';
import { useOwnStyles } from '../../export/useOwnStyles.ts';
import { DeskDialog } from './DeskDialog.tsx';

/** How the briefing looks on paper, and how the paper is to be treated. */
export function LookDialog(): ReactNode {
  return (
    <DeskDialog name="look" title={say.paper.look.title} description={say.paper.look.text} wide>
      {(close) => <Form onDone={close} />}
    </DeskDialog>
  );
}

const papers = ['a4', 'letter'] as const;
const usualHandling = { draft: false, expires: '' };

function Form({ onDone }: { readonly onDone: () => void }): ReactNode {
  const desk = useDeskStore();
  const client = useClient();
  const [before] = useState(() => desk.getState().briefing);
  const [style, setStyle] = useState(before?.style ?? usualStyle);
  const [handling, setHandling] = useState(before?.handling ?? usualHandling);
  const [paper, setPaper] = useState(before?.paper ?? 'a4');
  const own = useOwnStyles();
  const preview = useCallback(
    async (one: HouseStyle, signal: AbortSignal): Promise<Uint8Array> => {
      await desk.getState().flush();
      const options = { style: one, paper, firstPage: true };
      const { bytes } = await print(client, { id: desk.getState().id, options }, { signal });
      return bytes;
    },
    [client, desk, paper],
  );
  if (before === undefined) return null;
  const save = (): void => {
    const changes: Change[] = [];
    if (!same(style, before.style ?? usualStyle)) changes.push({ do: 'style', style });
    if (paper !== before.paper) changes.push({ do: 'paper', paper });
    if (!same(handling, before.handling ?? usualHandling)) changes.push({ do: 'handling', handling });
    if (changes.length > 0) desk.getState().change(changes, say.deeds.changedLook);
    onDone();
  };
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <StyleChooser
        style={style}
        own={own.styles}
        preview={preview}
        onChange={setStyle}
        onRemove={(one) => void own.remove(one)}
      />
      <details className="look-details">
        <summary>{say.paper.look.adjust}</summary>
        <StyleForm style={style} onChange={setStyle} />
        <KeepStyle style={style} onKeep={(named) => void own.keep(named).then((kept) => kept && setStyle(named))} />
      </details>
      <div className="look-rest">
        <Segmented
          label={say.paper.style.paper}
          value={paper}
          onChange={setPaper}
          options={papers.map((value) => ({ value, label: say.paper.style.papers[value] }))}
        />
        <TextField
          label={say.paper.look.expires}
          hint={say.paper.look.expiresHint}
          maxLength={60}
          value={handling.expires}
          onChange={(event) => setHandling({ ...handling, expires: event.target.value })}
        />
        <fieldset className="style-fields">
          <legend className="field-label">{say.paper.look.handling}</legend>
          <label className="check">
            <input
              type="checkbox"
              checked={handling.draft}
              onChange={(event) => setHandling({ ...handling, draft: event.target.checked })}
            />
            {say.paper.look.draft}
          </label>
        </fieldset>
      </div>
      <div className="dialog-footer">
        <Button onClick={onDone}>{say.frame.cancel}</Button>
        <Button type="submit" variant="primary">
          {say.paper.look.keep}
        </Button>
      </div>
    </form>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
