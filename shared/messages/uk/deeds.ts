import type { deeds as en } from '../en/deeds.ts';
import { counted } from './counted.ts';

export const deeds: typeof en = {
  changedTitle: 'Змінено назву',
  changedMasthead: 'Змінено реквізити',
  changedLook: 'Змінено вигляд на папері',
  newVersion: 'Нова версія статті',
  addedArticle: (title) => `Додано статтю «${title}»`,
  changedSource: 'Змінено відомості про джерело',
  setCloser: 'Дозволено набирати записку щільніше',
  setAsStyled: 'Записку набрано, як у стилі',
  madeIt: {
    note: 'Змінено вид: записка на сторінку',
    background: 'Змінено вид: довідка',
    meeting: 'Змінено вид: довідка до зустрічі',
    readout: 'Змінено вид: підсумки зустрічі',
    press: 'Змінено вид: довідка для преси',
  },
  changedTags: 'Змінено мітки',
  archived: 'Перенесено до архіву',
  unarchived: 'Повернуто з архіву',
  tookMarking: 'Гриф знято',
  marked: (label) => `Гриф: ${label}`,
  putBackUnsaved: 'Повернуто незбережені слова',
  keptCopy: 'Мій текст збережено як копію',
  section: {
    edited: (heading) => `Відредаговано «${heading}»`,
    moved: (heading) => `Переміщено «${heading}»`,
    hid: (heading) => `Приховано «${heading}»`,
    showed: (heading) => `Показано «${heading}»`,
    renamed: (heading) => `Перейменовано «${heading}»`,
    removed: (heading) => `Вилучено «${heading}»`,
    marked: (heading) => `Змінено гриф: «${heading}»`,
    added: (heading) => `Додано «${heading}»`,
    broughtBack: (heading, version) => `Повернуто «${heading}» з версії ${version}`,
  },
  entry: {
    accepted: (section) => `Прийнято запис у «${section}»`,
    markedGap: (section) => `Позначено прогалину в «${section}»`,
    dropped: (section) => `Відкинуто запис у «${section}»`,
    tookOffer: (section) => `Узято запропонований запис до «${section}»`,
  },
  version: {
    restored: (version) => `Відновлено версію ${version}`,
    unreadable: 'Цей запис історії пошкоджено',
    replaced: (label, count) => `${label} (замінено пошкоджених знаків: ${count})`,
  },
  took: {
    quotation: 'Додано цитату з джерела',
    'key-point': 'Додано головне з джерела',
    event: 'Додано подію з джерела',
    plain: 'Додано уривок із джерела',
  },
  restored: (count) =>
    counted(count, {
      one: 'Відновлено # абзац статті',
      few: 'Відновлено # абзаци статті',
      many: 'Відновлено # абзаців статті',
      other: 'Відновлено # абзацу статті',
    }),
};
