import { Archive, ArrowDown, ArrowUp, Check, CircleHelp, type LucideIcon, PenLine, Trash2, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useDesk, useDeskStore } from '../../../state/desk.ts';
import { useFocus, useFocusStore } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { ariaKeys, keyOf, modalOpen, takesText } from '../../../ui/keys.ts';
import { entriesToReview } from './entryDeeds.ts';
import { reviewLoop, startReview } from './loop.ts';

type Choice = {
  readonly name: keyof typeof say.review.choices;
  readonly icon: LucideIcon;
  /** The first is shown; letters act while no text is being edited. */
  readonly keys: readonly [string, ...string[]];
  readonly run: () => void;
};

/** The review loop: entry by entry, one key for each decision, and how much is done. */
export function ReviewBar(): ReactNode {
  return useFocus((state) => state.review) ? <Bar /> : null;
}

function Bar(): ReactNode {
  const desk = useDeskStore();
  const focus = useFocusStore();
  const sections = useDesk((state) => state.briefing?.sections);
  const host = useRef<HTMLElement>(null);
  const list = useMemo(() => entriesToReview({ sections: sections ?? [] }), [sections]);
  const done = list.filter(({ reviewed }) => reviewed).length;
  const choices = useMemo((): readonly Choice[] => {
    const loop = reviewLoop(desk, focus);
    return [
      { name: 'previous', icon: ArrowUp, keys: ['k', 'arrowup'], run: () => loop.step(-1) },
      { name: 'next', icon: ArrowDown, keys: ['j', 'arrowdown'], run: () => loop.step(1) },
      { name: 'accept', icon: Check, keys: ['a'], run: loop.accept },
      { name: 'drop', icon: Trash2, keys: ['d', 'delete'], run: loop.drop },
      { name: 'edit', icon: PenLine, keys: ['e'], run: loop.edit },
      { name: 'gap', icon: CircleHelp, keys: ['g'], run: loop.gap },
      { name: 'offered', icon: Archive, keys: ['o'], run: () => focus.getState().setDialog('offers') },
    ];
  }, [desk, focus]);
  useEffect(() => {
    host.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      const isWayOut = event.key === 'Escape' && takesText(event.target);
      // The editor prevents what Escape does in a browser, whatever is made of it.
      if ((event.defaultPrevented && !isWayOut) || event.isComposing) return;
      if (takesText(event.target) && !isWayOut) return;
      if (modalOpen()) return;
      if (event.key === 'Escape') {
        // Out of the text first, then out of the review.
        if (isWayOut) {
          host.current?.focus();
          startReview(desk, focus);
        } else focus.getState().setReview(false);
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inSource = event.target instanceof Element && event.target.closest('.pane-side, .outline') !== null;
      const choice = inSource ? undefined : choices.find(({ keys }) => keys.includes(keyOf(event)));
      if (choice === undefined) return;
      event.preventDefault();
      choice.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [choices, desk, focus]);
  return (
    <section ref={host} className="review-bar" aria-label={say.review.title} tabIndex={-1}>
      <div className="review-progress">
        <span>{say.review.progress(done, list.length)}</span>
        <progress aria-label={say.review.reviewed} max={Math.max(1, list.length)} value={done} />
      </div>
      <div className="review-choices">
        {choices.map(({ name, icon: Icon, keys, run }) => (
          <button
            key={name}
            type="button"
            className="review-choice"
            aria-keyshortcuts={keys.map(ariaKeys).join(' ')}
            onClick={run}
          >
            <Icon aria-hidden="true" />
            {say.review.choices[name]} <Kbd keys={keys[0]} />
          </button>
        ))}
      </div>
      <IconButton
        size="small"
        label={say.review.end}
        icon={X}
        keys="escape"
        onClick={() => focus.getState().setReview(false)}
      />
    </section>
  );
}
