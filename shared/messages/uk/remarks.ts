import { likelihoodScales } from '#shared/model/likelihood.ts';
import type { Slant } from '#shared/prose/note.ts';
import type { remarks as en } from '../en/remarks.ts';
import { counted } from './counted.ts';

const slants: Readonly<Record<Slant, string>> = {
  doubt: 'натякає на сумнів',
  guilt: 'натякає на провину',
  defeat: 'натякає на поразку',
  dispute: 'натякає, що це заперечують',
  mockery: 'глузує з мовця',
  blame: 'звинувачує мовця',
  attack: 'звучить як напад',
  truth: 'каже, що це правда',
  refutation: 'каже, що це спростовано',
};

export const remarks: typeof en = {
  long: ({ words, most }) =>
    `У цьому реченні ${counted(words, { one: '# слово', few: '# слова', many: '# слів', other: '# слова' })}; легко читаються речення до ${most} слів.`,
  'no-agent': ({ word }) => `«${word}» не каже, хто це зробив.`,
  unexplained: ({ word }) => `«${word}» у довідці не пояснено.`,
  relative: ({ word }) => `«${word}» залежить від дня читання; напишіть дату.`,
  loaded: ({ word, slant, verb }) => `«${word}» ${slants[slant]}, а «said» ні.${ownVerb(word, verb)}`,
  'likelihood-and-confidence': ({ likelihood, confidence }) =>
    `«${likelihood}» є імовірністю, а «${confidence}» впевненістю; розведіть їх по двох реченнях.`,
  mixed: ({ word, scale, other }) =>
    `«${word}» належить до шкали ${likelihoodScales[scale].name}, а в довідці є й ${likelihoodScales[other].name}.`,
};

function ownVerb(word: string, verb: string | undefined): string {
  if (verb === undefined) return '';
  return verb.toLowerCase() === word.toLowerCase() ? ' Так каже саме джерело.' : ` У самому джерелі «${verb}».`;
}
