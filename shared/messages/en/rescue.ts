import { formats } from '../formats.ts';
import { counted } from './counted.ts';

const { dayOf, time } = formats('en-GB');

/** Why no backup could be made, and what to do. */
export const troubles = {
  full: 'because the disk is full; free some space, and Brevier tries again within the hour',
  device: 'because the disk reported an error; check the disk, and Brevier tries again within the hour',
  closed: 'because the folder cannot be written; make it writable, and Brevier tries again within the hour',
  held: 'because another program holds the library; close that program, and Brevier tries again within the hour',
  damaged:
    'because the library’s file is damaged in places; the backups made before are kept, so copy their folder to another disk',
};
export type BackupTrouble = keyof typeof troubles;

/** What a damaged library was put together from; `saved` briefings were read out of the damaged file. */
export const grounds = {
  backup: (reaches: string, saved: number) =>
    `the newest good backup, whose last change is of ${dayOf(new Date(reaches))}, ${time(new Date(reaches))}${
      saved === 0
        ? '; anything changed later is missing here'
        : `, with ${counted(saved, { one: 'one newer briefing', other: '# newer briefings' })} read out of the damaged file; anything else changed later is missing here`
    }`,
  'empty-backup': (_: string, saved: number) =>
    `what could still be read out of it, ${counted(saved, { one: 'one briefing', other: '# briefings' })}; the newest good backup holds none, so others may be missing`,
  file: (_: string, saved: number) =>
    `what could still be read out of it, ${counted(saved, { one: 'one briefing', other: '# briefings' })}; there is no backup yet, so others may be missing`,
};
export type RecoveryGround = keyof typeof grounds;
