import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type HouseStyle, readyStyleNames, readyStyles } from '#shared/model/style.ts';
import { say } from '../../state/language.ts';
import { FirstPage, type Preview } from './FirstPage.tsx';
import './export.css';

/**
 * The ready styles, those the user keeps, and the one at hand where it is none of them, each shown as the briefing's own first page in it.
 * A style whose page cannot be made can still be chosen. Radio buttons underneath: arrow keys choose.
 */
export function StyleChooser(props: {
  readonly style: HouseStyle;
  readonly own: readonly HouseStyle[];
  readonly preview: Preview;
  readonly onChange: (style: HouseStyle) => void;
  readonly onRemove: (style: HouseStyle) => void;
}): ReactNode {
  const group = useId();
  const { style } = props;
  const text = say.paper.style;
  const ready = readyStyleNames.map((name) => ({
    style: readyStyles[name],
    name: text.names[name],
    says: text.says[name],
  }));
  const own = props.own.map((one) => ({ style: one, name: one.name, says: text.ownSays }));
  const known = [...ready, ...own];
  const chosen = known.find((one) => looksAs(one.style, style));
  const card = (one: (typeof known)[number], isOwn: boolean): ReactNode => (
    <div key={one.name} className="style-card">
      <label className="style-choice">
        <input
          type="radio"
          name={group}
          checked={one === chosen}
          onChange={() => props.onChange(isOwn ? one.style : { ...one.style, ...house(style) })}
        />
        <FirstPage style={isOwn ? one.style : { ...one.style, ...house(style) }} preview={props.preview} />
        <span className="style-name">{one.name}</span>
        <span className="style-says">{one.says}</span>
      </label>
      {isOwn && (
        <button
          type="button"
          className="icon-button icon-button-small style-remove"
          aria-label={text.remove(one.name)}
          onClick={() => props.onRemove(one.style)}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
  return (
    <fieldset className="style-chooser">
      <legend className="field-label">{text.title}</legend>
      {ready.map((one) => card(one, false))}
      {own.map((one) => card(one, true))}
      {chosen === undefined && (
        <div className="style-card">
          <label className="style-choice">
            <input type="radio" name={group} checked readOnly />
            <FirstPage style={style} preview={props.preview} />
            <span className="style-name">{text.adjusted}</span>
            <span className="style-says">{text.adjustedSays}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}

/** What belongs to the house rather than to the look: it stays when a ready style is chosen. */
const house = ({ organisation, logo }: HouseStyle): Pick<HouseStyle, 'organisation' | 'logo'> => ({
  organisation,
  logo,
});

const looksAs = (a: HouseStyle, b: HouseStyle): boolean =>
  JSON.stringify({ ...a, ...house(b) }) === JSON.stringify({ ...a, ...b });
