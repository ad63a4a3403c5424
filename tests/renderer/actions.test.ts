import { describe, expect, it } from 'vitest';
import { actionGroups, actionsOf } from '../../renderer/screens/desk/actions.ts';
import { createDesk } from '../../renderer/state/desk.ts';
import { createDeskFocus } from '../../renderer/state/deskFocus.ts';
import { useLanguage } from '../../renderer/state/language.ts';
import { createFakeClient } from './fakeClient.ts';

const actions = () => {
  const client = createFakeClient();
  const desk = createDesk(client, 'ferry', { newId: () => 'id', tell: () => {}, warn: () => {} });
  return actionsOf({ desk, focus: createDeskFocus(), exportPdf: async () => {}, printPdf: async () => {} });
};

describe('[E5] the desk’s actions', () => {
  it('each have an id of their own and a group that the palette and the sheet of shortcuts show', () => {
    const ids = actions().map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(actions().filter(({ group }) => !actionGroups.includes(group))).toEqual([]);
  });

  it('share no keys: one shortcut does one thing', () => {
    const keys = actions().flatMap((action) =>
      [action.keys, ...(action.also ?? [])].filter((one) => one !== undefined),
    );
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
    expect(keys.length).toBeGreaterThan(30);
  });

  it.each(['en', 'uk'] as const)('share no name either, in %s: the palette would run the wrong one', (language) => {
    useLanguage.getState().setLanguage(language);
    const labels = actions().map(({ label }) => label);
    expect(labels.filter((label, at) => label === '' || labels.indexOf(label) !== at)).toEqual([]);
    useLanguage.getState().setLanguage('en');
  });
});
