import { plurals } from '../plural.ts';

export const counted = plurals('uk-UA');
