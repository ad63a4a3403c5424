import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from 'react';
import { type HouseStyle, readyStyleNames, readyStyles } from '#shared/model/style.ts';
import './export.css';
import { say } from '../../state/language.ts';

const Thumbnail = lazy(() => import('./Thumbnail.tsx'));

/** CSS pixels. */
const thumbnailWidth = 132;

/**
 * The ready styles, each shown as the briefing's own first page in it. `preview` sets the briefing in a style, as export would; a style whose
 * page cannot be made can still be chosen. Radio buttons underneath: arrow keys choose.
 */
export function StyleChooser(props: {
  readonly style: HouseStyle;
  readonly preview: (style: HouseStyle) => Promise<Uint8Array>;
  readonly onChange: (style: HouseStyle) => void;
}): ReactNode {
  const group = useId();
  return (
    <fieldset className="style-chooser">
      <legend className="field-label">{say.paper.style.title}</legend>
      {readyStyleNames.map((name) => (
        <label key={name} className="style-choice">
          <input
            type="radio"
            name={group}
            checked={props.style.name === readyStyles[name].name}
            onChange={() => props.onChange({ ...readyStyles[name], ...kept(props.style) })}
          />
          <FirstPage style={readyStyles[name]} preview={props.preview} />
          <span className="style-name">{say.paper.style.names[name]}</span>
          <span className="style-says">{say.paper.style.says[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What belongs to the house rather than to the look stays when another style is chosen. */
const kept = ({ organisation, logo }: HouseStyle): Pick<HouseStyle, 'organisation' | 'logo'> => ({
  organisation,
  logo,
});

function FirstPage({
  style,
  preview,
}: {
  readonly style: HouseStyle;
  readonly preview: (style: HouseStyle) => Promise<Uint8Array>;
}): ReactNode {
  const [bytes, setBytes] = useState<Uint8Array>();
  useEffect(() => {
    let live = true;
    preview(style).then(
      (made) => live && setBytes(made),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [style, preview]);
  return (
    <span className="thumbnail" aria-hidden="true" style={{ width: thumbnailWidth }}>
      {bytes !== undefined && (
        <Suspense fallback={null}>
          <Thumbnail bytes={bytes} width={thumbnailWidth} />
        </Suspense>
      )}
    </span>
  );
}
