import { describe, expect, it } from 'vitest';
import { notAgreedSection } from '#main/briefing/sections/agreed.ts';
import { figuresSection } from '#main/briefing/sections/figures.ts';
import { keyPointsSection } from '#main/briefing/sections/keyPoints.ts';
import { participantsSection } from '#main/briefing/sections/participants.ts';
import { peopleSection } from '#main/briefing/sections/people.ts';
import { positionTable } from '#main/briefing/sections/positions.ts';
import { sourcingSection } from '#main/briefing/sections/sourcing.ts';
import { timelineSection } from '#main/briefing/sections/timeline.ts';
import { type RichNode, textOf } from '#shared/model/richtext/node.ts';
import { materialFrom } from './material.ts';

const article = (...paragraphs: string[]) => materialFrom(paragraphs.join('\n\n'), { type: 'text' }, '2025-12-04');
const rowsIn = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => (node.type === 'tableRow' ? [node] : rowsIn(node.content ?? [])));
/** The words of every cell of every row, the head left out; with the grade of the row at its end where it has one. */
const table = (nodes: readonly RichNode[]): string[][] =>
  rowsIn(nodes)
    .slice(1)
    .map(({ content, attrs }) => [
      ...(content ?? []).map((cell) => textOf(cell).trim()),
      ...(typeof attrs?.grade === 'string' ? [attrs.grade] : []),
    ]);

const opening = 'The harbour board of Kelsey met on the western quay and heard its chair.';

describe('[B4] a row of a person', () => {
  it('is as well sourced as what it shows of their words, and a fact only where it shows none', async () => {
    const material = await article(
      opening,
      '“The quay must reopen in May,” said Ann Roe, the chair. Tom Bell said he opposed the plan.',
      'Ann Roe met Eva Lind in Kelsey.',
    );
    const sourced = (nodes: readonly RichNode[]): string[] =>
      rowsIn(nodes)
        .slice(1)
        .map((row) => [textOf(row.content![0]!).slice(0, 8).trim(), row.attrs?.kind, row.attrs?.grade].join(' '));
    expect(sourced(peopleSection([material]))).toEqual(['Ann Roe claim S1', 'Tom Bell claim S2', 'Eva Lind fact S6']);
    expect(sourced(participantsSection({ count: 8, most: 25 })([material])).slice(0, 2)).toEqual([
      'Ann Roe claim S1',
      'Tom Bell claim S2',
    ]);
  });
});

describe('[F2] a row of somebody whom only a caption names', () => {
  it('says who is shown, and what they are, with the caption as evidence; who took the picture has none', async () => {
    const material = await article(
      opening,
      'Ann Roe, the chair, left.',
      'Mayor Tom Bell (left) in Kelsey on Monday. Photo: Jo Dahl',
    );
    expect(table(peopleSection([material])).map((cells) => cells.slice(0, 2))).toEqual([
      ['Ann Roe', 'chair'],
      ['Tom Bell', 'Mayor'],
    ]);
  });
});

describe('[F10] a key point', () => {
  const points = async (...paragraphs: string[]): Promise<string> => {
    const material = await article(
      'The harbour board of Kelsey closed the western quay on Monday after its wall had begun to lean.',
      ...paragraphs,
    );
    return keyPointsSection({ above: 1, count: 2, most: 40 })([material]).map(textOf).join(' | ');
  };
  const plain = [
    'The ferries of the town leave from the eastern quay until the wall has been mended by its builders.',
    'The repairs are to be paid from the reserves of the harbour board, said its treasurer, Eva Lind.',
  ];

  it.each([
    'But on Tuesday, it was told by the ministry in the capital that the whole quay had to go.',
    'In other words, the whole of the quay has to go by the summer, which nobody had foreseen.',
    'The rules for the ferries and all other ships of the harbour of Kelsey are as follows:',
  ])('is nothing that leans on what does not stand there, or only leads up: %j', async (text) =>
    expect(await points('Nobody knew.', text, ...plain)).not.toContain(text.slice(0, 18)),
  );

  it('but a plain sentence with "But"', async () =>
    expect(
      await points('But on Tuesday, the ministry said that the whole quay of Kelsey had to go.', ...plain),
    ).toContain('But on Tuesday'));
});

