import type { BackupTrouble, RecoveryGround } from '../en/rescue.ts';
import { formats } from '../formats.ts';
import { counted } from './counted.ts';

const { dayOf, time } = formats('uk-UA');

export const troubles: Readonly<Record<BackupTrouble, string>> = {
  full: 'бо диск переповнений; звільніть місце, і протягом години Brevier спробує знову',
  device: 'бо диск повідомив про помилку; перевірте його, і протягом години Brevier спробує знову',
  closed: 'бо в теку не можна писати; дозвольте запис, і протягом години Brevier спробує знову',
  held: 'бо бібліотеку тримає інша програма; закрийте її, і протягом години Brevier спробує знову',
  damaged: 'бо файл бібліотеки місцями пошкоджений; попередні копії збережено, тож скопіюйте їхню теку на інший диск',
};

const briefings = (count: number): string =>
  counted(count, { one: '# довідка', few: '# довідки', many: '# довідок', other: '# довідки' });

export const grounds: Readonly<Record<RecoveryGround, (reaches: string, saved: number) => string>> = {
  backup: (reaches, saved) =>
    `найновіша справна резервна копія, остання зміна в якій – ${dayOf(new Date(reaches))}, ${time(new Date(reaches))}${
      saved === 0
        ? '; пізніших змін тут немає'
        : `, а з пошкодженого файлу прочитано новіше (${briefings(saved)}); інших пізніших змін тут немає`
    }`,
  'empty-backup': (_, saved) =>
    `те, що вдалося з нього прочитати (${briefings(saved)}); у найновішій справній резервній копії довідок немає, тож чогось може бракувати`,
  file: (_, saved) =>
    `те, що вдалося з нього прочитати (${briefings(saved)}); резервної копії ще немає, тож чогось може бракувати`,
};
