import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Briefing } from '#shared/model/briefing.ts';
import { unmarked } from '#shared/model/marking.ts';
import { emptyDoc } from '#shared/model/richtext/node.ts';
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

it('[E7] in an outline of many sections, of which only those near view have a row, keys reach every one', async () => {
  cleanup();
  const sections = Array.from({ length: 300 }, (_, i) => ({ ...section(i + 1), body: emptyDoc }));
  const many = { ...(sampleBriefings[0] as Briefing), sections };
  render(
    <ClientContext value={createFakeClient({ briefings: [many] })}>
      <TooltipProvider>
        <Desk id={many.id} />
      </TooltipProvider>
    </ClientContext>,
  );
  const list = await screen.findByRole('list', { name: 'Sections' });
  const host = list.parentElement as HTMLElement;
  // Nothing scrolls here by itself.
  host.scrollTo = ((to: ScrollToOptions) => {
    host.scrollTop = to.top ?? 0;
    host.dispatchEvent(new Event('scroll'));
  }) as typeof host.scrollTo;
  const rows = list.getElementsByTagName('li');
  expect(rows.length).toBeLessThan(120);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('300');
  const user = userEvent.setup();
  const here = () => document.activeElement?.querySelector('.outline-heading')?.textContent;
  rows[0]?.querySelector<HTMLElement>('.outline-name')?.focus();
  for (const [key, part] of [
    ['End', 'Part 300'],
    ['ArrowUp', 'Part 299'],
    ['Home', 'Part 1'],
    ['ArrowDown', 'Part 2'],
  ]) {
    await user.keyboard(`{${key}}`);
    await waitFor(() => expect(here()).toBe(part));
    expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  }
});
