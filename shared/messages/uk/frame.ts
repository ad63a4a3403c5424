import type { frame as en } from '../en/frame.ts';

export const frame: typeof en = {
  notices: 'Сповіщення',
  titles: {
    library: 'Бібліотека – Brevier',
    archive: 'Архів – Brevier',
    trash: 'Кошик – Brevier',
    intake: 'Нова довідка – Brevier',
    briefing: 'Довідка – Brevier',
  },
  home: 'Brevier, бібліотека',
  opening: 'Відкривається…',
  onlyOneFile: (name) => `Узято лише ${name}: перетягуйте по одній статті.`,
  drop: 'Відпустіть статтю, щоб її прочитати',
  notKept:
    'Ваш вибір діє в цьому вікні, але його не вдалося записати, тож наступного запуску його не буде; перевірте, чи не переповнений диск і чи можна писати в його теку.',
  crash: {
    title: 'Цей екран перестав працювати',
    text: 'Його зупинила помилка всередині Brevier; усе, що було показано як збережене, на місці, тож відкрийте бібліотеку знову.',
    openLibrary: 'Відкрити бібліотеку',
  },
  settings: 'Тема й мова',
  theme: 'Тема',
  themes: { system: 'Як у системі', light: 'Світла', dark: 'Темна' },
  language: 'Мова',
  systemLanguage: 'Мова системи',
  cancel: 'Скасувати',
  close: 'Закрити',
  undo: 'Скасувати',
  tryAgain: 'Спробувати ще раз',
  newBriefing: 'Нова довідка',
};
