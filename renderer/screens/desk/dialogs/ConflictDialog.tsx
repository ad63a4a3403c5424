import type { ReactNode } from 'react';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { plain } from '#shared/model/span.ts';
import { useDesk } from '../../../state/desk.ts';
import { say } from '../../../state/language.ts';
import { ChoiceDialog } from '../../../ui/ChoiceDialog.tsx';

/** Two windows wrote the same section [E8]: both texts are shown, neither is lost before the user has chosen. */
export function ConflictDialog(): ReactNode {
  const conflict = useDesk((state) => state.conflict);
  const settle = useDesk((state) => state.settle);
  const text = say.dialogs.conflict;
  return (
    <ChoiceDialog
      open={conflict !== undefined}
      title={text.title}
      description={text.text}
      other={{ label: text.takeTheirs, onChoose: () => settle('theirs') }}
      safe={{ label: text.keepMine, onChoose: () => settle('copy') }}
    >
      {conflict?.clashes.map(({ section, heading, mine, theirs }) => (
        <section key={section} className="clash">
          <h3>{heading}</h3>
          <div className="clash-texts">
            <Text name={text.yours} body={mine} />
            <Text name={text.theirs} body={theirs} />
          </div>
        </section>
      ))}
    </ChoiceDialog>
  );
}

function Text({ name, body }: { readonly name: string; readonly body: RichDoc | undefined }): ReactNode {
  return (
    <div className="clash-text">
      <h4>{name}</h4>
      <p>
        {body === undefined ? say.dialogs.conflict.sectionGone : plain(textOf(body)) || say.dialogs.conflict.nothing}
      </p>
    </div>
  );
}
