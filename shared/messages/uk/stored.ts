import type { stored as en } from '../en/stored.ts';
import { counted } from './counted.ts';

export const stored: typeof en = {
  notices: {
    readAs: (encoding) => `Текст прочитано як ${encoding}.`,
    noMark: (encoding) => `Текст прочитано як ${encoding} (позначки порядку байтів немає).`,
    declared: (encoding) => `Текст прочитано як ${encoding} (так каже сама сторінка).`,
    guessed: (encoding) =>
      `Текст прочитано як ${encoding} (сам файл цього не каже; перевірте літери з діакритикою та лапки).`,
    malformed: (count) => `Пошкоджені послідовності байтів замінено знаком U+FFFD: ${count}.`,
    surrogates: (count) => `Половинки знаків (сурогати без пари) замінено знаком U+FFFD: ${count}.`,
    nul: (count) =>
      counted(count, {
        one: 'Замінено знаком U+FFFD # символ NUL.',
        few: 'Замінено знаком U+FFFD # символи NUL.',
        many: 'Замінено знаком U+FFFD # символів NUL.',
        other: 'Замінено знаком U+FFFD # символу NUL.',
      }),
    joined: (count) => `Слова, розірвані в кінці рядка, з’єднано: ${count}.`,
    attached: (count) => `Файлів, доданих до листа й не прочитаних: ${count}.`,
    unquoted: 'З рядків знято позначки цитованого листа («>»).',
    concealed: 'Сторінка показує лише частину цієї статті; решту взято з того, що вона тримає для власних скриптів.',
    foreign:
      'Схоже, цей текст не англійською, а Brevier читає лише її: мовців, дат і джерел у ньому здебільшого не знайдено, і рядки стоять як слова самого видання. Перевірте кожен рядок.',
  },
  origins: {
    typed: 'введено вручну',
    byline: 'рядок з автором',
    dateline: 'рядок з місцем і датою',
    copyright: 'рядок про авторські права',
    firstLine: 'перший рядок',
    mainHeading: 'головний заголовок',
    pageTitle: 'назва сторінки',
    authorLink: 'посилання на автора',
    timeElement: 'позначка часу',
    canonical: 'канонічне посилання',
    fetched: 'адреса, з якої завантажено',
    fetchedAt: 'час завантаження',
    nameLine: 'назва видання в окремому рядку',
    addressLine: 'вебадреса в окремому рядку',
    above: (line) => `рядок над: ${line}`,
    labelled: (label) => `рядок «${label}»`,
    mail: (line) => `рядок «${line}» листа`,
    forwarded: (line) => `рядок «${line}» пересланого листа`,
    webArchive: 'вебархів',
    frontMatter: (key) => `вступні дані «${key}»`,
  },
  places: {
    article: 'У статті',
    named: (title) => `У «${title}»`,
    untitled: 'Без назви',
    title: 'Назва',
    paragraph: (place, number) => `${place}, ¶${number}`,
    damaged: 'Пошкоджено',
    damagedBriefing: 'Пошкоджена довідка',
    damagedText: 'Знайдений тут текст пошкоджено; відкрийте довідку, щоб побачити, що можна зробити.',
  },
};
