import { type ReactNode, useState } from 'react';
import type { HouseStyle, Logo } from '#shared/model/style.ts';
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
      <Segmented label="Text" value={style.text} onChange={(text) => change({ text })} options={faces} />
      <Segmented label="Headings" value={style.heads} onChange={(heads) => change({ heads })} options={faces} />
      <Segmented
        label="Lines"
        value={style.alignment}
        onChange={(alignment) => change({ alignment })}
        options={[
          { value: 'justified', label: 'Justified' },
          { value: 'ragged', label: 'Ragged' },
        ]}
      />
      <Select
        label="Size"
        value={String(style.size)}
        onChange={(size) => change({ size: Number(size) })}
        options={[...new Set([...sizes, style.size])]
          .sort((a, b) => a - b)
          .map((size) => ({ value: String(size), label: `${size} points` }))}
      />
      <Select
        label="Paragraph numbers"
        value={style.numbering}
        onChange={(numbering) => change({ numbering })}
        options={[
          { value: 'document', label: 'Through the document' },
          { value: 'section', label: 'By section' },
          { value: 'none', label: 'None' },
        ]}
      />
      <Select
        label="Dates at the head"
        value={style.dates}
        onChange={(dates) => change({ dates })}
        options={[
          { value: 'day-month', label: '4 December 2025' },
          { value: 'month-day', label: 'December 4, 2025' },
          { value: 'iso', label: '2025-12-04' },
        ]}
      />
      <TextField
        label="Accent colour"
        type="color"
        value={style.accent}
        hint="Darkened on paper where it would not read."
        onChange={(event) => change({ accent: event.target.value })}
      />
      <TextField
        label="Organisation"
        maxLength={120}
        value={style.organisation}
        onChange={(event) => change({ organisation: event.target.value })}
      />
      <LogoField logo={style.logo} onChange={(logo) => change({ logo })} />
    </div>
  );
}

const faces = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans serif' },
] as const;
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
    if (read.ok) onChange({ data: read.data, alt: logo?.alt ?? 'Logo', height: logo?.height ?? 28 });
  };
  return (
    <>
      <TextField
        label="Logo"
        type="file"
        accept="image/png,image/svg+xml"
        hint="PNG, or SVG, which is turned into one."
        error={fault}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {logo !== null && (
        <>
          <TextField
            label="The logo in words"
            hint="Read to those who cannot see it."
            maxLength={200}
            value={logo.alt}
            onChange={(event) => event.target.value !== '' && onChange({ ...logo, alt: event.target.value })}
          />
          <Button onClick={() => onChange(null)}>Remove the logo</Button>
        </>
      )}
    </>
  );
}
