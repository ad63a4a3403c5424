import type { Token } from '#main/reading/article/article.ts';
import { trait } from '#main/reading/article/traits.ts';
import type { Gap } from '#shared/model/statement.ts';

/**
 * A run of words that says something is open. Each step is a set of words; a step that ends in `?` may be left out; `_` is one word of any kind
 * (never a mark). The run is matched from its first word on.
 */
type GapPattern = {
  readonly type: Gap['type'];
  readonly rule: string;
  readonly steps: readonly Step[];
};

type Step = { readonly words: readonly string[]; readonly optional: boolean };

const be = 'is|are|was|were|be|been|remain|remains|remained|seems|seem|appears|still';

/** Negated auxiliaries: the plain forms with "not" after them, and the contracted ones. */
export const negated: Readonly<Record<string, readonly [plain: string, contracted: string]>> = {
  '@did': [
    'did|does|do|has|have|had|would|will|could|can',
    "didn't|doesn't|don't|hasn't|haven't|hadn't|wouldn't|won't|couldn't|can't|cannot",
  ],
  '@have': ['has|have|had', "hasn't|haven't|hadn't"],
  '@be': ['is|are|was|were|be|been', "isn't|wasn't|aren't|weren't"],
};

const written: readonly (readonly [Gap['type'], string])[] = [
  [
    'not-known',
    `${be} immediately|still|yet|far|entirely|also|so|largely? from? unclear|uncertain|unknown|undetermined|unconfirmed|unsettled|unresolved|undecided|unanswered`,
  ],
  ['not-known', 'unclear|unknown|uncertain whether|if|how|what|who|when|why|where|which'],
  ['not-known', '@be immediately|yet|entirely|also|even? clear|known|certain|decided|determined|settled'],
  ['not-known', 'is|are|was|were|remains|remain|remained far from clear|certain|settled|over'],
  ['not-known', 'remain|remains|remained to be seen|decided|determined|resolved|settled'],
  ['not-known', 'no|little word|information|indication|sign|clarity|certainty on|about|of|as|that|whether|yet'],
  [
    'not-known',
    '@did be? immediately? independently? be? verified|verify|confirmed|confirm|determine|determined|ascertained|corroborated|corroborate',
  ],
  ['not-known', '@have been? independently? confirmed|verified|corroborated|established'],
  [
    'not-known',
    'no winner|result|cause|motive|suspect|suspects could|can|has|have|was|were be|been? declared|determined|identified|confirmed|established|known',
  ],
  ['not-known', 'nobody knows|knew'],
  ['not-known', 'nobody|none has|have|had yet? said|decided|explained|established|confirmed|claimed'],
  ['not-known', 'no one has|have|had yet? said|decided|explained|established|confirmed|claimed'],
  [
    'not-known',
    'no _? decision|date|figure|sum|price|target|timetable|timeline|venue|candidate|successor has|have|had yet? been? made|taken|set|agreed|fixed|chosen|named|announced',
  ],
  ['not-known', '@have yet? been? decided|determined|settled|finalised|finalized|set'],
  [
    'not-known',
    'neither account|claim|report|version|statement|figure|side could|can|has|was be|been? independently? verified|confirmed|checked|corroborated',
  ],
  ['not-known', 'no one knows|knew'],
  ['not-known', 'open|unanswered|big|key|biggest|main question|questions is|was|remains|remain|whether'],
  ['not-known', 'ever|increasingly more? obscure|uncertain|unclear|murky'],
  ['not-known', 'more|increasingly obscure|uncertain|unclear|murky'],
  ['not-known', 'too early|soon to say|tell|know'],
  ['not-known', 'too close to call'],
  ['not-known', '@have been? able|possible to independently? verify|confirm|check|establish|corroborate|determine'],
  ['not-known', 'unconfirmed report|reports|rumours|rumors'],
  ['not-known', 'cannot predict|say the|its|how|when|whether _? _? outcome|timing|effect|long|many|much|whether'],
  [
    'not-disclosed',
    '@did immediately? also? say|specify|disclose|elaborate|identify|name|reveal|clarify|detail|explain|respond|comment|reply',
  ],
  [
    'not-disclosed',
    '@did immediately? provide|give|offer any|a|an|further|more|details|detail|reasons|specifics|timeline|explanation',
  ],
  [
    'not-disclosed',
    '@did immediately? release any|a|the|their|his|her|its|further|more? further|more? name|names|details|detail|figures|identity|identities|reasons|information|statement',
  ],
  [
    'not-disclosed',
    'declined|refused|declines|refuses|declining|refusing to further? comment|say|elaborate|discuss|disclose|give|identify|name|provide|specify|speculate|answer|confirm|reveal|talk|respond|be|release|publish',
  ],
  ['not-disclosed', 'could|can not immediately? be reached'],
  [
    'not-disclosed',
    'gave|give|gives|offered|offers|provided|provides no cost|details|detail|reason|reasons|explanation|timetable|timeline|figure|figures|specifics|evidence|comment|date|guidance',
  ],
  [
    'not-disclosed',
    'neither|none of? the? _? gave|offered|provided|produced evidence|details|figures|reasons|proof|explanation',
  ],
  ['not-disclosed', 'neither|none of? the|them? _? responded|replied|commented|answered'],
  ['not-disclosed', 'no public? immediate? answer|response|comment|reaction|reply from|by'],
  [
    'not-disclosed',
    'without giving|providing|elaborating|specifying|disclosing|naming|identifying|offering _? details|detail|further|names|reasons|evidence|proof|what|who|when|where|how|which|why|any|a',
  ],
  [
    'not-disclosed',
    'is|are|was|were|remain|remains|remained|stayed|kept|been reserved|tight-lipped|silent|mum|coy|secretive|evasive|tightlipped about|on|regarding|over|as',
  ],
  [
    'not-disclosed',
    'have|has|had remained|stayed|kept|been reserved|tight-lipped|silent|mum|coy|secretive about|on|regarding|over|as',
  ],
  [
    'not-disclosed',
    'only|few|little|no|scant|scarce minor? further? more? other? specifics|details|information|detail|particulars _? _? _? have|has|had|were|was|is|are been? disclosed|released|given|revealed|provided|emerged|published|available|known',
  ],
  [
    'not-disclosed',
    '@have yet? publicly? said|commented|replied|responded|disclosed|explained|answered|elaborated|published',
  ],
  ['not-disclosed', '@be been? disclosed|revealed|published|released|identified|named'],
  ['not-disclosed', '@have been? immediately|yet? been? disclosed|revealed|published|released|identified|named'],
  ['not-disclosed', 'undisclosed|unspecified amount|sum|number|location|date|price|terms|reasons|details'],
  ['not-disclosed', 'neither confirm|confirmed nor deny|denied'],
  [
    'not-agreed',
    'failed|fails|failing|unable|struggled|failure to result|agree|reach|produce|yield|secure|achieve|strike|bridge|resolve|narrow|settle _? _? _? agreement|accord|breakthrough|deal|consensus|compromise|resolution|settlement|truce|ceasefire|terms|differences|gap|gaps|result|results',
  ],
  [
    'not-agreed',
    '@have yet? produced|reached|agreed|yielded|resolved|signed|settled|finalised|finalized|concluded _? _? agreement|accord|breakthrough|deal|consensus|compromise|resolution|settlement|truce|ceasefire|to|on|terms|differences',
  ],
  [
    'not-agreed',
    'have|has|had yet to produce|reach|agree|yield|resolve|sign|settle|finalise|finalize|conclude|accept|decide|respond',
  ],
  [
    'not-agreed',
    'no further|new|more? talks|meeting|meetings|negotiations has|have|had|is|are|were|was been? scheduled|planned|arranged|announced|agreed',
  ],
  ['not-agreed', '@did concur|agree|accept|consent with|to|on|that|certain|the|any|a|an|its|their|his|her'],
  ['not-agreed', 'agreement|accord|deal|consensus|compromise|settlement could|can not be reached'],
  ['not-agreed', '@did reach|sign|produce|strike _? agreement|accord|breakthrough|deal|consensus|compromise'],
  [
    'not-agreed',
    'no agreement|accord|breakthrough|deal|consensus|compromise|resolution|settlement _? was|were|has|have|had|is|on|over|yet|between|in|to',
  ],
  [
    'not-agreed',
    'without an|a|any|reaching? _? agreement|accord|breakthrough|deal|consensus|compromise|resolution|settlement',
  ],
  ['not-agreed', 'talks|negotiations|discussions have|has|had|were|are? been? collapsed|stalled|deadlocked|foundered'],
  [
    'not-agreed',
    'refused|refuses|refuse|refusing to concede|accept|recognise|recognize|sign|agree|yield|negotiate|budge|compromise',
  ],
  ['not-agreed', 'sticking point|points'],
  ['not-agreed', 'differences|disagreements|disagreement remain|remains|remained|persist|persisted|over|between'],
  ['not-agreed', 'at odds|loggerheads|impasse with|over|on|about'],
  ['not-agreed', 'previously|earlier|repeatedly spurned|rejected|refused by'],
  [
    'disputed',
    'denied|denies|deny|denying that? _? any? allegations|allegation|claims|claim|accusations|accusation|wrongdoing|involvement|charges|charge|responsibility|report|reports|it|this|doing|having|being|he|she|they|knowing',
  ],
  ['disputed', 'denied|denies|deny|denying the _? _? _? had|has|have|was|were|is|are|would|did|ever'],
  [
    'disputed',
    'rejected|rejects|reject|rejecting|disputed|disputes|dispute|disputing|refuted|refutes|rebutted|contested|contests|contradicted|contradicts|dismissed|dismisses|dismissing the|that|those|these|any|all|his|her|its|their? _? claim|claims|allegation|allegations|accusation|accusations|report|reports|criticism|idea|suggestion|suggestions|assertion|assertions|proposal|proposals|plan|account|findings|finding|charge|charges|notion|terms|demand|demands|offer',
  ],
  [
    'disputed',
    'persist|persists|persisted|continue|continues|continued|insist in|to|on? refusing|refuse|reject|rejecting|deny|denying|dispute|disputing',
  ],
  ['disputed', '@did dispute|concede'],
  [
    'disputed',
    '@did recognise|recognize the|that|this|his|her|its|their _? result|results|verdict|outcome|election|vote|ruling|claim|claims|figure|figures',
  ],
  ['disputed', 'denied|denies|denying that'],
  ['disputed', 'denied|denies|deny|denying _? _? _? count|counts|charge|charges|wrongdoing'],
  ['disputed', 'denied|denies|deny it|this'],
  ['disputed', 'pleaded|pleads|pleading not guilty'],
  [
    'disputed',
    'dispute|disputes|disputed|contest|contests|contested the|that|those|these|its|their figure|figures|number|numbers|version|verdict|result|results',
  ],
  ['disputed', 'doubt|doubts|doubted that|whether|if'],
  ['disputed', 'doubt|doubts|doubted that|whether|if? it|the|this|they|he|she|his|her|its|their|such'],
  [
    'disputed',
    'disputed|contested|contentious claim|claims|territory|territories|figures|figure|account|election|result|results|border|issue|issues',
  ],
  ['disputed', 'unlawfully|illegally|falsely|wrongly|baselessly claimed|claims|claim|annexed|accused|asserted'],
  ['disputed', 'conflicting|contradictory accounts|reports|claims|statements|versions|evidence'],
  [
    'disputed',
    'false|baseless|unfounded|untrue|misleading claim|claims|allegation|allegations|accusation|accusations|statement|statements',
  ],
];

