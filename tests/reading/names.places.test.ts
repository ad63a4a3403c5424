import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] places', () => {
  it.each([
    ['She surveyed Majulo by helicopter.', 'Majulo'],
    ['Schools in the Bornaga and Kotuk districts were closed.', 'Kotuk'],
    ['They share the Arashi gas field.', 'Arashi'],
    ['Kotuki resident Mona Said left.', 'Kotuki'],
    ['Fires burned near East Karu Hanga on Monday.', 'East Karu Hanga'],
    ['They marched to the Plaza de Sarvia.', 'Plaza de Sarvia'],
    ['Floods reached Guwahati and Nakuru.', 'Nakuru'],
  ])('“%s” names %s', (text, name) => expect(named(text).places).toContain(name));

  it.each([
    'The Toblero and the Dreamliners were sold.',
    'He wore a T-shirt and drank Landscape.',
    'She spoke of Islamist, Peronist and Maoist parties.',
    'MDGs and NGOs were named.',
  ])('there is none in “%s”', (text) => expect(named(text).places).toEqual([]));
});

describe('[F2] lines in capitals', () => {
  it('name what the article names, by surname too, and what the lists know', () => {
    const { people, places, mentions } = named(
      'BLAST NEAR QUETTA KILLS NINE AS TALPUR MEETS OLI\n\nMohsin Talpur met reporters in Quetta on Monday.',
    );
    expect(people).toEqual(['Mohsin Talpur']);
    expect(mentions('Mohsin Talpur')).toEqual(['TALPUR', 'Mohsin Talpur']);
    expect(places).toEqual(['Quetta']);
  });

  it.each([
    'FIVE KILLED IN READING FIRE\n\nFive people were reading when it burned.',
    'TURKEY DINNER FOR EVERYONE TODAY\n\nA turkey was cooked.',
  ])('name nothing by an everyday word: “%s”', (text) => expect(named(text).places).toEqual([]));
});
