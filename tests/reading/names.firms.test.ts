import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] firms that are called like people', () => {
  it.each([
    ['Hollis Rudd, which holds 12 percent of the group, called on it to settle.', 'Hollis Rudd'],
    ['Hollis Rudd, whose shares are listed in London, lost a fifth.', 'Hollis Rudd'],
    ['Peter Hollis, the Leeds-based firm that owns the mine, was silent.', 'Peter Hollis'],
    ['Shares in Peter Hollis fell.', 'Peter Hollis'],
    ['Peter Hollis fell 7 percent. Its shares had risen for a week.', 'Peter Hollis'],
    ['Analysts at Peter Hollis said so.', 'Peter Hollis'],
    ['Dr Maria Keller of Peter Hollis spoke.', 'Peter Hollis'],
    ['Martin Marsh said it would close the pit. Its shares fell.', 'Martin Marsh'],
    ['The lender Peter Hollis closed.', 'Peter Hollis'],
    ['Hamilton Pryce, which owns the pit, closed it.', 'Hamilton Pryce'],
    ['They searched the offices of Peter Hollis in Leeds.', 'Peter Hollis'],
    ['They searched the offices of Sarvik Lumen in Leeds and of Peter Hollis in York.', 'Peter Hollis'],
    ['They left Nordhavn Kabeler. Shares in Nordhavn fell.', 'Nordhavn Kabeler'],
    ['Sarvik Lumen S.A. grew.', 'Sarvik Lumen S.A.'],
  ])('“%s” names the firm %s', (text, name) => {
    const { organisations, people, places } = named(text);
    expect(organisations).toContain(name);
    expect([...people, ...places]).not.toContain(name);
  });

  it.each([
    ['Maria Keller said it would take time. It was late.', 'Maria Keller'],
    ['Peter Hollis, who owns shares in the mine, left.', 'Peter Hollis'],
    ['Peter Hollis, which was odd, left.', 'Peter Hollis'],
    ['Peter Hollis said he held 12 percent of the group. His shares fell.', 'Peter Hollis'],
    ['Minister Peter Hollis bought shares. Its board knew.', 'Peter Hollis'],
    ['The head of the farmers’ union, Peter Hollis, told the paper.', 'Peter Hollis'],
    ['Peter Hollis, the firm’s founder, left.', 'Peter Hollis'],
    ['Peter Hollis, the company director, left.', 'Peter Hollis'],
    ['Peter Hollis fell 7 metres. He lived.', 'Peter Hollis'],
    ['Peter Hollis bought the mine. He closed it.', 'Peter Hollis'],
    ['Hamilton Pryce said he would go.', 'Hamilton Pryce'],
    ['They told the wife of Peter Hollis.', 'Peter Hollis'],
    ['They met the sister of Maria Keller in Leeds and of Peter Hollis in York.', 'Peter Hollis'],
  ])('“%s” names the person %s', (text, name) => {
    const { organisations, people } = named(text);
    expect(people).toContain(name);
    expect(organisations).not.toContain(name);
  });

  it('in “in London Johnson spoke” the town stays a town', () => {
    const { places, people } = named('In London Johnson spoke. Mr Johnson left.');
    expect(places).toEqual(['London']);
    expect(people).toEqual(['Johnson']);
  });
});

describe('[F2] names in brackets and datelines', () => {
  it('a name with its initials in brackets is a body', () => {
    const { organisations, mentions } = named('The Sarvik Nomo Tarla (SNT) lost. The SNT left.');
    expect(organisations).toEqual(['Sarvik Nomo Tarla']);
    expect(mentions('Sarvik Nomo Tarla')).toEqual(['Sarvik Nomo Tarla', 'SNT', 'SNT']);
  });

  it.each([
    'The software development kit (SDK) came. The SDK was late.',
    'The World Makers Conference (WMC) began. The WMC ended.',
    'Acute vitamin deficiency (AVD) is rare. AVD can be cured.',
  ])('initials of words that are no name are none: %s', (text) => expect(named(text).organisations).toEqual([]));

  it('other letters in brackets stay a name', () =>
    expect(named('The rebels (PDKX) left. The PDKX came back.').organisations).toEqual(['PDKX']));

  it('a dateline says where and who sent it', () => {
    const { one, places } = named('KITWE, Zambia (Northam Wire) - Crews left on Tuesday, Northam Wire learned.');
    expect(one('Northam Wire')?.medium).toBe(true);
    expect(one('Northam Wire')?.mentions).toHaveLength(2);
    expect(places).toContain('Zambia');
  });

  it('a town in capitals before a colon is a place, a speaker is none', () => {
    expect(named('VIJAYPURA: The party lost the vote on Monday.').places).toEqual(['VIJAYPURA']);
    expect(named('KELLERSON: We lost it.\nOKAFORSON: We won it.').places).toEqual([]);
  });

  it('what stands in brackets later in a sentence sent nothing', () =>
    expect(
      named('KITWE, Zambia - Crews left the pit (Northam Deep) on Tuesday.').one('Northam Deep')?.medium,
    ).toBeUndefined());
});
