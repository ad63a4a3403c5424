import type { FieldFault } from '#shared/fieldFault.ts';
import {
  type DamagedPart,
  type DamageRemedy,
  type faults as en,
  type FieldNames,
  type FileKind,
  fieldAt,
} from '../en/faults.ts';
import { counted } from './counted.ts';
import { desk } from './desk.ts';
import { intake } from './intake.ts';
import { paper } from './paper.ts';
import { grounds, troubles } from './rescue.ts';
import { fetchTroubles, statusWords } from './web.ts';

const kinds: Readonly<Record<FileKind, string>> = {
  pdf: 'документ PDF',
  oldOffice: 'старий документ Office',
  rtf: 'документ RTF',
  word: 'документ Word',
  openText: 'текст OpenDocument',
  ebook: 'електронна книжка',
  spreadsheet: 'електронна таблиця',
  slides: 'презентація',
  zip: 'архів zip',
  mail: 'файл електронної пошти',
  webArchive: 'вебархів (MHTML)',
  jpeg: 'зображення JPEG',
  png: 'зображення PNG',
  gif: 'зображення GIF',
  webp: 'зображення WebP',
  tiff: 'зображення TIFF',
  media: 'відео, звук або зображення HEIC',
  sound: 'звуковий файл',
  gzip: 'архів gzip',
  sevenZip: 'архів 7-Zip',
  rar: 'архів RAR',
  program: 'програма',
  database: 'база даних',
};

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: ', бо такого файлу немає',
  ENOTDIR: ', бо такого файлу немає',
  EACCES: ', бо цей користувач не має права його читати',
  EPERM: ', бо цей користувач не має права його читати',
};

const unwritable: Readonly<Record<string, string>> = {
  ENOENT: ', бо його теки немає',
  NOFILES: ', бо в його теці не можна створити файл',
  ENOTDIR: ', бо частина шляху є файлом, а не текою',
  EISDIR: ', бо це тека',
  EACCES: ', бо цей користувач не має права туди писати',
  EPERM: ', бо цей користувач не має права туди писати',
  EROFS: ', бо диск лише для читання',
  ENOSPC: ', бо диск переповнений',
  EDQUOT: ', бо дискову квоту вичерпано',
  ENAMETOOLONG: ', бо назва задовга',
};

const parts: Readonly<Record<DamagedPart, (of: string) => string>> = {
  entry: (of) => `запис версії ${of} в історії`,
  history: () => 'історію цієї довідки',
  section: (of) => `розділ «${of.replaceAll('”, “', '», «')}»`,
  look: () => 'вигляд цієї версії',
  outline: () => 'план цієї версії',
  article: () => 'текст цієї статті',
  library: () => 'бібліотеку',
};

const remedies: Readonly<Record<DamageRemedy, (by: string) => string>> = {
  'none-whole': () => 'цілої версії цієї довідки вже немає',
  restore: (version) => `відкрийте історію й відновіть версію ${version}, найновішу з цілих`,
  'choose-another': () => 'виберіть в історії іншу версію',
  'take-again': () => 'візьміть ту саму статтю знову, і вона відновиться',
  'use-the-rest': (place) => `рештою бібліотеки можна користуватися; спершу збережіть копію ${place}`,
};

const whys: Readonly<Record<FieldFault, (limit: number | null) => string>> = {
  empty: () => 'воно порожнє',
  tooLong: (most) =>
    `воно довше за ${counted(Number(most), { one: '# знак', few: '# знаки', many: '# знаків', other: '# знака' })}`,
  tooMany: (most) => `їх більше за ${most}`,
  tooFew: () => 'тут нічого немає',
  tooLarge: (most) => `це більше за ${most}`,
  tooSmall: (least) => `це менше за ${least}`,
  noDate: () => 'тут немає дати, такої як 2025-12-04',
  noAddress: () => 'це не вебадреса, така як https://example.org/article',
  noChoice: () => 'такого вибору немає',
  wrongForm: () => 'форма не та',
};

const fields: FieldNames = {
  ...intake.fields,
  ...desk.mastheadLines,
  heading: desk.section.heading,
  body: 'Текст розділу',
  marking: desk.marking,
  organisation: paper.style.organisation,
  logo: paper.style.logo,
  name: 'Назва',
  query: 'Пошук',
  sources: 'Статті',
  sections: desk.section.list,
};

const named = (name: string | null, otherwise: string): string => (name === null ? otherwise : `«${name}»`);

