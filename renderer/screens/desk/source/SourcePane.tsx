import { ArrowLeft, FileClock, FilePlus2, Info } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { dateOf } from '#shared/model/source.ts';
import { datelineWords } from '../../../state/dateline.ts';
import { useDesk } from '../../../state/desk.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import type { LostSource } from '../../../state/deskSources.ts';
import { leftOutOf } from '../../../state/fresh.ts';
import { say } from '../../../state/language.ts';
import { usePanes } from '../../../state/panes.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { actionKeys } from '../actionKeys.ts';
import { versionsAround } from '../dialogs/ChangesDialog.tsx';
import { ArticleTabs } from '../evidence/ArticleTabs.tsx';
import { type Article, useFront, useVersions } from '../evidence/useEvidence.ts';
import { SourceText } from './SourceText.tsx';
import { UnusedList } from './UnusedList.tsx';

/** The articles beside the briefing: one in front, tabs where there are several. */
export function SourcePane(): ReactNode {
  const articles = useVersions();
  const front = useFront(articles);
  const lost = useDesk((state) => state.lost);
  if (front === undefined)
    return lost.length > 0 ? <Lost lost={lost} /> : <p className="pane-wait">{say.source.waiting}</p>;
  const { source, reading, uses } = front;
  return (
    <>
      <Back />
      <Lost lost={lost} />
      <ArticleTabs articles={articles} front={front} />
      <Head key={source.id} article={front} hasChanges={versionsAround(articles, front) !== undefined} />
      <SourceText key={`${source.id} text`} source={source} reading={reading} uses={uses} />
    </>
  );
}

/** Articles that the library cannot give any more: why, what to do, and what that means for the page. */
function Lost({ lost }: { readonly lost: readonly LostSource[] }): ReactNode {
  return lost.map(({ id, sentence }) => (
    <div key={id} className="source-lost">
      <Notice tone="danger">
        {sentence} {say.source.lost}
      </Notice>
    </div>
  ));
}

/** The way back to the view from which the source was gone to. */
function Back(): ReactNode {
  const back = usePanes((state) => state.back);
  const { setView } = usePanes.getState();
  if (back === undefined) return null;
  return (
    <div className="source-back">
      <Button variant="quiet" size="small" icon={ArrowLeft} onClick={() => setView(back)}>
        {say.evidence.views[back].back}
      </Button>
    </div>
  );
}

type HeadProps = {
  readonly article: Article;
  /** There is an earlier version to compare. */
  readonly hasChanges: boolean;
};

/** What the article is, how much of it is used, and on request what is not and why, and what is no text of it [F11]. */
const Head = memo(function Head({ article, hasChanges }: HeadProps): ReactNode {
  const { source, reading, meta, uses } = article;
  const setDialog = useFocus((state) => state.setDialog);
  const [open, setOpen] = useState(false);
  const date = dateOf(meta);
  const about = [
    meta.outlet?.value ?? say.library.outletUnknown,
    meta.author?.value,
    date === undefined ? say.library.dateUnknown : say.formats.day(date),
  ];
  const dateline = datelineWords(source.text, meta);
  const body = uses.filter(({ sentence }) => reading.paragraphs[sentence.paragraph - 1]?.kind === 'body');
  const unused = body.filter(({ entries }) => entries.length === 0);
  const leftOut = Object.values(leftOutOf(reading)).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <div className="source-head">
        <div className="source-what">
          <h3 className={meta.title === undefined ? 'source-title source-unknown' : 'source-title'}>
            {meta.title?.value ?? say.source.titleUnknown}
          </h3>
          <p className="source-about">{about.filter((part) => part !== undefined).join(' · ')}</p>
          {dateline !== undefined && <p className="source-about">{dateline}</p>}
          <p className="source-count">
            {article.earlier
              ? say.source.replaced(body.length - unused.length)
              : say.source.sentencesUsed(body.length - unused.length, body.length)}
            {hasChanges && (
              <button
                type="button"
                className="source-unused"
                aria-haspopup="dialog"
                onClick={() => setDialog('changes')}
              >
                {say.source.whatChanged}
              </button>
            )}
            {unused.length > 0 && !article.earlier && (
              <button
                type="button"
                className="source-unused"
                aria-expanded={open}
                aria-controls="source-unused"
                onClick={() => setOpen(!open)}
              >
                {say.evidence.notUsedCount(unused.length)}
              </button>
            )}
            {leftOut > 0 && !article.earlier && (
              <button
                type="button"
                className="source-unused"
                aria-haspopup="dialog"
                onClick={() => setDialog('left-out')}
              >
                {say.evidence.leftOut(leftOut)}
              </button>
            )}
          </p>
        </div>
        <span className="source-tools">
          <IconButton
            size="small"
            label={say.dialogs.article.title}
            icon={FilePlus2}
            keys={actionKeys['another-article']}
            onClick={() => setDialog('article')}
          />
          {!article.earlier && (
            <IconButton
              size="small"
              label={say.desk.actions.newVersion}
              icon={FileClock}
              keys={actionKeys['new-version']}
              onClick={() => setDialog('version')}
            />
          )}
          <IconButton size="small" label={say.source.about} icon={Info} onClick={() => setDialog('source')} />
        </span>
      </div>
      {open && unused.length > 0 && !article.earlier && <UnusedList article={article} unused={unused} />}
    </>
  );
});
