import type { review as en } from '../en/review.ts';

export const review: typeof en = {
  title: 'Перевірка',
  progress: (done, all) => `Перевірено ${done} з ${all}`,
  reviewed: 'Перевірені записи',
  choices: {
    previous: 'Назад',
    next: 'Далі',
    accept: 'Прийняти',
    drop: 'Відкинути',
    edit: 'Редагувати',
    gap: 'Прогалина',
    offered: 'Пропозиції',
  },
  end: 'Завершити перевірку',
  accepted: 'Прийнято.',
  dropped: 'Відкинуто.',
  markedGap: 'Позначено як прогалину.',
  allDone: 'Усі записи перевірено.',
  left: (count) => `Залишилося: ${count}.`,
  offers: {
    text: 'Те, що могла б дати стаття, але чого немає в довідці: відкинуті записи й ті, що з’явилися пізніше. Вони залишаються тут.',
    none: 'Нічого: довідка вже містить усе, що дає стаття.',
    take: 'Узяти',
    taken: (section) => `Узято до «${section}».`,
  },
};
