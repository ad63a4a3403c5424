import { describe, expect, it } from 'vitest';
import { applyChange } from '#shared/model/change.ts';
import { highestMarking, type Marking, markingLabel } from '#shared/model/marking.ts';
import { content, doc, paragraph, section, word } from './fixture.ts';

const three = content(['a', 'b', 'c'].map((id) => section(id, doc(paragraph(word(id))))));
const order = (c: typeof three) => c.sections.map(({ id }) => id).join('');

describe('changes', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 99, 'bca'],
  ])('[B1] moves %s to %i', (id, to, expected) => {
    expect(order(applyChange(three, { do: 'move', section: id, to }))).toBe(expected);
    expect(order(three)).toBe('abc');
  });

  it('[B1] adds, removes, renames and hides', () => {
    const added = applyChange(three, { do: 'add', at: 1, section: section('n', doc(paragraph())) });
    expect(order(added)).toBe('anbc');
    expect(order(applyChange(added, { do: 'add', at: 0, section: section('n', doc(paragraph())) }))).toBe('anbc');
    expect(order(applyChange(added, { do: 'remove', section: 'a' }))).toBe('nbc');
    expect(applyChange(three, { do: 'rename', section: 'b', heading: 'New' }).sections[1]?.heading).toBe('New');
    expect(applyChange(three, { do: 'hide', section: 'b', hidden: true }).sections[1]?.hidden).toBe(true);
  });

  it('[E4] leaves the content as it was when the section is not there', () => {
    expect(applyChange(three, { do: 'move', section: 'x', to: 0 })).toEqual(three);
    expect(applyChange(three, { do: 'write', section: 'x', body: doc(paragraph()) })).toEqual(three);
  });
});

describe('markings', () => {
  const tlp = (level: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED'): Marking => ({ scheme: 'tlp', level });
  const own = (label: string): Marking => ({ scheme: 'own', label, order: ['Internal', 'Restricted'] });

  it('[B6] the highest is printed', () => {
    expect(markingLabel(highestMarking([tlp('CLEAR'), { scheme: 'none' }, tlp('AMBER+STRICT'), tlp('AMBER')]))).toBe(
      'TLP:AMBER+STRICT',
    );
    expect(markingLabel(highestMarking([{ scheme: 'none' }]))).toBe('');
  });

  it('[B6] the order of the user’s own scheme is the order of the list', () => {
    expect(markingLabel(highestMarking([own('Restricted'), own('Internal')]))).toBe('Restricted');
  });

  it('[B6] where two schemes meet, neither hides the other', () => {
    const several = [own('Internal'), tlp('GREEN'), { scheme: 'none' } as const, tlp('RED'), own('Restricted')];
    expect(markingLabel(highestMarking(several))).toBe('TLP:RED · Restricted');
    expect(markingLabel(highestMarking([tlp('CLEAR'), own('Internal')]))).toBe('TLP:CLEAR · Internal');
  });

  it('[B6] a label that the user’s own list does not hold is never dropped', () => {
    expect(markingLabel(highestMarking([own('Eyes only')]))).toBe('Eyes only');
  });
});
