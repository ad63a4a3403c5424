import type { PrintSource } from '#shared/model/print.ts';
import { dateOf } from '#shared/model/source.ts';
import { longDate } from '#shared/model/time.ts';
import { colours, emphasised, type Style } from '../theme.ts';
import type { Run } from './blocks.ts';

/** Title, outlet and date of an article as far as they are known: "*Talks resume*, The Courier, 4 December 2025"; linked where its address is known. */
export function sourceRuns(source: PrintSource, style: Style): Run[] {
  const { title, outlet, author, url } = source.meta;
  const date = dateOf(source.meta);
  const runs: Run[] = [];
  const add = (text: string, look: Style): void => {
    if (runs.length > 0) runs.push({ kind: 'words', text: ', ', style });
    runs.push(
      url === undefined || runs.length > 0
        ? { kind: 'words', text, style: look }
        : {
            kind: 'words',
            text,
            style: { ...look, colour: colours.accent },
            link: { kind: 'url', href: url.value, says: `Article: ${text}, ${url.value}` },
          },
    );
  };
  if (title !== undefined) add(title.value, emphasised(style, false, true));
  if (author !== undefined) add(author.value, style);
  if (outlet !== undefined) add(outlet.value, style);
  if (runs.length === 0) add(`Article ${source.hash.slice(0, 12)}, outlet not stated`, style);
  runs.push({ kind: 'words', text: date === undefined ? ', date not stated' : `, ${longDate(date)}`, style });
  return runs;
}
