import { FileDown, Tag } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '../../../state/language.ts';
import { timeOf } from '../timeOf.ts';
import { deedOf, type VersionLine } from './versionLines.ts';

type Props = {
  readonly lines: readonly VersionLine[];
  readonly chosen: number | undefined;
  /** The version the briefing now is. */
  readonly current: number | undefined;
  readonly onChoose: (version: number) => void;
};

/** The file exported last; how many more there were. */
function exported(files: readonly string[]): string {
  const last = files.at(-1) ?? '';
  return files.length > 1 ? say.history.andMore(last, files.length - 1) : last;
}

/** Every version there was, newest first. Arrow keys go through them. */
export function VersionList({ lines, chosen, current, onChoose }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const some = lines.length > 0;
  useEffect(() => {
    if (some) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [some]);
  const step = (key: string): boolean => {
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + by];
    if (by === 0 || next === undefined) return false;
    next.focus();
    next.click();
    return true;
  };
  return (
    <ol
      ref={list}
      className="history-list"
      aria-label={say.history.versions}
      onKeyDown={(event) => {
        if (step(event.key)) event.preventDefault();
      }}
    >
      {lines.map((line) => (
        <li key={line.version}>
          <button
            type="button"
            className={line.undone ? 'history-line history-undone' : 'history-line'}
            aria-current={line.version === chosen ? 'true' : undefined}
            onClick={() => onChoose(line.version)}
          >
            {line.name !== null && (
              <span className="history-name">
                <Tag aria-hidden="true" /> {line.name}
              </span>
            )}
            <span className="history-label">{deedOf(line)}</span>
            <span className="history-at">
              {timeOf(line.at)}
              {line.more > 0 && ` · ${say.history.saves(line.more + 1)}`}
              {line.version === current && ` · ${say.history.now}`}
              {line.undone && ` · ${say.history.undone}`}
            </span>
            {line.exports.length > 0 && (
              <span className="history-export">
                <FileDown aria-hidden="true" /> {exported(line.exports.map(({ file }) => file))}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
