import type { RichNode } from '#shared/model/richtext/node.ts';
import type { Stated } from '#shared/model/source.ts';
import { longDate } from '#shared/model/time.ts';
import { paragraph, table, text } from '../compose.ts';
import type { Material } from '../material.ts';

/** Headline · outlet · author · date of each article as stated, with where each was read; what is not stated is said not to be [A3]. */
export const headlineSection = (materials: readonly Material[]): RichNode[] =>
  materials.map(({ source: { meta } }) => {
    const dated = meta.published && { ...meta.published, value: longDate(meta.published.value) };
    return table(
      ['Fact', 'As stated', 'Read from'],
      [
        line('Headline', meta.title),
        line('Outlet', meta.outlet),
        line('Author', meta.author),
        line('Date', dated),
        ...(meta.url === undefined ? [] : [line('Address', meta.url)]),
      ],
    );
  });

const line = (name: string, stated: Stated | undefined): RichNode => ({
  type: 'tableRow',
  content: [name, stated?.value ?? 'not stated', stated?.from ?? '–'].map((words) => ({
    type: 'tableCell',
    content: [paragraph(text(words))],
  })),
});
