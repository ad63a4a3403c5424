import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
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

const none = { own: [], onRemove: () => {} };

describe('the style chooser', () => {
  it('[P2] shows the user’s own styles beside the ready ones, and one that is adjusted as a style of its own', async () => {
    const own = { ...readyStyles.ministry, name: 'Harbour office', size: 12, organisation: 'Port' };
    const onChange = vi.fn();
    const onRemove = vi.fn();
    const shown = { own: [own], preview: named, onChange, onRemove };
    const { rerender } = render(<StyleChooser {...shown} style={usualStyle} />);
    expect(screen.getAllByRole('radio')).toHaveLength(4);
    fireEvent.click(screen.getByRole('radio', { name: /Harbour office/ }));
    expect(onChange).toHaveBeenCalledWith(own);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the style Harbour office' }));
    expect(onRemove).toHaveBeenCalledWith(own);
    rerender(<StyleChooser {...shown} style={own} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Harbour office/ }).checked).toBe(true);
    rerender(<StyleChooser {...shown} style={{ ...own, size: 14 }} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Adjusted/ }).checked).toBe(true);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
  });

  it('[P2] shows the ready styles as the briefing’s own first page in each', async () => {
    render(<StyleChooser {...none} style={usualStyle} preview={named} onChange={() => {}} />);
    await waitFor(() =>
      expect(screen.getAllByTestId('page').map(({ textContent }) => textContent)).toEqual([
        'page in Ministry',
        'page in Newsroom',
        'page in Plain large print',
      ]),
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ministry/ }).checked).toBe(true);
  });

  it('[P2] chooses by keyboard or click, and keeps organisation and logo', () => {
    const onChange = vi.fn();
    const logo = { data: 'AAAA', alt: 'Ports', height: 20 };
    render(
      <StyleChooser
        {...none}
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
    render(
      <StyleChooser {...none} style={usualStyle} preview={() => Promise.reject(new Error('no'))} onChange={onChange} />,
    );
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
    fireEvent.change(screen.getByRole('textbox', { name: 'Organisation' }), { target: { value: 'Ministry of Ports' } });
    fireEvent.change(screen.getByLabelText('Margins'), { target: { value: 'wide' } });
    fireEvent.click(within(screen.getByRole('group', { name: 'At the foot' })).getByLabelText('Date'));
    expect(onChange.mock.calls.map(([style]) => style)).toEqual([
      { ...usualStyle, alignment: 'ragged' },
      { ...usualStyle, numbering: 'section' },
      { ...usualStyle, organisation: 'Ministry of Ports' },
      { ...usualStyle, margins: { sides: 96, top: 90, bottom: 86 } },
      { ...usualStyle, foot: ['reference', 'version', 'date'] },
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
