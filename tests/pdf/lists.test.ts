import { describe, expect, it } from 'vitest';
import type { RichNode } from '#shared/model/richtext/node.ts';
import { layoutFaults } from './checkers/layout.ts';
import { harbour } from './fixtures/harbour.ts';
import { bullets, doc, jobOf, numbered, p, section } from './fixtures/make.ts';
import { type LaidLine, laidOut, linesIn } from './laid.ts';

const jobWith = (...blocks: RichNode[]) =>
  jobOf([harbour], { kind: 'background', sections: [section('own', doc(...blocks))] });
const linesOf = async (...blocks: RichNode[]): Promise<readonly LaidLine[]> =>
  linesIn(await laidOut(jobWith(...blocks)));
const items = (...contents: RichNode[][]): RichNode => ({
  type: 'bulletList',
  content: contents.map((content) => ({ type: 'listItem', content })),
});
const steps = (lines: readonly LaidLine[], words: readonly string[]): number[] => {
  const at = words.map((word) => lines.find(({ text }) => text.trim() === word)!.y);
  return at.slice(1).map((y, i) => Math.round(y - at[i]!));
};

describe('lists', () => {
  it.each([1, 98, 998, 99_998])('[P2] numbers from %d stand clear of the bar and of their items', async (start) => {
    const job = jobWith(numbered(start, p('One.'), p('Two.'), p('Three.')));
    const layout = await laidOut(job);
    expect(layoutFaults(layout)).toEqual([]);
    const bar = layout.pages[0]!.placed.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'bar' ? [mark] : [])),
    )[0]!;
    const lines = linesIn(layout);
    const labels = lines.filter(({ tag, text }) => tag.type === 'Lbl' && /^\d+\.$/.test(text));
    const [first] = lines.filter(({ text }) => text === 'One.');
    expect(labels).toHaveLength(3);
    for (const { x, line } of labels) {
      expect(x).toBeGreaterThan(bar.x + bar.width + 2);
      expect(x + line.width).toBeLessThan(first!.x - 2);
    }
  });

  it('[P2] a list inside an item has no more space before it than after it', async () => {
    const lines = await linesOf(items([p('Outer one'), bullets(p('Inner one'), p('Inner two'))], [p('Outer two')]));
    const [before, inside, after] = steps(lines, ['Outer one', 'Inner one', 'Inner two', 'Outer two']);
    expect([before, after]).toEqual([inside, inside]);
  });

  it('[P2] an item of two paragraphs stands as far from the next as they from each other', async () => {
    const lines = await linesOf(items([p('First'), p('Its second')], [p('Next')]));
    const [within, after] = steps(lines, ['First', 'Its second', 'Next']);
    expect(within).toBe(after);
    expect(within).toBeGreaterThan(14);
  });
});
