import type { intake as en } from '../en/intake.ts';
import { formats } from '../formats.ts';
import { counted } from './counted.ts';

const { number } = formats('uk-UA');

export const intake: typeof en = {
  title: 'Узяти статтю',
  lead: 'Вставте її зі сторінки чи зі стрічки або вставте адресу сторінки; відкрийте файл або перетягніть його будь-куди в це вікно. Узяте залишається на цьому комп’ютері.',
  text: 'Текст статті',
  placeholder: 'Вставте сюди статтю або її вебадресу',
  file: 'Файл статті',
  openFile: 'Відкрити файл…',
  formats: 'Текст, Markdown, вебсторінка, Word, PDF або лист: до 10 мільйонів знаків',
  nothingPasted: 'У вставленому немає тексту: скопіюйте текст статті й вставте його знову.',
  reading: 'Читаємо…',
  fetch: 'Завантажити сторінку',
  fetching: 'Завантажуємо…',
  willFetch: (host) => `Запитає цю сторінку в ${host}, один раз; більше нічого не надсилається`,
  readingArticle: 'Читаємо статтю…',
  read: 'Прочитати статтю',
  tooLarge: (name, size, most) =>
    `${name} має ${size} МБ, а Brevier читає щонайбільше ${most} МБ; збережіть саму статтю й відкрийте її.`,
  lookFirst: 'Спершу показати, як прочитано статтю',
  fresh: {
    title: 'Нова довідка',
    made: 'Кожен рядок веде назад до статті.',
    leftOut: (parts) => `Не взято: ${parts}.`,
    seeThem: 'Переглянути й відновити',
    undated: 'Дата статті невідома, тож дні залишаються словами.',
    typeDate: 'Ввести дату',
    putAway: 'Прибрати це',
    classes: {
      caption: (count) => counted(count, { one: '# підпис', few: '# підписи', other: '# підписів' }),
      credit: (count) => counted(count, { one: '# авторство', other: '# авторств' }),
      pullquote: (count) =>
        counted(count, { one: '# винесена цитата', few: '# винесені цитати', other: '# винесених цитат' }),
      boilerplate: (count) =>
        counted(count, { one: '# службовий рядок', few: '# службові рядки', other: '# службових рядків' }),
      duplicate: (count) => counted(count, { one: '# повтор', few: '# повтори', other: '# повторів' }),
      head: (count) => counted(count, { one: '# заголовок', few: '# заголовки', other: '# заголовків' }),
    },
  },
  leftOut: {
    title: 'Не взято до довідки',
    text: 'Ці абзаци статті не є основним текстом. Відновіть абзац, і розділи, яких ви не редагували, складуться знову разом із ним.',
    none: 'Взято все: кожен абзац є основним текстом.',
    restore: 'Відновити',
    restoreOne: (words) => `Відновити «${words}»`,
    restoreRun: (count) => `Відновити ці ${count}`,
    restoreAll: (count) => `Відновити всі ${count}`,
    restored: (count) =>
      counted(count, {
        one: '# абзац тепер є текстом статті; розділи складено знову.',
        few: '# абзаци тепер є текстом статті; розділи складено знову.',
        many: '# абзаців тепер є текстом статті; розділи складено знову.',
        other: '# абзацу тепер є текстом статті; розділи складено знову.',
      }),
  },
  article: 'Стаття',
  another: 'Інша стаття',
  reviewLead:
    'Довідка складається лише з основного тексту. Нічого не видаляється: змініть клас абзацу, і прочитання зміниться.',
  about: 'Про статтю',
  classOf: (paragraph) => `Клас абзацу ${paragraph}`,
  youChose: 'Цей клас вибрали ви.',
  showMore: (more, of) => `Показати ще ${number(more)} з ${number(of)} абзаців`,
  alreadyIn: 'Уже є в',
  otherBriefings: (count) => `і ще в ${counted(count, { one: '# довідці', other: '# довідках' })}`,
  inTrash: 'Вона лежить у кошику.',
  leftAsIs: 'Нова довідка її не змінить.',
  fields: { title: 'Назва', outlet: 'Видання', author: 'Автор', published: 'Опубліковано', url: 'Вебадреса' },
  unknown: 'невідомо',
  unknownDate: 'невідомо, тож «Thursday» чи «last week» залишаться словами; введіть дату, якщо знаєте її',
  datelineDay: (day) =>
    `невідомо; на початку статті стоїть ${day}, але без року, тож «Thursday» чи «last week» залишаться словами, доки ви не введете дату`,
  datelineSays: (day) => `На початку статті стоїть ${day}, без року.`,
  datelineDiffers: (says, typed) => `На початку статті стоїть ${says}; введена дата — ${typed}.`,
  readFrom: (where) => `прочитано з: ${where}`,
  wrong: {
    title: 'Назва довша за 2000 знаків; скоротіть її.',
    outlet: 'Видання довше за 2000 знаків; скоротіть його.',
    author: 'Автор довший за 2000 знаків; скоротіть його.',
    published: 'Це не дата; напишіть її як рік-місяць-день, наприклад 2025-12-04.',
    url: 'Це не вебадреса; вона має починатися з http:// або https://.',
  },
  found: 'Знайдено у статті',
  tally: {
    people: (count) => counted(count, { one: 'особа', few: 'особи', other: 'осіб' }),
    organisations: (count) => counted(count, { one: 'організація', few: 'організації', other: 'організацій' }),
    places: (count) => counted(count, { one: 'місце', few: 'місця', other: 'місць' }),
    quotations: (count) => counted(count, { one: 'цитата', few: 'цитати', other: 'цитат' }),
    statements: (count) => counted(count, { one: 'твердження', few: 'твердження', other: 'тверджень' }),
    dates: (count) => counted(count, { one: 'дата', few: 'дати', other: 'дат' }),
    events: (count) => counted(count, { one: 'подія', few: 'події', other: 'подій' }),
    figures: (count) => counted(count, { one: 'показник', few: 'показники', other: 'показників' }),
    terms: (count) => counted(count, { one: 'термін', few: 'терміни', other: 'термінів' }),
  },
  noBody: 'Жоден абзац не є основним текстом, тож нема з чого складати довідку; позначте абзаци статті як «Текст».',
  building: 'Складаємо…',
  make: 'Скласти довідку',
};
