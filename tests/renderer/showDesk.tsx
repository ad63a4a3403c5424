import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Desk } from '../../renderer/screens/desk/Desk.tsx';
import { ClientContext } from '../../renderer/state/client.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { Toasts } from '../../renderer/ui/toast.tsx';
import type { FakeClient } from './fakeClient.ts';

/** The desk with the client's sample briefing open on it, and somebody to use it. */
export async function showDesk(client: FakeClient): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <ClientContext value={client}>
      <TooltipProvider>
        <Desk id="ferry" />
        <Toasts />
      </TooltipProvider>
    </ClientContext>,
  );
  await screen.findByRole('article', { name: 'Briefing' });
  return user;
}
