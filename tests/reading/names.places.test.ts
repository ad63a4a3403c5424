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
    ['It was rammed near Second Aldous Shoal, injuring four.', 'Second Aldous Shoal'],
    ['Works will close a lane of the Abram van Rijckevorselweg for weeks.', 'Abram van Rijckevorselweg'],
    ['They met in the Maria van Galenstraat on Monday.', 'Maria van Galenstraat'],
    ['They camped along Nelson Ridge.', 'Nelson Ridge'],
    ['The President of Zambara said so.', 'Zambara'],
    ['The Prime Minister of Belmora resigned.', 'Belmora'],
    ['Soldiers from Zambara crossed the river.', 'Zambara'],
    ['They fired on villagers in Orvana, officials said.', 'Orvana'],
    ['The ambassador to Tarvia left.', 'Tarvia'],
    ['He returned to Sarvance in May.', 'Sarvance'],
  ])('“%s” names %s', (text, name) => expect(named(text).places).toContain(name));

  it.each([
    'The Toblero and the Dreamliners were sold.',
    'He wore a T-shirt and drank Landscape.',
    'She spoke of Islamist, Peronist and Maoist parties.',
    'MDGs and NGOs were named.',
    'Tom Ridge spoke.',
    'He was subject to Sarvophobia at school.',
    'They turned to Dahlism in May.',
    'The president of Toyota left.',
    'The mother of Farida Zahir said so.',
    'A woman from Norsund Shipping left.',
    'The head of Norsund Shipping resigned.',
    'Aldous Shoal-Reyes spoke.',
    'The wife of Marlow said so.',
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
