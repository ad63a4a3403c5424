import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SentenceUse } from '#shared/coverage.ts';
import { type Reading, touching } from '#shared/model/reading.ts';
import type { Source } from '#shared/model/source.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { keyOf } from '../../../ui/keys.ts';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import { actionKeys } from '../actionKeys.ts';
import { reveal } from '../reveal.ts';
import { AddFromSource } from './AddFromSource.tsx';
import type { EntryForm } from './newEntry.ts';
import { noNumbers, SourceBatch, stretchesOf } from './SourceBatch.tsx';
import { spanOfSelection } from './spanOfSelection.ts';
import { useEntryPlaces } from './useEntryPlaces.ts';
import { useTake } from './useTake.ts';
import { toggleWhy, useWhy, Why } from './Why.tsx';
import { whyUnused } from './whyUnused.ts';

type Props = { readonly source: Source; readonly reading: Reading; readonly uses: readonly SentenceUse[] };

/** Selected words, and the rectangle of the window they fill. `whole`: sentences picked by keys, not shown as selected by the browser. */
export type Picked = { readonly span: Span; readonly box: DOMRect; readonly whole: boolean };

/** The source word for word: sentences in use are shaded, the one in hand is lit, any stretch can be selected and added. */
export const SourceText = memo(function SourceText({ source, reading, uses }: Props): ReactNode {
  const focus = useFocusStore();
  const host = useRef<HTMLDivElement>(null);
  const lit = useFocus((state) => state.spans);
  const showSource = useFocus((state) => state.showSource);
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const [focused, setFocused] = useState(false);
  const [picked, setPicked] = useState<Picked>();
  const { headingsOf, sectionOf } = useEntryPlaces();
  const take = useTake();
  const why = useWhy((state) => state.open);

  const litNumbers = useMemo(
    () =>
      new Set(
        lit
          .filter((span) => span.source === source.id)
          .flatMap((span) => touching(reading.sentences, span))
          .map(({ number }) => number),
      ),
    [reading, source, lit],
  );
  const stretches = useMemo(() => stretchesOf(reading.paragraphs, reading.sentences), [reading]);
  const sentence = (number: number): HTMLElement | null =>
    host.current?.querySelector<HTMLElement>(`[data-sentence="${number}"]`) ?? null;

  useEffect(() => {
    if (showSource === 0) return;
    const [first] = [...litNumbers].sort((a, b) => a - b);
    const element = first === undefined ? null : (host.current?.querySelector(`[data-sentence="${first}"]`) ?? null);
    if (first !== undefined) setAt(first);
    if (element !== null) reveal(element, 'center');
  }, [showSource, litNumbers]);

  const choose = (number: number): void => {
    const use = uses[number];
    setAt(number);
    setAnchor(undefined);
    if (use !== undefined) focus.getState().chooseSource(use.sentence.span, use.entries, sectionOf(use.entries[0]));
  };

  /** The sentences from the anchor to the one in hand, as if they were selected with the mouse. */
  const pickSentences = (from: number, to: number): void => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const start = reading.sentences[low]?.span.start;
    const end = reading.sentences[high]?.span.end;
    const box = sentence(to)?.getBoundingClientRect();
    if (start !== undefined && end !== undefined && box !== undefined)
      setPicked({ span: { source: source.id, start, end }, box, whole: true });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const number = Number((event.target as HTMLElement).dataset.sentence ?? Number.NaN);
    if (Number.isNaN(number) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moves(event.key, number, reading.sentences.length);
    if (to !== undefined) {
      event.preventDefault();
      // At once: one far from view is a sentence of its own only when it is the one in hand.
      flushSync(() => setAt(to));
      sentence(to)?.focus();
      if (event.shiftKey) {
        setAnchor(anchor ?? number);
        pickSentences(anchor ?? number, to);
      } else {
        setAnchor(undefined);
        setPicked(undefined);
      }
    } else if (event.key === 'Escape' && picked === undefined && focus.getState().editor !== undefined) {
      event.preventDefault();
      focus.getState().editor?.commands.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(number);
    } else if (keyOf(event) === 'w' && picked === undefined) {
      event.preventDefault();
      toggleWhy();
    } else if (keyOf(event) === 'a' && picked === undefined) {
      event.preventDefault();
      pickSentences(number, number);
    } else if (picked === undefined && formOfKey[keyOf(event)] !== undefined) {
      event.preventDefault();
      const span = reading.sentences[number]?.span;
      if (span !== undefined) take({ source, reading }, span, formOfKey[keyOf(event)] as EntryForm);
    }
  };

  const shown = hovered ?? (focused ? at : undefined);
  const use = shown === undefined ? undefined : uses[shown];
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and mouse act on the sentences inside, each a button */}
      <div
        ref={host}
        id="source-text"
        className={reading.paragraphs.length > long ? 'source-scroll source-long' : 'source-scroll'}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setFocused(true);
          const number = (event.target as HTMLElement).dataset.sentence;
          if (number !== undefined) setAt(Number(number));
        }}
        onBlur={() => setFocused(false)}
        onMouseOver={(event) => setHovered(numberUnder(event.target))}
        onMouseLeave={() => setHovered(undefined)}
        onMouseDown={() => setPicked(undefined)}
        onMouseUp={(event) => {
          const selected = spanOfSelection(host.current, source.id);
          if (selected !== undefined) setPicked(selected);
          else {
            const number = numberUnder(event.target);
            if (number !== undefined) choose(number);
          }
        }}
      >
        {stretches.map((stretch) => {
          const { paragraphs } = stretch;
          const isHere = (number: number): boolean => {
            const paragraph = reading.sentences[number]?.paragraph ?? 0;
            return paragraph >= (paragraphs[0]?.number ?? 0) && paragraph <= (paragraphs.at(-1)?.number ?? 0);
          };
          const pickedHere = picked?.whole === true && paragraphs.some(({ span }) => overlaps(picked.span, span));
          return (
            <SourceBatch
              key={paragraphs[0]?.number}
              text={source.text}
              stretch={stretch}
              uses={uses}
              lit={[...litNumbers].some(isHere) ? litNumbers : noNumbers}
              picked={pickedHere ? picked.span : undefined}
              tabStop={isHere(at) ? at : undefined}
            />
          );
        })}
      </div>
      {why && <Why reading={reading} text={source.text} number={shown ?? at} />}
      <div className="source-foot">
        <p className="source-why" id="source-why">
          {use === undefined ? (
            <span className="source-hint">{say.source.hint}</span>
          ) : use.entries.length > 0 ? (
            <>
              <strong>{say.source.used}</strong> {say.source.usedIn(headingsOf(use.entries))}
            </>
          ) : (
            <>
              <strong>{say.source.notUsed}</strong> {use.unused && whyUnused(use.unused)}
            </>
          )}
        </p>
        <Tooltip label={say.source.whyOf} keys={actionKeys.why} side="top">
          <Button size="small" variant="quiet" aria-expanded={why} aria-controls="source-grounds" onClick={toggleWhy}>
            {say.source.why}
          </Button>
        </Tooltip>
      </div>
      {picked !== undefined && (
        <AddFromSource
          key={`${picked.span.start}-${picked.span.end}`}
          source={source}
          reading={reading}
          picked={picked}
          onClose={() => {
            setPicked(undefined);
            setAnchor(undefined);
            window.getSelection()?.removeAllRanges();
            sentence(at)?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
});

/** From this many paragraphs on, those out of view are not laid out. */
const long = 80;

const formOfKey: Partial<Record<string, EntryForm>> = { q: 'quotation', k: 'key-point', e: 'event', p: 'plain' };

const numberUnder = (target: EventTarget): number | undefined => {
  const number = (target as Element).closest?.<HTMLElement>('[data-sentence]')?.dataset.sentence;
  return number === undefined ? undefined : Number(number);
};

function moves(key: string, from: number, count: number): number | undefined {
  const to: Partial<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowRight: from + 1,
    ArrowUp: from - 1,
    ArrowLeft: from - 1,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}
