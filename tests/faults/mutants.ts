import { workInPool } from '#main/pool.ts';
import { limits } from '#shared/model/source.ts';
import { archiveOf, docxOf, mailOf, pdfOf } from '../intake/pack.ts';
import { type Figures, figures } from './figures.ts';
import { chance } from './process.ts';

const words = {
  headline: 'Quay “reopens” – at last',
  paragraphs: Array.from(
    { length: 12 },
    (_, at) =>
      `In part ${at + 1} the harbour board said on Monday that the quay, closed since 2019, would be rebuilt for €${at + 2} million.`,
  ),
};
const page = `<!doctype html><html><head><title>Quay</title></head><body><article><h1>${words.headline}</h1>${words.paragraphs.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

/** Milliseconds that one file may take, the pool's own cap among them. */
const longest = 20_000;

/**
 * Files of every format with bytes changed, cut out, doubled, or swapped between formats, taken in by the pool under its caps on time and memory. Broken: the process
 * or the pool ends, a call throws, one takes too long, or a refusal is no sentence.
 */
export async function mutants(times: number): Promise<Figures> {
  const random = chance(11);
  const whole: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['a.docx', await docxOf(words)],
    ['a.pdf', await pdfOf(words, { columns: 2, head: 'The Harbour Post' })],
    ['a.eml', mailOf(words)],
    ['a.mhtml', archiveOf(words)],
    ['a.html', new TextEncoder().encode(page)],
    ['a.md', new TextEncoder().encode(`# ${words.headline}\n\n${words.paragraphs.join('\n\n')}`)],
  ];
  const work = workInPool();
  const outcomes: string[][] = [];
  let refused = 0;
  for (let time = 0; time < times; time += 1) {
    const [name, bytes] = whole[time % whole.length] ?? whole[0]!;
    const changed = mutant(bytes, whole[Math.floor(random() * whole.length)]?.[1] ?? bytes, random);
    const problems: string[] = [];
    const began = performance.now();
    try {
      const outcome = await work.takeIn(changed, { name });
      if (outcome.ok) {
        if (outcome.value.text.length > limits.textChars) problems.push(`${name}: more text than the limit`);
      } else {
        refused += 1;
        if (!/^[“A-Z].*[.]$/s.test(outcome.fault.sentence))
          problems.push(`${name}: no sentence: ${outcome.fault.sentence}`);
      }
    } catch (error) {
      problems.push(`${name} (mutant ${time}): ${String(error).slice(0, 200)}`);
    }
    const took = performance.now() - began;
    if (took > longest) problems.push(`${name} (mutant ${time}) took ${Math.round(took)} ms`);
    outcomes.push(problems);
  }
  await work.close();
  return figures('R13', 'mutated files of six formats taken in', outcomes, { refused });
}

/** One to a hundred changes: a byte of any value, a stretch taken out, doubled, or replaced by one of another file. */
function mutant(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let made: Uint8Array = bytes.slice();
  const at = (length: number): number => Math.floor(random() * Math.max(1, length));
  const changes = 1 + at(random() < 0.5 ? 4 : 100);
  for (let change = 0; change < changes; change += 1) {
    const kind = at(6);
    const from = at(made.length);
    const to = Math.min(made.length, from + at(random() < 0.8 ? 32 : 4000));
    if (kind < 3) made[from] = at(256);
    else if (kind === 3) made = joined(made.subarray(0, from), made.subarray(to));
    else if (kind === 4) made = joined(made.subarray(0, to), made.subarray(from));
    else
      made = joined(made.subarray(0, from), other.subarray(at(other.length)).subarray(0, to - from), made.subarray(to));
  }
  return made;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
