import type { PrintSource } from '#shared/model/print.ts';
import { dateOf } from '#shared/model/source.ts';
import type { Look } from '../look.ts';
import { emphasised, type Style } from '../theme.ts';
import type { Run } from './blocks.ts';

/** Title, author, outlet and date of an article, what is not stated said to be so [A3]: "*Talks resume*, The Courier, 4 December 2025"; linked where its address is known. */
export function sourceRuns(source: PrintSource, style: Style, { accent, dateInWords }: Look): Run[] {
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
            style: { ...look, colour: accent },
            link: { kind: 'url', href: url.value, says: `Article: ${text}, ${url.value}` },
          },
    );
  };
  if (title === undefined) add('Title not stated', style);
  else add(title.value, emphasised(style, false, true));
  if (author !== undefined) add(author.value, style);
  add(outlet?.value ?? 'outlet not stated', style);
  runs.push({ kind: 'words', text: date === undefined ? ', date not stated' : `, ${dateInWords(date)}`, style });
  if (source.earlier) runs.push({ kind: 'words', text: ', earlier version', style });
  return runs;
}
