import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

const all = (text: string): string[] => {
  const { people, organisations, places } = named(text);
  return [...people, ...organisations, ...places];
};

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
