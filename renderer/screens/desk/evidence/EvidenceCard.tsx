import { NodeSelection } from '@tiptap/pm/state';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sentenceAt } from '#shared/model/reading.ts';
import { plain, type Span } from '#shared/model/span.ts';
import { useDesk } from '../../../state/desk.ts';
import { type DeskFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { announce } from '../../../ui/announce.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useEditorContext } from '../EditorContext.tsx';
import { spansOfMark } from '../editor/evidence.ts';
import { type Article, articleOf, entriesOn, useVersions } from './useEvidence.ts';

/** Milliseconds that the pointer rests before a card comes, and that it may be away before the card goes. */
const rest = { before: 220, after: 160 } as const;
/** More places of the source than these are not read at a glance. */
const most = 3;

/**
 * The words of the source behind an evidence mark, beside it: where the pointer rests on the mark, or the mark is selected by keys. The pointer
 * may go into the card; Escape puts it away.
 */
export function EvidenceCard(): ReactNode {
  const [mark, setMark] = useState<Element>();
  const focus = useFocusStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: Element | undefined;
    const show = (next: Element | undefined): void => {
      if (next !== shown) setMark(next);
      shown = next;
    };
    const soon = (next: Element | undefined, after: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => show(next), after);
    };
    const onOver = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element)) return;
      const over = target.closest('.pane-page .evidence');
      if (over !== null) soon(over, rest.before);
      else if (target.closest('.evidence-card') !== null) clearTimeout(timer);
      else soon(selectedMark(focus.getState()), rest.after);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' || key.length === 1) show(undefined);
    };
    const away = (): void => show(undefined);
    document.addEventListener('pointerover', onOver);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('scroll', away, true);
    // The cursor moved: the editor marks what is selected a moment later.
    const end = focus.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => show(selectedMark(focus.getState())));
    });
    return () => {
      clearTimeout(timer);
      end();
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('scroll', away, true);
    };
  }, [focus]);
  if (mark?.isConnected !== true) return null;
  const places = spansOfMark(mark).slice(0, most);
  return places.length === 0 ? null : <Card key={mark.textContent} mark={mark} places={places} />;
}

/** The evidence mark that is selected by itself, in the editor that has the keyboard. */
function selectedMark({ editor }: DeskFocus): Element | undefined {
  if (!editor?.isFocused || !(editor.state.selection instanceof NodeSelection)) return undefined;
  return editor.view.dom.querySelector('.evidence.ProseMirror-selectednode') ?? undefined;
}

function Card({ mark, places }: { readonly mark: Element; readonly places: readonly Span[] }): ReactNode {
  const articles = useVersions();
  const host = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly left: number; readonly top: number }>();
  const byKeys = mark.classList.contains('ProseMirror-selectednode');
  useLayoutEffect(() => {
    const box = host.current?.getBoundingClientRect();
    const by = mark.getBoundingClientRect();
    if (box === undefined) return;
    const below = by.bottom + 6;
    const top = below + box.height > window.innerHeight - 8 ? Math.max(8, by.top - 6 - box.height) : below;
    // Over the page, so that the source beside it stays in view.
    const edge = mark.closest('.pane')?.getBoundingClientRect().right ?? window.innerWidth;
    setAt({ left: Math.max(8, Math.min(by.left - 24, edge - box.width - 8)), top });
  }, [mark]);
  useEffect(() => {
    if (byKeys) announce(host.current?.querySelector('blockquote')?.textContent ?? '');
  }, [byKeys]);
  return (
    <div ref={host} className="evidence-card" role="tooltip" style={at ?? { visibility: 'hidden' }}>
      {places.map((span) => (
        <Place key={`${span.source} ${span.start}`} span={span} article={articleOf(articles, span.source)} />
      ))}
      <p className="evidence-card-keys">
        {byKeys ? <Kbd keys="enter" /> : null} {byKeys ? say.evidence.enterKey : say.evidence.clickKey}
      </p>
    </div>
  );
}

function Place({ span, article }: { readonly span: Span; readonly article: Article | undefined }): ReactNode {
  const { numbers } = useEditorContext();
  const isLost = useDesk((state) => state.lost.some(({ id }) => id === span.source));
  if (article === undefined) return isLost ? <p>{say.source.notCheckable}</p> : null;
  const { source, reading, meta } = article;
  const sentence = sentenceAt(reading.sentences, span);
  const { start, end } = sentence?.span ?? span;
  const last = Math.min(end, span.end);
  return (
    <>
      <p className="evidence-card-from">
        <strong>{numbers.of([span]).join(', ')}</strong>{' '}
        {meta.outlet?.value ?? meta.title?.value ?? say.evidence.theArticle}
        {sentence !== undefined && ` · ¶ ${sentence.paragraph}`}
        {` · ${say.evidence.restsOn(entriesOn(article, span).length)}`}
      </p>
      <blockquote lang="en">
        {source.text.slice(start, span.start)}
        <mark>{plain(source.text.slice(Math.max(start, span.start), last))}</mark>
        {source.text.slice(last, end)}
      </blockquote>
    </>
  );
}
