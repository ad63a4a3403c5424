import { type ReactNode, useState } from 'react';
import { paper as printed } from '#shared/messages/en/paper.ts';
import type { Logo } from '#shared/model/style.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readLogo } from './logoFile.ts';

/** The logo as a file, and the words that stand for it: those first given are printed, so in the briefing's language. */
export function LogoField({
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
    if (read.ok) onChange({ data: read.data, alt: logo?.alt ?? printed.style.logo, height: logo?.height ?? 28 });
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