const patterns: readonly GapPattern[] = written.flatMap(([type, words], index) =>
  spelled(words).map((run) => ({
    type,
    rule: `gap-${type}-${index + 1}`,
    steps: run.split(' ').map((step) => ({ words: step.replaceAll('?', '').split('|'), optional: step.endsWith('?') })),
  })),
);

/** A run that begins with a negated auxiliary is two runs. */
function spelled(words: string): string[] {
  const [head = '', ...rest] = words.split(' ');
  const pair = negated[head];
  return pair === undefined ? [words] : [[pair[0], 'not|never', ...rest].join(' '), [pair[1], ...rest].join(' ')];
}

const firsts: ReadonlyMap<string, readonly GapPattern[]> = index(patterns);

export const none: readonly GapPattern[] = [];

export function index(all: readonly GapPattern[]): Map<string, GapPattern[]> {
  const found = new Map<string, GapPattern[]>();
  for (const pattern of all)
    for (let step = 0; step < pattern.steps.length; step += 1) {
      const { words, optional } = pattern.steps[step] as Step;
      for (const word of words)
        found.set(word, [...(found.get(word) ?? []).filter((other) => other !== pattern), pattern]);
      if (!optional) break;
    }
  return found;
}

/** Whether a word can begin a pattern. */
export const beginsGap = trait(({ lower }) => firsts.has(lower));

/** The patterns that a word can begin. */
export const gapPatterns = (lower: string): readonly GapPattern[] => firsts.get(lower) ?? none;

/** One past the last token of the run that begins at `at`, or undefined. Steps that may be left out are taken where they fit; bounded by the pattern's length. */
export function matchEnd(
  tokens: readonly Token[],
  at: number,
  limit: number,
  { steps }: GapPattern,
): number | undefined {
  return matchFrom(tokens, at, limit, steps, 0);
}

function matchFrom(
  tokens: readonly Token[],
  at: number,
  limit: number,
  steps: readonly Step[],
  step: number,
): number | undefined {
  const next = steps[step];
  if (next === undefined) return at;
  const token = at < limit ? tokens[at] : undefined;
  const taken =
    token !== undefined && fits(token, next) ? matchFrom(tokens, at + 1, limit, steps, step + 1) : undefined;
  return taken ?? (next.optional ? matchFrom(tokens, at, limit, steps, step + 1) : undefined);
}

const fits = ({ lower, shape }: Token, { words }: Step): boolean =>
  words.includes(lower) || (words[0] === '_' && shape !== 'mark');
