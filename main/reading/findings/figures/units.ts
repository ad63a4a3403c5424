import { type Lexicon, listOf } from '#main/reading/lexicon.ts';

/** The units figures are read with: currency words → ISO 4217, measure words → the unit as written in a table. */
export type Units = {
  readonly currencies: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
};

export const unitsOf = (lexicon: Lexicon): Units => ({
  currencies: listOf(lexicon, 'unit-currencies'),
  measures: listOf(lexicon, 'unit-measures'),
});

/** Currency signs; "#" stands for a pound sign lost in transmission, only before an amount with a scale. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['#', 'GBP'],
]);

/** Letters before a dollar sign that say whose dollar it is: "US$", "A$", "HK$". */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['u', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['can', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['gb', 'GBP'],
]);

/** Words between a number and a currency word that say whose it is: "10 Canadian dollars". */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'USD'],
  ['u.s. dollar', 'USD'],
  ['american dollar', 'USD'],
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['hong kong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['new zealand dollar', 'NZD'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['swiss franc', 'CHF'],
  ['swedish krona', 'SEK'],
  ['danish krone', 'DKK'],
  ['norwegian krone', 'NOK'],
  ['turkish lira', 'TRY'],
  ['russian ruble', 'RUB'],
  ['russian rouble', 'RUB'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['chinese yuan', 'CNY'],
  ['japanese yen', 'JPY'],
]);
