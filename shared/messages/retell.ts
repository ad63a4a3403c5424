import { catalogues, type Messages } from './languages.ts';

/** Messages, in groups. */
type Area = { readonly [name: string]: string | ((...values: never[]) => string) | Area };

type AreaOf = (messages: Messages) => Area;

/** Messages of which a value is a message too. */
const wrapping: ReadonlySet<string> = new Set(['replaced', 'paragraph', 'above']);

/** A message as it may have been written down. The values stand in the pattern's groups `v0`, `v1` …, but for those that the words themselves fix. */
type Form = {
  readonly path: readonly string[];
  readonly pattern: RegExp;
  readonly samples: readonly Sample[];
  /** How many characters are the message's own. */
  readonly own: number;
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
      const groups = form.pattern.exec(sentence)?.groups;
      if (groups !== undefined || form.pattern.test(sentence)) return tell(areaOf, to, form, groups ?? {});
    }
  return sentence;
}

function tell(
  areaOf: AreaOf,
  to: Messages,
  { path, samples: tried }: Form,
  groups: Readonly<Record<string, string>>,
): string {
  const message = path.reduce<Area[string]>((group, name) => (group as Area)[name] ?? '', areaOf(to));
  if (typeof message === 'string') return message;
  if (typeof message !== 'function') throw new Error(`no message at ${path.join('.')}`);
  const values = tried.map((sample, at) => {
    const words = groups[`v${at}`];
    if (sample === 'words') return wrapping.has(path.at(-1) ?? '') ? retell(words ?? '', areaOf, to) : words;
    return words === undefined ? sample : Number(words.replace(/\D/g, ''));
  });
  return message(...(values as never[]));
}

const known = new WeakMap<Area, readonly Form[]>();

/** Every form of an area's messages, those that say most themselves first: "Added a quotation from the source" before "Added …". */
function formsOf(area: Area): readonly Form[] {
  const forms = known.get(area) ?? [...formsIn(area, [])].sort((a, b) => b.own - a.own);
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

function formOf(path: readonly string[], words: string, tried: readonly Sample[]): Form {
  let pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  tried.forEach((sample, at) => {
    pattern =
      sample === 'words'
        ? pattern.replace(mark(at), `(?<v${at}>.*)`)
        : pattern.replace(new RegExp(`\\b${sample}\\b`), `(?<v${at}>\\d[\\d,.\\u00a0]*)`);
  });
  return { path, pattern: new RegExp(`^${pattern}$`, 's'), samples: tried, own: words.length };
}

const combinations = (length: number): readonly (readonly Sample[])[] =>
  length === 0 ? [[]] : combinations(length - 1).flatMap((before) => samples.map((sample) => [...before, sample]));
