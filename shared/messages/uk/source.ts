import type { source as en } from '../en/source.ts';
import { formats } from '../formats.ts';
import { rankedBecause, reasonOf } from './reasons.ts';

const { number } = formats('uk-UA');

export const source: typeof en = {
  waiting: 'Читаємо джерело…',
  lost: 'Слова самої довідки всі на місці; того, що спирається на цю статтю, доти не перевірити.',
  notCheckable: 'Стаття пошкоджена, тому перевірити це не можна.',
  tabs: 'Джерела',
  untitled: 'Джерело без назви',
  titleUnknown: 'Назва невідома',
  sentencesUsed: (used, all) => `Використано речень: ${used} з ${all}`,
  earlier: 'попередня версія',
  replaced: (used) =>
    used === 0
      ? 'Її замінила новіша версія; на цю вже ніщо не спирається.'
      : `Її замінила новіша версія; збережено речень для редагованих записів: ${number(used)}.`,
  whatChanged: 'Що змінилося',
  about: 'Про це джерело',
  hint: 'Клацніть речення, щоб побачити, де його використано; виділіть слова, щоб додати їх.',
  used: 'Використано',
  usedIn: (places) => `у: ${new Intl.ListFormat('uk-UA').format(places)}`,
  notUsed: 'Не використано.',
  unused: {
    'not-body': (kind, why) => `${kind}: ${why}`,
    'not-ranked': 'Його не оцінено.',
    'not-asked': (place, of) =>
      `За вагою воно ${number(place)}-е з ${number(of)}, і жодному розділу не було потрібне те, що в ньому є.`,
  },
  classes: {
    body: 'Текст',
    head: 'Заголовок',
    caption: 'Підпис',
    credit: 'Авторство',
    pullquote: 'Винесена цитата',
    boilerplate: 'Службове',
    duplicate: 'Повтор',
  },
  reasonOf,
  why: 'Чому',
  whyOf: 'Чому це речення',
  ranks: (place, of) => `Місце ${number(place)} з ${number(of)} речень:`,
  against: 'Проти нього:',
  noRank: 'Його не оцінювали: це не текст статті.',
  rankedBecause,
  ownVerbs: (verbs) =>
    `${verbs.length === 1 ? 'Дієслово' : 'Дієслова'} самого джерела: ${verbs.map((verb) => `«${verb}»`).join(', ')}. Там, де формулює сам Brevier, стоїть «said».`,
  forms: { quotation: 'Цитата', 'key-point': 'Головне', event: 'Подія', plain: 'Уривок' },
  addTheseWords: 'Додати ці слова до довідки',
  addToSection: 'Додати до розділу',
  toFitting: 'До відповідного розділу',
  toSection: (heading) => `До «${heading}»`,
  addedTo: (heading) => `Додано до «${heading}».`,
  addedAndShown: (heading) => `Додано до «${heading}»; розділ знову показано.`,
  addedToNew: 'Додано до нового розділу.',
  notEvent: 'Це не подія: дати тут не знайдено.',
  nobodyQuoted: 'Це не цитата: у цих словах нікого не цитують.',
  severalQuoted: 'Це не одна цитата: виділіть слова одного мовця між однією парою лапок.',
  partlyQuoted: 'Цитата тут лише частково: виділіть слова між лапками.',
};
