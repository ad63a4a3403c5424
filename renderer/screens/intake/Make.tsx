import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type BriefingKind, briefingKinds } from '#shared/model/briefing.ts';
import { type Review, useIntake } from '../../state/intake.ts';
import { metaOf } from '../../state/intakeMeta.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { useShortcuts } from '../../ui/keys.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSlow } from '../../ui/useSlow.ts';

/** Which briefing to make, on which paper, and the button that makes it. */
export function Make({ review }: { readonly review: Review }): ReactNode {
  const { kind, paper, setKind, setPaper, make, busy, fault } = useIntake((state) => state);
  const making = busy === 'making';
  const slow = useSlow(making);
  const wrong = Object.keys(metaOf(review.form, review.draft.source.meta).errors).length > 0;
  const noBody = !review.reading.paragraphs.some((paragraph) => paragraph.kind === 'body');
  const start = async (): Promise<void> => {
    if (wrong || noBody) return;
    const id = await make();
    if (id !== undefined) go({ screen: 'briefing', id });
  };
  useShortcuts({ 'mod+enter': () => void start() });
  return (
    <div className="make">
      {fault !== undefined && <Notice tone="danger">{fault}</Notice>}
      {noBody && <Notice tone="warning">{say.intake.noBody}</Notice>}
      <div className="make-choices">
        <Segmented<BriefingKind>
          label={say.desk.briefing}
          value={kind}
          onChange={setKind}
          options={briefingKinds.map((value) => ({ value, label: say.names.kinds[value] }))}
        />
        <Segmented
          label={say.dialogs.masthead.paper}
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: say.dialogs.masthead.letter },
          ]}
        />
      </div>
      <Button
        variant="primary"
        icon={ArrowRight}
        keys="mod+enter"
        disabled={wrong || noBody || making}
        onClick={() => void start()}
      >
        {slow ? say.intake.building : say.intake.make}
      </Button>
    </div>
  );
}
