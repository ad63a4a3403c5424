import { type ReactNode, useState } from 'react';
import { dateForms, dateSamples, type HouseStyle, type Logo } from '#shared/model/style.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readLogo } from './logoFile.ts';

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
    </div>
  );
}

const faces = () => [
  { value: 'serif' as const, label: say.paper.style.faces.serif },
  { value: 'sans' as const, label: say.paper.style.faces.sans },
];
const sizes = [9, 9.5, 10, 10.5, 11, 12, 14, 16, 18];

/** The logo as a file, and the words that stand for it. */
function LogoField({
  logo,
  onChange,
}: {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
}): ReactNode {
  const [fault, setFault] = useState<string>();
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readLogo(file);
    setFault(read.ok ? undefined : read.sentence);
    if (read.ok) onChange({ data: read.data, alt: logo?.alt ?? say.paper.style.logo, height: logo?.height ?? 28 });
  };
  return (
    <>
      <TextField
        label={say.paper.style.logo}
        type="file"
        accept="image/png,image/svg+xml"
        hint={say.paper.style.logoHint}
        error={fault}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {logo !== null && (
        <>
          <TextField
            label={say.paper.style.logoAlt}
            hint={say.paper.style.logoAltHint}
            maxLength={200}
            value={logo.alt}
            onChange={(event) => event.target.value !== '' && onChange({ ...logo, alt: event.target.value })}
          />
          <Button onClick={() => onChange(null)}>{say.paper.style.removeLogo}</Button>
        </>
      )}
    </>
  );
}
