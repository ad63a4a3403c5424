import { type ReactNode, useMemo } from 'react';
import type { BriefingContent } from '#shared/model/briefing.ts';
import type { Span } from '#shared/model/span.ts';
import { say } from '../../../state/language.ts';
import { type ComparedLine, type ComparedSection, compareFacts, compareSections, type Piece } from './compare.ts';

type Props = {
  readonly before: BriefingContent;
  readonly after: BriefingContent;
  /** Only this section. */
  readonly section?: string;
  readonly numbersOf: (spans: readonly Span[]) => readonly number[];
};

/** What changed from one version to another, word by word: added words underlined, removed words struck through. */
export function Compared({ before, after, section, numbersOf }: Props): ReactNode {
  const sections = useMemo(
    () =>
      compareSections(before, after).filter(
        ({ id, how }) => how !== 'same' && (section === undefined || id === section),
      ),
    [before, after, section],
  );
  const facts = section === undefined ? compareFacts(before, after) : [];
  if (sections.length === 0 && facts.length === 0) return <p className="compared-none">{say.history.same}</p>;
  return (
    <div className="compared">
      {facts.length > 0 && (
        <p className="compared-facts">
          {say.history.alsoChanged(facts.map((fact) => say.history.facts[fact]).join(', '))}
        </p>
      )}
      {sections.map((one) => (
        <Section key={one.id} section={one} language={after.language} numbersOf={numbersOf} />
      ))}
    </div>
  );
}

function Section({
  section,
  language,
  numbersOf,
}: { readonly section: ComparedSection; readonly language: string } & Pick<Props, 'numbersOf'>): ReactNode {
  const { how } = section;
  const state = how === 'added' ? say.history.newSection : how === 'removed' ? say.history.removedSection : '';
  return (
    <section className="compared-section" aria-label={section.heading}>
      <h4 className="section-title">
        <span lang={section.heading === '' ? undefined : language}>{section.heading || say.names.untitledSection}</span>
        {state !== '' && <span className="compared-note">{state}</span>}
        {section.notes.map((note) => (
          <span key={note} className="compared-note">
            {note}
          </span>
        ))}
      </h4>
      <div lang={language}>
        <ComparedLines lines={section.lines} numbersOf={numbersOf} />
      </div>
    </section>
  );
}

/** Lines of two versions: added words underlined, removed words struck through, lines that stayed quietly. */
export function ComparedLines(props: {
  readonly lines: readonly ComparedLine[];
  readonly numbersOf?: Props['numbersOf'];
}): ReactNode {
  return props.lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a comparison have no identity but their place
    <p key={at} className={line.every((piece) => piece.how === 'same') ? 'compared-same' : undefined}>
      {line.map((piece, index) => shown(piece, index, props.numbersOf ?? noNumbers))}
    </p>
  ));
}

const noNumbers: Props['numbersOf'] = () => [];

/** Screen readers say "insertion" and "deletion" of these elements themselves. */
function shown({ how, text, mark }: Piece, key: number, numbersOf: Props['numbersOf']): ReactNode {
  const numbers = mark === undefined ? [] : numbersOf(mark);
  const inside =
    mark === undefined ? text : <sup className="evidence">{numbers.length === 0 ? '·' : numbers.join(', ')}</sup>;
  if (how === 'added') return <ins key={key}>{inside}</ins>;
  if (how === 'removed') return <del key={key}>{inside}</del>;
  return <span key={key}>{inside}</span>;
}
