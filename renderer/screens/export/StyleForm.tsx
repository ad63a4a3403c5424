import type { ReactNode } from 'react';
import { dateForms, dateSamples, type HeadField, type HouseStyle, headFields } from '#shared/model/style.ts';
import { say } from '../../state/language.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LogoField } from './LogoField.tsx';

type Change = (part: Partial<HouseStyle>) => void;

/** The house style field by field, without code; each change is told at once. */
export function StyleForm({
  style,
  onChange,
}: {
  readonly style: HouseStyle;
  readonly onChange: (style: HouseStyle) => void;
}): ReactNode {
  const change: Change = (part) => onChange({ ...style, ...part });
  return (
    <div className="style-form">
      <Segmented
        label={say.paper.style.text}
        value={style.text}
        onChange={(text) => change({ text })}
        options={faces()}
      />
      <Segmented
        label={say.paper.style.headings}
        value={style.heads}
        onChange={(heads) => change({ heads })}
        options={faces()}
      />
      <Segmented
        label={say.paper.style.lines}
        value={style.alignment}
        onChange={(alignment) => change({ alignment })}
        options={[
          { value: 'justified', label: say.paper.style.alignments.justified },
          { value: 'ragged', label: say.paper.style.alignments.ragged },
        ]}
      />
      <Select
        label={say.paper.style.size}
        value={String(style.size)}
        onChange={(size) => change({ size: Number(size) })}
        options={[...new Set([...sizes, style.size])]
          .sort((a, b) => a - b)
          .map((size) => ({ value: String(size), label: say.paper.style.points(size) }))}
      />
      <Select
        label={say.paper.style.margins}
        value={marginsOf(style)}
        onChange={(name) => name !== 'own' && change({ margins: marginChoices[name] })}
        options={[...marginNames, ...(marginsOf(style) === 'own' ? (['own'] as const) : [])].map((value) => ({
          value,
          label: say.paper.style.marginChoices[value],
        }))}
      />
      <Select
        label={say.paper.style.numbering}
        value={style.numbering}
        onChange={(numbering) => change({ numbering })}
        options={[
          { value: 'document', label: say.paper.style.numberings.document },
          { value: 'section', label: say.paper.style.numberings.section },
          { value: 'none', label: say.paper.style.numberings.none },
        ]}
      />
      <Select
        label={say.paper.style.dates}
        value={style.dates}
        onChange={(dates) => change({ dates })}
        options={dateForms.map((value) => ({ value, label: dateSamples[value] }))}
      />
      <TextField
        label={say.paper.style.accent}
        type="color"
        value={style.accent}
        hint={say.paper.style.accentHint}
        onChange={(event) => change({ accent: event.target.value })}
      />
      <TextField
        label={say.paper.style.organisation}
        maxLength={120}
        value={style.organisation}
        onChange={(event) => change({ organisation: event.target.value })}
      />
      <LogoField logo={style.logo} onChange={(logo) => change({ logo })} />
      <Fields label={say.paper.style.head} value={style.head} onChange={(head) => change({ head })} />
      <Fields label={say.paper.style.foot} value={style.foot} onChange={(foot) => change({ foot })} />
    </div>
  );
}

/** What head or foot names, in the order in which it prints. */
function Fields(props: {
  readonly label: string;
  readonly value: readonly HeadField[];
  readonly onChange: (fields: HeadField[]) => void;
}): ReactNode {
  const set = (field: HeadField, on: boolean): void =>
    props.onChange(headFields.filter((one) => (one === field ? on : props.value.includes(one))));
  return (
    <fieldset className="style-fields">
      <legend className="field-label">{props.label}</legend>
      {headFields.map((field) => (
        <label key={field} className="check">
          <input
            type="checkbox"
            checked={props.value.includes(field)}
            onChange={(event) => set(field, event.target.checked)}
          />
          {say.paper.style.fields[field]}
        </label>
      ))}
    </fieldset>
  );
}

const faces = () => [
  { value: 'serif' as const, label: say.paper.style.faces.serif },
  { value: 'sans' as const, label: say.paper.style.faces.sans },
];
const marginChoices = {
  narrow: { sides: 54, top: 64, bottom: 64 },
  usual: { sides: 75, top: 76, bottom: 72 },
  wide: { sides: 96, top: 90, bottom: 86 },
} as const satisfies Record<string, HouseStyle['margins']>;
type MarginName = keyof typeof marginChoices;
const marginNames = Object.keys(marginChoices) as readonly MarginName[];

const marginsOf = ({ margins }: HouseStyle): MarginName | 'own' =>
  marginNames.find((name) => {
    const { sides, top, bottom } = marginChoices[name];
    return sides === margins.sides && top === margins.top && bottom === margins.bottom;
  }) ?? 'own';

const sizes = [9, 9.5, 10, 10.5, 11, 12, 14, 16, 18];
