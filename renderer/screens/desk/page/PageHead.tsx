import type { ReactNode } from 'react';
import { namesDate } from '#shared/model/dateLine.ts';
import { markingLabel } from '#shared/model/marking.ts';
import { useDesk } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { mastheadLines } from '../mastheadLines.ts';
import { useTitleDraft } from '../useTitleDraft.ts';

/** The masthead as it will print: marking, title and the lines that are given. */
export function PageHead(): ReactNode {
  const masthead = useDesk((state) => state.briefing?.masthead);
  const marked = useDesk((state) => state.briefing?.marking);
  const title = useDesk((state) => state.briefing?.title);
  const language = useDesk((state) => state.briefing?.language);
  const setDialog = useFocus((state) => state.setDialog);
  if (masthead === undefined || marked === undefined || title === undefined || language === undefined) return null;
  const marking = markingLabel(marked);
  const lines = mastheadLines.filter((field) => masthead[field] !== '');
  return (
    <header className="sheet-head">
      {marking !== '' && <p className="sheet-marking">{marking}</p>}
      <Title title={title} language={language} />
      {lines.length > 0 && (
        <dl className="sheet-lines">
          {lines.map((field) => (
            <div key={field}>
              <dt>{say.desk.mastheadLines[field]}</dt>
              <dd lang={/^\d{4}-/.test(masthead[field]) ? undefined : language}>{written(masthead[field])}</dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" className="sheet-edit" onClick={() => setDialog('masthead')}>
        {lines.length > 0 ? say.desk.editMasthead : say.desk.addMasthead}
      </button>
    </header>
  );
}

/** An ISO date in words, as the interface's language writes it; anything else as it was typed. */
const written = (line: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(line) && namesDate(line) ? say.formats.day(line) : line;

function Title({ title, language }: { readonly title: string; readonly language: string }): ReactNode {
  const draft = useTitleDraft(title);
  return (
    <h1 className="sheet-title">
      <textarea
        aria-label={say.desk.titleOnPage}
        lang={language}
        rows={1}
        maxLength={500}
        placeholder={say.names.untitledBriefing}
        value={draft.value}
        onChange={draft.onChange}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          if (draft.onKey(event.key)) event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
