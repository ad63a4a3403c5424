const list = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** Months as they stand after a day, by language: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian, Russian, Bulgarian, Greek. */
export const months = list(
  'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sep. Sept. Oct. Nov. Dec.',
  'Januar Februar März Mai Juni Juli Oktober Dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre',
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
);

/** What stands after a number and belongs to it. */
export const units = list(
  '% ‰ € $ £ ¥ ₴ ₽ ° per percent million billion trillion thousand m bn km km² m² cm mm kg g t tonne tonnes ton tons km/h mph MW GW TWh kWh °C °F GMT UTC CET EET a.m. p.m. am pm barrels year years month months week weeks day days hour hours euro euros dollars roubles rubles',
  'Prozent Millionen Milliarden Mio. Mrd. Tonnen Euro Uhr Jahre Jahren',
  'millions milliards millones mil millón milliard euros tonnes heures h milioni miliardi milhões bilhões miljoen miljard procent milionów miliardów tys. mln mld zł',
  'млн млрд трлн тис. тыс. грн руб. рублей гривень доларів долларов євро евро відсотків процентов тонн км кг т м р. р.) г. г.) рр. гг. року года',
  'εκατ. δισ. ευρώ',
);

/** Titles and short words before a name or a number, without their full stop. */
export const abbreviations = list(
  'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sen Rep Gov St No Nos p pp ch art para Art Ch Fig vol',
  'Hr Fr Nr Abs Bd Abb M Mme Mlle Sr Sra D Dña núm pág Sig Dott dhr mevr pan pani nr str ust',
  'ст п рис табл стор стр с гл ім им вул ул м г проф акад ген о',
);

/** What counts something: its number stays with it. */
export const counted = list(
  'Annex Article Chapter Figure Part Section Table Resolution page paragraph ¶ § № Artikel Kapitel Article article artículo стаття статья розділ раздел таблиця таблица',
);
