import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Offer } from '#shared/model/offer.ts';
import type { RichDoc } from '#shared/model/richtext/node.ts';
import { useClient } from '../../../state/client.ts';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { sentenceOf } from '../../../state/fault.ts';
import { say } from '../../../state/language.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { DeskDialog } from '../dialogs/DeskDialog.tsx';
import { useEditorContext } from '../EditorContext.tsx';
import { StaticBody } from '../StaticBody.tsx';
import { takeOffer } from './takeOffer.ts';

/** The drawer of what the article offers and the briefing does not hold: never taken, or taken out [B8]. It stays here until it is taken. */
export function OffersDialog(): ReactNode {
  return (
    <DeskDialog name="offers" wide title={say.review.choices.offered} description={say.review.offers.text}>
      <Offers />
    </DeskDialog>
  );
}

function Offers(): ReactNode {
  const client = useClient();
  const desk = useDeskStore();
  const id = useDesk((state) => state.id);
  const language = useDesk((state) => state.briefing?.language);
  const { numbers } = useEditorContext();
  const [offers, setOffers] = useState<readonly Offer[]>();
  const [fault, setFault] = useState<string>();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let live = true;
    const load = async (): Promise<void> => {
      await desk.getState().flush();
      const found = await client.briefings.offers({ id });
      if (live) setOffers(found);
    };
    load().catch((error: unknown) => live && setFault(sentenceOf(error)));
    return () => {
      live = false;
    };
  }, [client, desk, id]);
  const take = (offer: Offer): void => {
    const { briefing, change } = desk.getState();
    if (briefing === undefined) return;
    const deed = takeOffer(briefing, offer);
    change(deed.changes, deed.label);
    setOffers((all) => all?.filter((one) => one !== offer));
    announce(say.review.offers.taken(offer.heading));
  };
  const some = offers !== undefined && offers.length > 0;
  // The entries come after the dialog, which could only give the focus to its own button.
  useEffect(() => {
    if (some) host.current?.querySelector('button')?.focus();
  }, [some]);
  if (fault !== undefined) return <Notice tone="danger">{fault}</Notice>;
  if (offers === undefined) return null;
  if (offers.length === 0) return <p className="offers-none">{say.review.offers.none}</p>;
  const groups = [...Map.groupBy(offers, ({ section }) => section).values()];
  return (
    <div className="offers" ref={host}>
      {groups.map((group) => (
        <section key={group[0]?.section} aria-label={group[0]?.heading}>
          <h3 lang={language}>{group[0]?.heading}</h3>
          <ul>
            {group.map((offer) => (
              <li key={offer.id}>
                <div lang={language}>
                  <StaticBody body={bodyOf(offer)} numbersOf={numbers.of} />
                </div>
                <Button size="small" onClick={() => take(offer)}>
                  {say.review.offers.take}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const bodyOf = ({ node }: Offer): RichDoc => ({
  type: 'doc',
  content: [node.type === 'tableRow' ? { type: 'table', content: [node] } : node],
});
