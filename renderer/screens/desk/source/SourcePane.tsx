import { Info } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { coverageOf } from '#shared/coverage.ts';
import { dateOf } from '#shared/model/source.ts';

import { useDesk } from '../../../state/desk.ts';
import { useCitedSections } from '../../../state/deskCited.ts';
import { useFocus } from '../../../state/deskFocus.ts';
import { say } from '../../../state/language.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SourceText } from './SourceText.tsx';

/** The articles beside the briefing: one in front, tabs where there are several. */
export function SourcePane(): ReactNode {
  const sources = useDesk((state) => state.sources);
  const readings = useDesk((state) => state.readings);
  const used = useDesk((state) => state.briefing?.sources) ?? [];
  const sections = useCitedSections();
  const chosen = useFocus((state) => state.source);
  const setSource = useFocus((state) => state.setSource);
  const setDialog = useFocus((state) => state.setDialog);
  const front = sources.find(({ id }) => id === chosen) ?? sources[0];
  const reading = readings.find(({ source }) => source === front?.id);
  const uses = useMemo(() => (reading === undefined ? [] : coverageOf(reading, sections)), [reading, sections]);
  const meta = used.find(({ source }) => source === front?.id)?.meta;
  if (front === undefined || reading === undefined || meta === undefined)
    return <p className="pane-wait">{say.source.waiting}</p>;
  const date = dateOf(meta);
  const about = [
    meta.outlet?.value ?? say.library.outletUnknown,
    meta.author?.value,
    date === undefined ? say.library.dateUnknown : say.formats.day(date),
  ];
  const body = uses.filter(({ sentence }) => reading.paragraphs[sentence.paragraph - 1]?.kind === 'body');
  const cited = body.filter(({ entries }) => entries.length > 0).length;
  return (
    <>
      {sources.length > 1 && (
        <div className="source-tabs" role="tablist" aria-label={say.source.tabs}>
          {sources.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === front.id}
              aria-controls="source-text"
              className="source-tab"
              onClick={() => setSource(id)}
            >
              {used.find(({ source }) => source === id)?.meta.title?.value ?? name ?? say.source.untitled}
            </button>
          ))}
        </div>
      )}
      <div className="source-head">
        <div>
          <h3 className="source-title">{meta.title?.value ?? say.source.titleUnknown}</h3>
          <p className="source-about">{about.filter((part) => part !== undefined).join(' · ')}</p>
          <p className="source-count">{say.source.sentencesUsed(cited, body.length)}</p>
        </div>
        <IconButton size="small" label={say.source.about} icon={Info} onClick={() => setDialog('source')} />
      </div>
      <SourceText key={front.id} source={front} reading={reading} uses={uses} />
    </>
  );
}
