import { catalogues, type Messages } from './languages.ts';

/** Messages, in groups. */
type Area = { readonly [name: string]: string | ((...values: never[]) => string) | Area };

type AreaOf = (messages: Messages) => Area;

/** Messages of which a value is a message too. */
const wrapping: ReadonlySet<string> = new Set(['replaced', 'paragraph', 'above']);

/** A message as it may have been written down: its own words, and between them the slots of its values, in the order in which they stand there. */
type Form = {
  readonly path: readonly string[];
  readonly words: readonly string[];
  readonly slots: readonly number[];
  readonly samples: readonly Sample[];
};

/** What a message is tried with to see its forms: words, and a number of each of the plurals that English and Ukrainian have. */
const samples = ['words', 1, 2, 5] as const;
type Sample = (typeof samples)[number];

/**
 * A sentence that was written down in one of the languages, said in another: it is known by its form among the messages of an area, and its
 * values are put into the other's. One that no catalogue knows, as from another version of Brevier, stays as it is.
 */
export function retell(sentence: string, areaOf: AreaOf, to: Messages): string {
  for (const from of Object.values(catalogues))
    for (const form of formsOf(areaOf(from))) {
      const found = valuesIn(sentence, form);
      if (found !== undefined) return tell(areaOf, to, form, found);
    }
  return sentence;
}

/** What stands in a form's slots, by the value it is; undefined where the sentence has another form. */
function valuesIn(sentence: string, { words, slots, samples: tried }: Form): ReadonlyMap<number, string> | undefined {
  const last = words.length - 1;
  if (!sentence.startsWith(words[0] ?? '')) return undefined;
  const values = new Map<number, string>();
  let from = words[0]?.length ?? 0;
  for (const [at, slot] of slots.entries()) {
    const next = words[at + 1] ?? '';
    const to = at + 1 === last ? sentence.length - next.length : sentence.lastIndexOf(next);
    if (to < from || !sentence.startsWith(next, to)) return undefined;
    const value = sentence.slice(from, to);
    if (tried[slot] !== 'words' && !/^\d[\d,.\s]*$/.test(value)) return undefined;
    values.set(slot, value);
    from = to + next.length;
  }
  return from === sentence.length ? values : undefined;
}

function tell(
  areaOf: AreaOf,
  to: Messages,
  { path, samples: tried }: Form,
  found: ReadonlyMap<number, string>,
): string {
  const message = path.reduce<Area[string]>((group, name) => (group as Area)[name] ?? '', areaOf(to));
  if (typeof message === 'string') return message;
  if (typeof message !== 'function') throw new Error(`no message at ${path.join('.')}`);
  const values = tried.map((sample, at) => {
    const value = found.get(at);
    if (sample === 'words') return wrapping.has(path.at(-1) ?? '') ? retell(value ?? '', areaOf, to) : value;
    return value === undefined ? sample : Number(value.replace(/\D/g, ''));
  });
  return message(...(values as never[]));
}

const known = new WeakMap<Area, readonly Form[]>();

/** Every form of an area's messages, those that say most themselves first: "Added a quotation from the source" before "Added …". */
function formsOf(area: Area): readonly Form[] {
  const forms = known.get(area) ?? [...formsIn(area, [])].sort((a, b) => ownOf(b) - ownOf(a));
  known.set(area, forms);
  return forms;
}

function* formsIn(area: Area, path: readonly string[]): Generator<Form> {
  for (const [name, message] of Object.entries(area))
    if (typeof message === 'object') yield* formsIn(message, [...path, name]);
    else if (typeof message === 'string') yield formOf([...path, name], message, []);
    else
      for (const tried of combinations(message.length)) {
        const words = message(...(tried.map((sample, at) => (sample === 'words' ? mark(at) : sample)) as never[]));
        if (tried.every((sample, at) => sample !== 'words' || words.includes(mark(at))))
          yield formOf([...path, name], words, tried);
      }
}

/** A character of no language, in the place of a value. */
const mark = (at: number): string => String.fromCharCode(0xe000 + at);

const ownOf = ({ words }: Form): number => words.join('').length;

function formOf(path: readonly string[], sentence: string, tried: readonly Sample[]): Form {
  const places = tried
    .map((sample, slot) => ({ slot, sample: sample === 'words' ? mark(slot) : String(sample) }))
    .map(({ slot, sample }) => ({
      slot,
      start: sentence.indexOf(sample),
      end: sentence.indexOf(sample) + sample.length,
    }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const words = [...places, { start: sentence.length }].map(({ start }, at) =>
    sentence.slice(places[at - 1]?.end ?? 0, start),
  );
  return { path, words, slots: places.map(({ slot }) => slot), samples: tried };
}

const combinations = (length: number): readonly (readonly Sample[])[] =>
  length === 0 ? [[]] : combinations(length - 1).flatMap((before) => samples.map((sample) => [...before, sample]));
