import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Briefing } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import type { Section } from '#shared/model/section.ts';
import { Desk } from '../../renderer/screens/desk/Desk.tsx';
import { ClientContext } from '../../renderer/state/client.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { createFakeClient } from './fakeClient.ts';
import { sampleBriefings } from './sampleData.ts';

const section = (place: number): Section => ({
  id: `s${place}`,
  kind: 'own',
  heading: `Part ${place}`,
  hidden: false,
  marking: unmarked,
  built: null,
  body: {
    type: 'doc',
    content: Array.from({ length: 100 }, (_, i) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `Line ${i} of part ${place}.` }],
    })),
  },
});

/** Nothing ever comes near. */
class FarObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', FarObserver);
  const long = { ...(sampleBriefings[0] as Briefing), sections: [section(1), section(2), section(3)] };
  const client = createFakeClient({ briefings: [long] });
  window.location.hash = `#/briefing/${long.id}`;
  render(
    <ClientContext value={client}>
      <TooltipProvider>
        <Desk id={long.id} />
      </TooltipProvider>
    </ClientContext>,
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('[E7] the words of a long briefing far from view stand in the page, for its search and for screen readers', async () => {
  const sheet = await screen.findByRole('article', { name: 'Briefing' });
  expect(within(sheet).getByText('Line 99 of part 1.')).toBeTruthy();
  await waitFor(() => {
    const last = within(within(sheet).getByRole('region', { name: 'Part 3' }));
    expect(last.getByRole('heading', { name: 'Part 3' })).toBeTruthy();
    expect(last.getByText('Line 99 of part 3.')).toBeTruthy();
  });
  expect(within(sheet).queryByRole('textbox', { name: 'Part 3' })).toBeNull();
});
