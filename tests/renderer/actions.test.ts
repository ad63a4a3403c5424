import { describe, expect, it } from 'vitest';
import { actionGroups, actionsOf } from '../../renderer/screens/desk/actions.ts';
import { createDesk } from '../../renderer/state/desk.ts';
import { createDeskFocus } from '../../renderer/state/deskFocus.ts';
import { useLanguage } from '../../renderer/state/language.ts';
import { createFakeClient } from './fakeClient.ts';

const actions = () => {
  const client = createFakeClient();
  const desk = createDesk(client, 'ferry', { newId: () => 'id', tell: () => {}, warn: () => {} });
  return actionsOf({
    desk,
    focus: createDeskFocus(),
    exportPdf: async () => {},
    exportAs: async () => {},
    printPdf: async () => {},
  });
};

describe('[E5] the desk’s actions', () => {
  it('each have an id of their own and a group that the palette and the sheet of shortcuts show', () => {
    const ids = actions().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(actions().filter(({ group }) => !actionGroups.includes(group))).toEqual([]);
  });

  it('each have keys, and no two the same ones, nor one the beginning of another’s', () => {
    const keys = actions().flatMap((action) => [action.keys, ...(action.also ?? [])]);
    expect(keys.filter((one) => !/^\S+( \S+)*$/.test(one ?? ''))).toEqual([]);
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
    expect(keys.filter((one) => keys.some((other) => other.startsWith(`${one} `)))).toEqual([]);
  });

  it('leave alone what belongs to browsers, desktops and screen readers', () => {
    const first = new Set(actions().map(({ keys }) => keys.split(' ')[0] ?? ''));
    // Tabs and windows; the address; the desktop's copy, paste, find, all, quit, hide, minimise; reload; zoom; what NVDA, JAWS and VoiceOver move through tables with.
    const others = 'n t w r q h m l f g a c v x o u 0 + -'.split(' ').map((key) => `mod+${key}`);
    const windows = [
      'mod+shift+n',
      'mod+shift+t',
      'mod+shift+w',
      'mod+shift+p',
      'mod+tab',
      'f1',
      'f5',
      'f7',
      'f11',
      'f12',
    ];
    const tables = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'].map((key) => `mod+alt+${key}`);
    expect([...others, ...windows, ...tables].filter((keys) => first.has(keys))).toEqual([]);
  });

  it('go by letters, arrows and named keys after the leader: on some keyboards digits and signs need Shift', () => {
    const later = actions().flatMap(({ keys }) => keys.split(' ').slice(1));
    expect(later.filter((key) => !/^([a-z]|arrow(up|down|left|right)|backspace)$/.test(key))).toEqual([]);
  });

  it.each(['en', 'uk'] as const)('share no name either, in %s: the palette would run the wrong one', (language) => {
    useLanguage.getState().setLanguage(language);
    const labels = actions().map(({ label }) => label);
    expect(labels.filter((label, at) => label === '' || labels.indexOf(label) !== at)).toEqual([]);
    useLanguage.getState().setLanguage('en');
  });
});
