import { type ReactNode, useMemo } from 'react';
import { cite } from '#shared/citations.ts';
import type { BriefingContent } from '#shared/model/briefing.ts';
import { isEmptyDoc } from '#shared/model/richtext/node.ts';
import { useDesk } from '../../../state/desk.ts';
import { StaticBody } from '../StaticBody.tsx';
import { Compared } from './Compared.tsx';

type Props = {
  readonly content: BriefingContent;
  /** What it is compared with: undefined shows it as it was. */
  readonly before: BriefingContent | undefined;
  readonly section: string | undefined;
};

/** A version as it was, or what is different in it. */
export function VersionView({ content, before, section }: Props): ReactNode {
  const readings = useDesk((state) => state.readings);
  const citations = useMemo(
    () => cite(content.sections, (source) => readings.find((reading) => reading.source === source)?.sentences ?? []),
    [content, readings],
  );
  if (before !== undefined)
    return (
      <div className="sheet sheet-still">
        <Compared
          before={before}
          after={content}
          numbersOf={citations.numbersOf}
          {...(section === undefined ? {} : { section })}
        />
      </div>
    );
  return (
    <div className="sheet sheet-still">
      {section === undefined && (
        <h3 className="sheet-title" lang={content.language}>
          {content.title}
        </h3>
      )}
      {content.sections
        .filter(({ id, body }) => (section === undefined ? !isEmptyDoc(body) : id === section))
        .map((one) => (
          <div key={one.id} lang={content.language} className={one.hidden ? 'section section-hidden' : 'section'}>
            <h4 className="section-title">{one.heading}</h4>
            <StaticBody body={one.body} numbersOf={citations.numbersOf} />
          </div>
        ))}
    </div>
  );
}
