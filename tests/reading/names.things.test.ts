import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

const all = (text: string): string[] => {
  const { people, organisations, places } = named(text);
  return [...people, ...organisations, ...places];
};

describe('[F2] what bears somebody’s name', () => {
  it.each([
    ['They blamed the Jaime Roen column.', ['Jaime Roen column']],
    ['A nurse of the Ann Dahl hospital came.', ['Ann Dahl hospital']],
    ['A nurse of the Sultan Sarvid hospital came.', ['Sultan Sarvid hospital']],
    ['The charity Save Our Rivers said so.', ['Save Our Rivers']],
    ['He is of the campaign group Rivers Without Walls, which left.', ['Rivers Without Walls']],
    ['The Ombudsman’s Office counted them.', ['Ombudsman’s Office']],
    ['The Sarvik County Sheriff’s Department said so.', ['Sarvik County Sheriff’s Department']],
  ])('“%s” names the body', (text, bodies) => {
    const { people, organisations } = named(text);
    expect(people).toEqual([]);
    expect(organisations).toEqual(bodies);
  });

  it.each([
    ['It was played at the Pascual Roen stadium.', []],
    ['She won the Ann Dahl prize.', []],
    ['The Sheikh Sarvid mosque is closed.', []],
    ['They stayed in the Château de Sarvik.', []],
    ['A week on the Queen City is in limbo.', []],
    ['Queen Mary left the city.', ['Mary']],
    ['They blamed the Jaime Roen column. Jaime Roen said no.', ['Jaime Roen']],
    ['They read the Ann Dahl trial. Dahl left.', ['Ann Dahl']],
    ['The Trust’s Ann Dahl group of friends left. Ann Dahl stayed.', ['Ann Dahl']],
  ])('“%s” names people: %s', (text, people) => expect(named(text).people).toEqual(people));

  it.each([
    'They told the group Monday was too late.',
    'The group President Roe leads left.',
    'The league-trained men and the Ivy League-trained surgeon left.',
  ])('“%s” names no body', (text) => expect(named(text).organisations).toEqual([]));

  it.each([
    ['He is of the campaign group Rivers Without Walls.', 'Rivers Without Walls', ['campaign group']],
    ['The Swiss consultancy Norsund had warned.', 'Norsund', ['Swiss consultancy']],
    ['The transport workers’ union SYNTRAB said so.', 'SYNTRAB', ['transport workers’ union']],
    ['The Union of Orlik Farmers, a militia better known as the UOF, left.', 'Union of Orlik Farmers', ['militia']],
    [
      'Orlik Resources, a Perth-based miner listed in Oslo, left.',
      'Orlik Resources',
      ['Perth-based miner listed in Oslo'],
    ],
    ['They told company Norsund AB to go.', 'Norsund AB', []],
    ['The head of group Norsund AB left.', 'Norsund AB', []],
    ['The bank that owns firm Norsund AB left.', 'Norsund AB', []],
  ])('“%s” says what a body is', (text, name, roles) => expect(named(text).roles(name)).toEqual(roles));

  it('a people is no body', () => expect(named('Members of the Eperara Siapi people left.').organisations).toEqual([]));

  it('but a body may have people', () =>
    expect(named('The Norsund AB people left. Norsund AB paid.').organisations).toEqual(['Norsund AB']));

  it('what a firm is called on an exchange is the firm', () =>
    expect(named('Google (GOGL) said so. GOGL rose.').mentions('Google')).toEqual(['Google', 'GOGL', 'GOGL']));

  it('but not a paper, or other letters', () =>
    expect(named('Google (XYZ) said so. It is in The Guardian (GRDN).').organisations.length).toBeGreaterThan(2));
});

describe('[F2] what things are called is no name', () => {
  it.each([
    'She took a Polaroid. The Polaroids were old. The Polaroid camera was lost.',
    'They wrote Internet Explorer in haste, and users of IE left.',
    'It ran on Windows XP for years.',
    'The plane has four Rolls-Royce Trent 900 engines.',
  ])('“%s” names nobody', (text) => expect(all(text)).toEqual([]));

  it.each([
    ['Polaroid sold it. The Polaroids were old. The Polaroid camera was lost.', 'Polaroid'],
    ['The Polaroid board met.', 'Polaroid'],
    ['They left the Sarvik Rights Union in haste, and the SRU fell.', 'Sarvik Rights Union'],
    ['The Ministry of Trade (MOT) left, and Internet Orders fell.', 'Ministry of Trade'],
    ['While USAF planes flew, it rained.', 'USAF'],
    ['Shares of Rolls-Royce fell by 900 points.', 'Rolls-Royce'],
  ])('“%s” names %s', (text, name) => expect(named(text).organisations).toContain(name));
});

describe('[F2] a country for short', () => {
  const korea = 'North Korea fired at South Korea.';

  it.each([
    [`${korea} The North said so.`, 'North Korea', ['North Korea', 'North']],
    [`${korea} It fell on the South’s coast.`, 'South Korea', ['South Korea', 'South']],
    [`${korea} Talks of North and South Korea failed.`, 'North Korea', ['North Korea', 'North']],
  ])('“%s”', (text, name, mentions) => expect(named(text).mentions(name)).toEqual(mentions));

  it.each([
    [`${korea} It fell in the North Sea.`, 'North Korea'],
    [`${korea} It fell in the north.`, 'North Korea'],
    [`${korea} They left North London.`, 'North Korea'],
  ])('not in “%s”', (text, name) => expect(named(text).mentions(name)).toEqual([name]));

  it('nor where no such country is named', () => expect(all('The farmers of the North said so.')).toEqual([]));
});
