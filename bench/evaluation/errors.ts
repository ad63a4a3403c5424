import type { Prediction } from '../predictions.ts';
import type { GoldRow } from './data.ts';

type Pair = readonly [number, number];

/** A task: its file, which items of gold and of prediction are asked for, and when two of them say the same. */
type Task = {
  readonly file: string;
  readonly gold: (row: GoldRow) => readonly Prediction[];
  readonly found: (pred: readonly Prediction[]) => readonly Prediction[];
  readonly same: (gold: Prediction, found: Prediction) => boolean;
  readonly show: (item: Prediction) => string;
};

const spanOf = (item: Prediction): Pair =>
  (item.span as Pair | undefined) ?? ((item.content as readonly Pair[] | undefined)?.[0] as Pair);
const overlap = (a: Prediction, b: Prediction): number =>
  Math.max(0, Math.min(spanOf(a)[1], spanOf(b)[1]) - Math.max(spanOf(a)[0], spanOf(b)[0]));
const length = (item: Prediction): number => spanOf(item)[1] - spanOf(item)[0];
const alike = (least: number) => (a: Prediction, b: Prediction) =>
  overlap(a, b) / (length(a) + length(b) - overlap(a, b)) >= least;
const ofKind = (items: readonly Prediction[], kind: string): readonly Prediction[] =>
  items.filter((item) => item.kind === kind);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const field = (name: string) => (item: Prediction) => textOf(item[name]);

/** PolNeAR marks quotations as parts of attributions. */
function quoted(row: GoldRow): readonly Prediction[] {
  const stretches = ofKind(row.gold, 'attribution').flatMap(({ quoted = [] }) => quoted as readonly Pair[]);
  const seen = new Set<string>();
  return stretches
    .filter((span) => !seen.has(span.join()) && seen.add(span.join()))
    .map((span) => ({ kind: 'quote', span }));
}

const claims = (items: readonly Prediction[]): readonly Prediction[] =>
  ofKind(items, 'attribution').filter(({ type }) => type !== 'direct');
const names = (items: readonly Prediction[]): readonly Prediction[] =>
  ofKind(items, 'entity')
    .filter(
      ({ form, type }) => (form === undefined || textOf(form).includes('NAM')) && /PER|ORG|LOC|FAC/.test(String(type)),
    )
    .map((item) => (item.type === 'FAC' ? { ...item, type: 'LOC' } : item));
const sameType = (gold: Prediction, found: Prediction): boolean => overlap(gold, found) > 0 && gold.type === found.type;

/** What can be asked for with `--errors`, by name; the scorer's own matching decides the table, this only shows. */
export const tasks: Readonly<Record<string, Task>> = {
  quotes: { file: 'polnear', gold: quoted, found: (p) => ofKind(p, 'quote'), same: alike(0.8), show: () => 'quote' },
  speakers: {
    file: 'gum-news',
    gold: (row) => ofKind(row.gold, 'quote').filter(({ use, speaker }) => use === 'speech' && speaker !== undefined),
    found: (p) => ofKind(p, 'quote').filter(({ speaker }) => speaker !== undefined),
    same: (gold, found) => alike(0.5)(gold, found) && lastName(gold) === lastName(found),
    show: field('speaker'),
  },
  claims: { file: 'polnear', gold: (row) => claims(row.gold), found: claims, same: alike(0.5), show: field('type') },
  dates: dated('gum-news'),
  'dates-meantime': dated('meantime'),
  names: named('gum-news'),
  'names-meantime': named('meantime'),
  figures: {
    file: 'meantime',
    gold: (row) => ofKind(row.gold, 'value'),
    found: (p) => ofKind(p, 'value'),
    same: sameType,
    show: field('type'),
  },
  sentences: {
    file: 'gum-news',
    gold: (row) => ofKind(row.gold, 'sentence'),
    found: (p) => ofKind(p, 'sentence'),
    same: (gold, found) => spanOf(gold)[1] === spanOf(found)[1],
    show: () => 'sentence',
  },
  blocks: {
    file: 'gum-news',
    gold: (row) => ofKind(row.gold, 'block').filter(({ label }) => label !== 'body'),
    found: (p) => ofKind(p, 'block').filter(({ label }) => label !== 'body'),
    same: alike(0.5),
    show: field('label'),
  },
};

function named(file: string): Task {
  return { file, gold: (row) => names(row.gold), found: names, same: sameType, show: field('type') };
}

function dated(file: string): Task {
  const points = (items: readonly Prediction[]): readonly Prediction[] =>
    ofKind(items, 'timex').filter(
      ({ type, value, from }) => /DATE|TIME/.test(String(type)) && (value ?? from) !== undefined,
    );
  return {
    file,
    gold: (row) => points(row.gold),
    found: points,
    same: (gold, found) =>
      overlap(gold, found) > 0 &&
      (gold.value === found.value || (gold.from !== undefined && gold.from === found.from && gold.to === found.to)),
    show: (item) => textOf(item.value) || `${textOf(item.from)}/${textOf(item.to)}`,
  };
}

function lastName(item: Prediction): string | undefined {
  return String(item.speaker)
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .split(' ')
    .at(-1);
}

/** What a task missed (`-`) and what it found that gold has not (`+`), article by article, each in its line of text. */
export function errorsOf(task: Task, row: GoldRow, predicted: readonly Prediction[]): readonly string[] {
  const gold = task.gold(row);
  const found = task.found(predicted);
  const missed = gold.filter((item) => !found.some((other) => task.same(item, other)));
  const wrong = found.filter((item) => !gold.some((other) => task.same(other, item)));
  const line = (mark: string) => (item: Prediction) => ({
    at: spanOf(item)[0],
    text: inContext(row.text ?? '', item, `${mark} ${task.show(item)}`),
  });
  return [...missed.map(line('-')), ...wrong.map(line('+'))].sort((a, b) => a.at - b.at).map(({ text }) => text);
}

/** The words before and after that are shown with an error, in characters. */
const context = 70;

function inContext(text: string, item: Prediction, label: string): string {
  const [start, end] = spanOf(item);
  const around = [
    text.slice(Math.max(0, start - context), start),
    text.slice(start, end),
    text.slice(end, end + context),
  ];
  const [before, words, after] = around.map((part) => part.replaceAll('\n', ' ⏎ '));
  return `${label.padEnd(14)} …${before}⟦${words}⟧${after}…`;
}