export const faults: typeof en = {
  unreachable: () =>
    'Служба Brevier не відповідає, тож цього не зроблено; перевірте, чи Brevier іще працює, і спробуйте знову.',
  signedOut: () =>
    'Це вікно не ввійшло до Brevier, тож цього не зроблено; відкрийте адресу, яку Brevier показав під час запуску.',
  unexpected: () =>
    'Усередині Brevier щось пішло не так, тож цього не зроблено; спробуйте ще раз, а якщо не допоможе, перезапустіть Brevier.',
  empty: (name) => `${named(name, 'Текст')}: тут порожньо; виберіть файл зі статтею або вставте її текст.`,
  inputTooLarge: (name, megabytes) =>
    `${named(name, 'Текст')}: більше за ${megabytes} МБ, а це межа для Brevier; розділіть або вставте саму статтю.`,
  tooManyCharacters: (name, millions) =>
    `${named(name, 'Текст')}: більше за ${millions} млн знаків, а це межа для Brevier; розділіть або вставте саму статтю.`,
  binary: (name) =>
    `${named(name, 'Це')}: не текст, а двійкові дані; відкрийте саму статтю або скопіюйте її текст і вставте.`,
  unknownEncoding: (name) =>
    `${named(name, 'Це')}: кодування знаків не вдалося розпізнати; збережіть знову як UTF-8 або скопіюйте текст і вставте.`,
  notText: (name, kind) =>
    `${named(name, 'Це')}: не текст, а ${kinds[kind]}; відкрийте саму статтю або скопіюйте її текст і вставте.`,
  unsupported: (name, kind) =>
    `${named(name, 'Це')}: ${kinds[kind]}, а цього Brevier ще не читає; відкрийте у відповідній програмі, скопіюйте текст статті й вставте.`,
  locked: (name) =>
    `${named(name, 'Це')}: захищено паролем; відкрийте у відповідній програмі й збережіть без пароля або скопіюйте текст статті й вставте.`,
  broken: (name, kind) =>
    `${named(name, 'Це')}: файл пошкоджений або неповний, тож ${kinds[kind]} з нього не прочитати; отримайте його ще раз або скопіюйте текст статті й вставте.`,
  scanned: (name) =>
    `${named(name, 'Цей PDF')}: тут зображення сторінок без тексту; спершу розпізнайте текст (OCR) або наберіть статтю.`,
  emptyMail: (name) =>
    `${named(name, 'Цей лист')}: власного тексту тут немає; відкрийте вкладення або скопіюйте текст статті й вставте.`,
  tooDeep: () =>
    'На сторінці забагато елементів або вони надто глибоко вкладені як на статтю; виділіть статтю в браузері, скопіюйте й вставте.',
  onlyProgram: () =>
    'Сторінка не показує тексту статті, доки в ній не виконається програма (скрипт); відкрийте її в браузері, виділіть статтю, скопіюйте й вставте.',
  onlyPlaceholder: (words) =>
    `Усе, що показує сторінка, доки не виконається програма (скрипт) у ній, це «${words}»; якщо має бути більше, відкрийте її в браузері, виділіть статтю, скопіюйте й вставте; якщо ні, вставте ці слова.`,
  tooMuchWork: () => 'Щоб прочитати це як статтю, треба забагато часу чи пам’яті; скопіюйте текст статті й вставте.',
  noPageAddress: (typed) =>
    `«${typed}»: це не адреса сторінки в інтернеті; вона має починатися з https:// або http:// і не містити пароля; виправте її й спробуйте знову.`,
  pageNotFetched: (host, why) => `${host}: ${fetchTroubles[why]}.`,
  pageStatus: (host, status) => `${host} відповів ${status}: ${statusWords(status)}.`,
  pageType: (host, type) =>
    `${host}: за цією адресою не стаття, а ${type}; відкрийте сторінку зі статтею й скопіюйте її адресу.`,
  pageTooLarge: (host, megabytes) =>
    `${host}: за цією адресою більше за ${megabytes} МБ, а це межа для Brevier; збережіть це й відкрийте файл або вставте саму статтю.`,
  bodyTooLarge: (megabytes) =>
    `Це більше за ${megabytes} МБ, а це межа для Brevier; розділіть або вставте саму статтю.`,
  fileTooLarge: (path, megabytes) =>
    `${path}: більше за ${megabytes} МБ, а це межа для Brevier; розділіть або візьміть саму статтю.`,
  isFolder: (path) => `${path}: це тека; виберіть файл статті.`,
  unreadable: (path, code) =>
    `${path} не вдається прочитати${unreadable[code] ?? ` (${code})`}; перевірте назву й спробуйте знову.`,
  unwritable: (path, code) =>
    `${path} не вдається записати${unwritable[code] ?? ` (${code || 'невідома помилка'})`}; виберіть інше місце й спробуйте знову.`,
  alreadyThere: (path) => `${path} уже існує; виберіть іншу теку й спробуйте знову.`,
  styleNameTaken: (name) => `«${name}» є готовим стилем; дайте своєму іншу назву.`,
  tooManyStyles: (most) => `Стилів уже ${most}; приберіть непотрібний, тоді збережіть цей.`,
  workOver: () => 'Цю роботу завершено або Brevier тим часом перезапущено; почніть її знову.',
  cancelled: () => 'Це скасовано, тож файлу не створено.',
  nothingToExport: (what) =>
    what === 'calendar'
      ? 'У розділах «за чим стежити» та «дії», які друкує ця довідка, немає дат, тож календар порожній; покажіть або додайте такий розділ і спробуйте знову.'
      : `Ця довідка не друкує таблиці ${what === 'timeline' ? 'хронології' : 'цифр'}, тож записувати нічого; покажіть або додайте цей розділ і спробуйте знову.`,
  noSuchCall: () => 'Такого виклику немає: вікно старше або новіше за Brevier, тож перезавантажте його.',
  badFileName: () => 'Назва файлу записана не як UTF-8; виберіть файл іще раз.',
  badField: (path, why, limit) =>
    `Поле «${fieldAt(fields, path)}» не можна використати як є: ${whys[why](limit)}; виправте його й спробуйте знову.`,
  noSuchBriefing: () => 'Цієї довідки вже немає в бібліотеці; можливо, її видалено назавжди.',
  noSuchVersion: (version) => `Версії ${version} немає в історії цієї довідки.`,
  nothingToUndo: () => 'У цій довідці більше нема чого скасовувати.',
  nothingToRedo: () => 'У цій довідці нема чого повторювати.',
  idTaken: () => 'Довідка з таким номером уже є; спробуйте ще раз.',
  savedElsewhere: (version, base) =>
    `Цю довідку тим часом збережено в іншому місці (версія ${version}, ваша почалася з ${base}); порівняйте їх і збережіть знову.`,
  articleNotStored: () => 'Стаття цієї довідки більше не зберігається; візьміть її знову.',
  articleGone: () => 'Цієї статті вже немає в бібліотеці; візьміть її знову.',
  articleTooLong: (millions) => `Стаття довша за ${millions} млн знаків; візьміть її частину.`,
  notStorable: (path, why, limit) =>
    `Довідку не можна зберегти як є через поле «${fieldAt(fields, path)}»: ${whys[why](limit)}; виправте його й спробуйте знову.`,
  newBriefingTooLarge: (megabytes) =>
    `Довідка з цієї статті була б більша за ${megabytes} МБ; візьміть частину статті.`,
  briefingTooLarge: (megabytes) => `Довідка більша за ${megabytes} МБ; приберіть частину тексту, щоб зберегти її.`,
  trashFirst: () => 'Назавжди можна видалити лише довідку з кошика; спершу перемістіть її туди.',
  held: (place) => `Бібліотеку в ${place} зайняла інша програма; закрийте її й спробуйте знову.`,
  openElsewhere: (folder) =>
    `Бібліотека в ${folder} відкрита в іншому Brevier; скористайтеся тим вікном або закрийте його й спробуйте знову.`,
  diskFull: (place) =>
    `Бібліотеку в ${place} не вдається записати, бо диск переповнений; звільніть місце й спробуйте знову.`,
  diskError: (place) => `Диск повідомив про помилку під бібліотекою в ${place}; перевірте диск і спробуйте знову.`,
  readOnly: (place) =>
    `Бібліотеку в ${place} не вдається відкрити для запису; дозвольте запис у теку або виберіть іншу через --data.`,
  damagedFile: (place) =>
    `Файл бібліотеки в ${place} пошкоджено; збережіть його копію, тоді поставте на його місце резервну копію або приберіть його, щоб почати порожню бібліотеку.`,
  damagedSchema: (place) =>
    `Файл бібліотеки в ${place} пошкоджено там, де сказано, що він містить; збережіть його копію, тоді поставте на його місце резервну копію або приберіть його, щоб почати порожню бібліотеку.`,
  damaged: (part, of, remedy, by) =>
    `У файлі бібліотеки пошкоджено ${parts[part](String(of))}; ${remedies[remedy](String(by))}.`,
  noBackup: (folder, trouble) => `Сьогоднішню резервну копію не вдалося записати в ${folder}, ${troubles[trouble]}.`,
  recovered: (kept, ground, reaches, saved) =>
    `Файл бібліотеки був пошкоджений і не відкрився, тож це ${grounds[ground](reaches ?? '', saved)}, а сам файл збережено поруч як ${kept}.`,
  settingsBroken: (file) =>
    `Налаштування у файлі ${file} не вдалося прочитати, тому мова, тема й панелі такі, як на початку; виберіть їх знову, а файл збережеться поруч із новим під іншою назвою.`,
  notALibrary: (place) => `Файл ${place} не є бібліотекою Brevier; приберіть його або виберіть іншу теку через --data.`,
  newerLibrary: (place, schema, known) =>
    `Бібліотеку в ${place} записав новіший Brevier (схема ${schema}; цей знає ${known}); оновіть Brevier, щоб її відкрити.`,
};
