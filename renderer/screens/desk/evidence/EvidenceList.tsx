import { Plus, TextSearch } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { overlaps, type Span } from '#shared/model/span.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { keyOf } from '../../../ui/keys.ts';
import { useGrowing } from '../../../ui/useGrowing.tsx';
import { reveal } from '../reveal.ts';
import { useEntryPlaces } from '../source/useEntryPlaces.ts';

/** A line of evidence: where it stands, the entries that rest on it, and what it looks like. */
export type EvidenceItem = {
  readonly id: string;
  readonly spans: readonly [Span, ...Span[]];
  readonly entries: readonly string[];
  readonly content: ReactNode;
  /** Shown below while the line is in hand. */
  readonly more?: ReactNode;
  /** Takes it into the briefing. */
  readonly add?: () => void;
  /** In place of lighting its first span. */
  readonly choose?: () => void;
};

export type EvidenceGroup = {
  readonly id: string;
  readonly heading: ReactNode;
  readonly items: readonly EvidenceItem[];
};

type Props = {
  readonly label: string;
  readonly groups: readonly EvidenceGroup[];
  readonly goTo: (span: Span) => void;
  readonly goToSource: (span: Span) => void;
  /** Whether a line says in which sections it is used. */
  readonly tellsUse?: boolean;
};

/**
 * A list of evidence that follows the cursor: what the entry in hand rests on is marked and brought into view. One stop of Tab, arrows go
 * from line to line; a click lights the line's entry on the page, Enter goes to the source, A adds it to the briefing.
 */
export function EvidenceList({ label, groups, goTo, goToSource, tellsUse = true }: Props): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const lit = useFocus((state) => state.spans);
  const turn = useFocus((state) => state.showSource);
  const { headingsOf } = useEntryPlaces();
  const [at, setAt] = useState(0);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const inHand = useMemo(
    () =>
      new Set(items.flatMap(({ spans }, i) => (spans.some((span) => lit.some((l) => overlaps(l, span))) ? [i] : []))),
    [items, lit],
  );
  const first = inHand.size === 0 ? undefined : Math.min(...inHand);
  const growing = useGrowing(items.length);
  const drawn = Math.max(growing.drawn, (first ?? 0) + 20, at + 2);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish to see what is lit counts, the same or not
  useEffect(() => {
    const line = first === undefined ? null : host.current?.querySelector(`[data-line="${first}"]`);
    if (line && !host.current?.contains(document.activeElement)) {
      setAt(first ?? 0);
      reveal(line, 'center', true);
    }
  }, [turn, first]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = Number((event.target as HTMLElement).dataset.line ?? Number.NaN);
    const item = items[line];
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Partial<Record<string, number>> = {
      ArrowDown: line + 1,
      ArrowUp: line - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      const place = Math.max(0, Math.min(items.length - 1, next));
      setAt(place);
      setTimeout(() => host.current?.querySelector<HTMLElement>(`[data-line="${place}"]`)?.focus());
    } else if (event.key === 'Enter') goToSource(item.spans[0]);
    else if (keyOf(event) === 'a' && item.add !== undefined) item.add();
    else return;
    event.preventDefault();
  };

  let line = -1;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys act on the lines inside, each a button */}
      <div ref={host} className="evidence-scroll" onKeyDown={onKeyDown}>
        {groups.map(({ id, heading, items: own }) => {
          if (line + 1 >= drawn) return null;
          return (
            <section key={id} className="evidence-group">
              <h3 className="evidence-heading">{heading}</h3>
              <ul aria-label={label}>
                {own.map((item) => {
                  line += 1;
                  if (line >= drawn) return null;
                  const here = line;
                  return (
                    <Line
                      key={item.id}
                      item={item}
                      line={here}
                      inHand={inHand.has(here)}
                      reached={here === Math.min(at, items.length - 1)}
                      used={tellsUse ? headingsOf(item.entries) : undefined}
                      onReached={() => setAt(here)}
                      onChoose={() => (item.choose === undefined ? goTo(item.spans[0]) : item.choose())}
                      onSource={() => goToSource(item.spans[0])}
                    />
                  );
                })}
              </ul>
            </section>
          );
        })}
        {growing.end}
      </div>
      <p className="source-why evidence-keys">
        <span>
          <Kbd keys="enter" /> {say.evidence.enterKey}
        </span>
        {items.some(({ add }) => add !== undefined) && (
          <span>
            <Kbd keys="a" /> {say.evidence.addKey}
          </span>
        )}
      </p>
    </>
  );
}

function Line(props: {
  readonly item: EvidenceItem;
  readonly line: number;
  readonly inHand: boolean;
  readonly reached: boolean;
  /** Sections that use it; undefined where it is not told. */
  readonly used: readonly string[] | undefined;
  readonly onReached: () => void;
  readonly onChoose: () => void;
  readonly onSource: () => void;
}): ReactNode {
  const { item, line, inHand, reached, used } = props;
  return (
    <li className={inHand ? 'evidence-line in-hand' : 'evidence-line'}>
      <button
        type="button"
        className="evidence-button"
        data-line={line}
        tabIndex={reached ? 0 : -1}
        aria-current={inHand ? 'true' : undefined}
        onFocus={props.onReached}
        onClick={props.onChoose}
      >
        {item.content}
        {used !== undefined && (
          <span className={used.length === 0 ? 'evidence-unused' : 'evidence-used'} title={used.join(', ')}>
            {used.length === 0 ? say.evidence.notUsed : say.evidence.usedIn(used[0] ?? '', used.length - 1)}
          </span>
        )}
      </button>
      {item.more}
      <span className="evidence-ways">
        {item.add !== undefined && (
          <IconButton size="small" label={say.evidence.add} icon={Plus} keys="a" tabIndex={-1} onClick={item.add} />
        )}
        <IconButton
          size="small"
          label={say.evidence.toSource}
          icon={TextSearch}
          keys="enter"
          tabIndex={-1}
          onClick={props.onSource}
        />
      </span>
    </li>
  );
}