describe('[F7] the age of somebody who is named', () => {
  it('is no figure of the article; another age is', async () => {
    const material = await article(
      opening,
      'Ann Roe, 44, told Tom Bell (39) that a boy aged 12 and 300 others wait at the quay.',
    );
    expect(table(figuresSection([material])).map(([figure]) => figure)).toEqual(['12', '300']);
  });
});

describe('[B4] who says so', () => {
  it('is not the outlet where a claim does not state its speaker', async () => {
    const material = await article(opening, 'The quay is expected to be closed on 8 December 2025 to 14 lorries.');
    expect(
      table(timelineSection([material]))
        .at(-1)
        ?.slice(3),
    ).toEqual(['not stated', 'S5']);
    expect(
      table(figuresSection([material]))
        .at(-1)
        ?.slice(3),
    ).toEqual(['not stated', 'S5']);
    expect(table(sourcingSection([material])).map(([, , who]) => who)).toContain('not stated');
  });

  it('is the outlet where nobody says it', async () => {
    const material = await article(opening, 'The quay was closed on 1 December 2025 to 14 lorries.');
    expect(
      table(timelineSection([material]))
        .at(-1)
        ?.slice(3),
    ).toEqual(['the outlet', 'S6']);
    expect(
      table(figuresSection([material]))
        .at(-1)
        ?.slice(3),
    ).toEqual(['the outlet', 'S6']);
  });

  it('[F7] grades a figure as its own clause is sourced, not as the sentence', async () => {
    const material = await article(
      opening,
      'The board intends to hold two votes, although a report by the auditor found that only 12 of its members want them.',
    );
    expect(table(figuresSection([material])).map(([figure, , , who, grade]) => [figure, who, grade])).toEqual([
      ['two', 'The board', 'S2'],
      ['only 12', 'a report by the auditor', 'S3'],
    ]);
  });
});

describe('[B2] what a party holds', () => {
  it('is told with what it is held against, and who reports it', async () => {
    const material = await article(
      opening,
      'Peru turns away boats which, according to Reuters, Chile and Bolivia have both criticised.',
    );
    expect(table(positionTable([material])).map(([label, held]) => [label, held])).toEqual([
      ['Chile', expect.stringMatching(/^opposes: Peru turns away boats .* criticised\.? \(Reuters\)/)],
      ['Bolivia', expect.stringMatching(/^opposes: Peru turns away boats .* criticised\.? \(Reuters\)/)],
    ]);
  });

  it('has one name in every section: what is criticised is opposed in a readout too', async () => {
    const material = await article(
      opening,
      'Peru turns away boats which, according to Reuters, Chile and Bolivia have both criticised.',
    );
    const lines = notAgreedSection({ count: 5, most: 40 })([material]).map(textOf);
    expect(lines.filter((line) => line.startsWith('Chile')).join()).toMatch(/^Chile opposes: /);
  });

  it('is refused where it says so, and a few quoted words stand in their sentence', async () => {
    const material = await article(
      opening,
      'Mayor Ann Roe rejected the vote. Mayor Ann Roe, whatever others say, insisted that the board “do need to have their day”.',
    );
    const [, held] = table(positionTable([material]))[0] ?? [];
    expect(held).toContain('refuses: Mayor Ann Roe rejected the vote');
    expect(held).not.toMatch(/: “do need/);
  });
});

describe('[F2] a role that says whose', () => {
  it('names the owner where it is known', async () => {
    const material = await article(
      opening,
      'On Wednesday, Tom Bell flew to Oslo. His father Henry Bell said the whole family had come.',
    );
    expect(table(peopleSection([material])).map(([name, role]) => [name, role])).toContainEqual([
      'Henry Bell',
      'His [Tom Bell] father',
    ]);
  });

  it('stands as it is where it names its owner, or has none', async () => {
    const material = await article(opening, 'The mayor’s father Henry Bell came. Harbour master Ann Roe went.');
    const roles = table(peopleSection([material])).map(([, role]) => role);
    expect(roles.join('; ')).not.toContain('[');
  });
});
