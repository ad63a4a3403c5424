import { memo, type ReactNode, useState } from 'react';
import type { Paragraph, Reading } from '#shared/model/reading.ts';
import type { Corrections, ParagraphKind } from '#shared/model/source.ts';
import { wordsAt } from '#shared/model/span.ts';
import { useIntake } from '../../state/intake.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { paragraphClasses } from './paragraphClasses.ts';

/** Paragraphs drawn at first, and how many more at a time. */
const step = 300;

/** Every paragraph of the article with its class, the reason for it, and a way to correct it [A4]. */
export function Paragraphs(props: {
  readonly text: string;
  readonly reading: Reading;
  readonly corrections: Corrections;
}): ReactNode {
  const [drawn, setDrawn] = useState(step);
  const classify = useIntake((state) => state.classify);
  const { paragraphs } = props.reading;
  const chosen = new Map(props.corrections.paragraphs.map(({ start, kind }) => [start, kind]));
  const hidden = paragraphs.length - drawn;
  return (
    <>
      <ol className="paragraphs">
        {paragraphs.slice(0, drawn).map((paragraph) => (
          <Line
            key={paragraph.span.start}
            number={paragraph.number}
            start={paragraph.span.start}
            words={wordsAt(props.text, paragraph.span)}
            kind={chosen.get(paragraph.span.start) ?? paragraph.kind}
            reason={reasonFor(paragraph, chosen.get(paragraph.span.start))}
            onClassify={classify}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button className="paragraphs-more" onClick={() => setDrawn(drawn + step)}>
          {say.intake.showMore(Math.min(step, hidden), hidden)}
        </Button>
      )}
    </>
  );
}

/** A choice that is not read yet has no reason of its own but that it was made. */
const reasonFor = (paragraph: Paragraph, chosen: ParagraphKind | undefined): string =>
  chosen === undefined || paragraph.corrected
    ? say.source.reasonOf(paragraph.rule, paragraph.reason)
    : say.intake.youChose;

const Line = memo(function Line(props: {
  readonly number: number;
  readonly start: number;
  readonly words: string;
  readonly kind: ParagraphKind;
  readonly reason: string;
  readonly onClassify: (start: number, kind: ParagraphKind) => void;
}): ReactNode {
  return (
    <li className="paragraph" data-kind={props.kind}>
      <div className="paragraph-class">
        <span className="paragraph-number" aria-hidden="true">
          {props.number}
        </span>
        <Select
          label={say.intake.classOf(props.number)}
          hideLabel
          size="small"
          options={paragraphClasses()}
          value={props.kind}
          onChange={(kind) => props.onClassify(props.start, kind)}
          hint={props.reason}
        />
      </div>
      <p className="paragraph-words" dir="auto" lang="en">
        {props.words}
      </p>
    </li>
  );
});
