import type { ReactNode } from 'react';
import { type RichDoc, textOf } from '#shared/model/richtext/node.ts';
import { plain } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';

type Named = { readonly name: string; readonly body: RichDoc | undefined };

/** A section's text as it is on two sides, beside each other. */
export function TwoTexts({
  heading,
  sides,
}: {
  readonly heading: string;
  readonly sides: readonly [Named, Named];
}): ReactNode {
  return (
    <section className="clash">
      <h3>{heading}</h3>
      <div className="clash-texts">
        {sides.map(({ name, body }) => (
          <div key={name} className="clash-text">
            <h4>{name}</h4>
            <p>
              {body === undefined
                ? say.dialogs.conflict.sectionGone
                : plain(textOf(body)) || say.dialogs.conflict.nothing}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
