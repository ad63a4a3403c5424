import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../renderer/App.tsx';
import type { FakeClient } from './fakeClient.ts';

afterEach(() => {
  cleanup();
  for (const toast of document.querySelectorAll('[data-sonner-toaster]')) toast.remove();
  window.location.hash = '';
});

/** The whole window at an address, on a stand-in client. */
export function appAt(hash: string, client: FakeClient): { readonly user: UserEvent } {
  window.location.hash = hash;
  render(<App client={client} />);
  return { user: userEvent.setup() };
}

/** Inputs of every call of that name so far. */
export const inputsOf = (client: FakeClient, name: string): unknown[] =>
  client.calls.filter((call) => call.name === name).map((call) => call.input);
