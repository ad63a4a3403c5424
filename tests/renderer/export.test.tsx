import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type HouseStyle, readyStyles, usualStyle } from '#shared/model/style.ts';
import { readLogo } from '../../renderer/screens/export/logoFile.ts';
import { StyleChooser } from '../../renderer/screens/export/StyleChooser.tsx';
import { StyleForm } from '../../renderer/screens/export/StyleForm.tsx';

vi.mock('../../renderer/screens/export/Thumbnail.tsx', () => ({
  default: ({ bytes }: { bytes: Uint8Array }) => <span data-testid="page">{new TextDecoder().decode(bytes)}</span>,
}));
afterEach(cleanup);

const named = async (style: HouseStyle): Promise<Uint8Array> => new TextEncoder().encode(`page in ${style.name}`);

describe('the style chooser', () => {
  it('[P2] shows the ready styles as the briefing’s own first page in each', async () => {
    render(<StyleChooser style={usualStyle} preview={named} onChange={() => {}} />);
    expect((await screen.findAllByTestId('page')).map(({ textContent }) => textContent)).toEqual([
      'page in Ministry',
      'page in Newsroom',
      'page in Plain large print',
    ]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ministry/ }).checked).toBe(true);
  });

  it('[P2] chooses by keyboard or click, and keeps organisation and logo', () => {
    const onChange = vi.fn();
    const logo = { data: 'AAAA', alt: 'Ports', height: 20 };
    render(
      <StyleChooser
        style={{ ...usualStyle, organisation: 'Ministry of Ports', logo }}
        preview={named}
        onChange={onChange}
      />,
    );
    fireEvent.click(screen.getByRole('radio', { name: /Newsroom/ }));
    expect(onChange).toHaveBeenCalledWith({ ...readyStyles.newsroom, organisation: 'Ministry of Ports', logo });
  });

  it('[P2] a style whose page cannot be made can still be chosen', () => {
    const onChange = vi.fn();
    render(<StyleChooser style={usualStyle} preview={() => Promise.reject(new Error('no'))} onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name: /large print/ }));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('the style form', () => {
  it('[P2] changes one field and leaves the others', () => {
    const onChange = vi.fn();
    render(<StyleForm style={usualStyle} onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name: 'Ragged' }));
    fireEvent.change(screen.getByLabelText('Paragraph numbers'), { target: { value: 'section' } });
    fireEvent.change(screen.getByLabelText('Organisation'), { target: { value: 'Ministry of Ports' } });
    expect(onChange.mock.calls.map(([style]) => style)).toEqual([
      { ...usualStyle, alignment: 'ragged' },
      { ...usualStyle, numbering: 'section' },
      { ...usualStyle, organisation: 'Ministry of Ports' },
    ]);
  });

  it('[A6] a logo is a PNG; anything else gets a sentence', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const data = 'iVBORw0KGgo=';
    expect(await readLogo(new Blob([bytes], { type: 'image/png' }))).toEqual({ ok: true, data });
    expect(await readLogo(new Blob(['GIF89a'], { type: 'image/gif' }))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('PNG'),
    });
    const huge = new Uint8Array(400_000);
    huge.set(bytes);
    expect(await readLogo(new Blob([huge]))).toMatchObject({ ok: false, sentence: expect.stringContaining('300 kB') });
  });
});
