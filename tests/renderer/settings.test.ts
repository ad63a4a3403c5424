import { beforeEach, expect, it, vi } from 'vitest';
import { bringSettings, keep, kept, whenNotKept } from '../../renderer/state/settings.ts';
import { inputsOf } from './appAt.tsx';
import { createFakeClient, faultError } from './fakeClient.ts';

beforeEach(() => localStorage.clear());

it('[H2] what only this page holds goes to the program once; what the program holds comes to the page', async () => {
  const client = createFakeClient();
  localStorage.setItem('brevier.theme', 'dark');
  localStorage.setItem('brevier.panes', '{"outline":false,"side":true,"view":"people","widths":{"side":420}}');
  await bringSettings(client);
  const panes = { outline: false, side: true, view: 'people', widths: { side: 420 } };
  await vi.waitFor(() => expect(inputsOf(client, 'settings.keep')).toEqual([{ theme: 'dark', panes }]));
  // Another address: a page that holds nothing yet.
  localStorage.clear();
  await bringSettings(client);
  expect([kept('theme'), kept('panes')]).toEqual(['dark', panes]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(inputsOf(client, 'settings.keep')).toHaveLength(1);
});

it('[H2] the program’s choice stands before the page’s', async () => {
  const client = createFakeClient();
  await client.settings.keep({ language: 'uk' });
  localStorage.setItem('brevier.language', 'en');
  await bringSettings(client);
  expect(kept('language')).toBe('uk');
});

it('a pane that is dragged is one choice, and the last', async () => {
  const client = createFakeClient();
  await bringSettings(client);
  for (const side of [300, 310, 320]) keep('panes', { outline: true, side: true, view: 'source', widths: { side } });
  await vi.waitFor(() => expect(inputsOf(client, 'settings.keep')).toHaveLength(1));
  expect(inputsOf(client, 'settings.keep')).toMatchObject([{ panes: { widths: { side: 320 } } }]);
});

it('a choice that the program cannot keep holds on the page, and that is said once', async () => {
  const client = createFakeClient();
  await bringSettings(client);
  const told = vi.fn();
  whenNotKept(told);
  for (const theme of ['dark', 'light'] as const) {
    client.failNext('settings.keep', faultError('output-unwritable', 'The disk is full.'));
    const before = inputsOf(client, 'settings.keep').length;
    keep('theme', theme);
    await vi.waitFor(() => expect(inputsOf(client, 'settings.keep')).toHaveLength(before + 1));
    expect(kept('theme')).toBe(theme);
  }
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
});

it('a program that does not answer leaves the page its own', async () => {
  const client = createFakeClient();
  client.failNext('settings.get', faultError('store-locked', 'Busy.'));
  localStorage.setItem('brevier.theme', 'light');
  await bringSettings(client);
  expect(kept('theme')).toBe('light');
});

it.each(['{', '{"view":3', 'sepia', ''])('what is no setting is as never chosen: %s', (words) => {
  localStorage.setItem('brevier.theme', words);
  localStorage.setItem('brevier.panes', words);
  expect([kept('theme'), kept('panes')]).toEqual([undefined, undefined]);
});
