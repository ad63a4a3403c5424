/** The packages that are run on the same articles; `lead` is no package but the first sentences of the body, which are hard to beat. */
export type PeerName = 'compromise' | 'chrono-node' | 'wink-nlp' | 'Intl.Segmenter' | 'Readability' | 'lead';

/**
 * A line of the table: which file, what the scorer calls the measure, what we aim at (F1, share or mean, per cent; `above` is counted from the
 * peer's own figure), and what others have published, on other articles of these kinds.
 */
export type Measure = {
  readonly file: string;
  readonly name: string;
  readonly peer?: PeerName;
  readonly published?: string;
  readonly goal?: number;
  readonly above?: number;
};

const gapTracker = (figure: string): string => `Gender Gap Tracker ${figure}`;

/** In the order of the reading itself. */
export const measures: readonly Measure[] = [
  { file: 'gum-news', name: 'sentence ends', peer: 'Intl.Segmenter', goal: 98.5 },
  {
    file: 'sentences.golden',
    name: 'paragraphs split exactly right',
    peer: 'Intl.Segmenter',
    published: 'pySBD 97.9',
    goal: 92,
  },
  { file: 'gum-news', name: 'blocks that are not body', goal: 85 },
  {
    file: 'polnear',
    name: 'quotes of 5+ words',
    peer: 'compromise',
    published: gapTracker('83.7'),
    goal: 99,
  },
  { file: 'polnear', name: 'quotes of 1+ words', peer: 'compromise', goal: 98 },
  { file: 'gum-news', name: 'quotes of 1+ words', peer: 'compromise', goal: 94 },
  { file: 'polnear', name: 'speaker mention', peer: 'compromise', published: gapTracker('86–87'), goal: 90 },
  { file: 'gum-news', name: 'speaker resolved (last name)', peer: 'compromise', goal: 82 },
  {
    file: 'polnear',
    name: 'claims, mixed + indirect: content',
    published: 'Citron 83 (another corpus and measure)',
    goal: 55,
  },
  { file: 'polnear', name: 'claims, mixed + indirect: source, of those matched', goal: 88 },
  { file: 'meantime', name: 'dates, value right', peer: 'chrono-node', published: 'HeidelTime about 78', goal: 84 },
  { file: 'gum-news', name: 'dates, value right', peer: 'chrono-node', published: 'HeidelTime about 78', goal: 87 },
  { file: 'gum-news', name: 'names, all types', peer: 'compromise', published: 'neural taggers 80–90', goal: 82 },
  { file: 'gum-news', name: 'names, type ignored', peer: 'compromise', goal: 93 },
  { file: 'meantime', name: 'names, all types', peer: 'compromise', published: 'neural taggers 80–90', goal: 82 },
  { file: 'meantime', name: 'names, type ignored', peer: 'compromise', goal: 93 },
  { file: 'meantime', name: 'figures, MONEY', peer: 'wink-nlp', goal: 94 },
  { file: 'meantime', name: 'figures, PERCENT', peer: 'wink-nlp', goal: 99 },
  { file: 'meantime', name: 'figures, QUANTITY', peer: 'wink-nlp', goal: 82 },
  {
    file: 'gum-news',
    name: 'summary, ROUGE-1',
    peer: 'lead',
    published: 'one person against another 48.5',
    above: 2.5,
  },
  { file: 'gum-news', name: 'summary, ROUGE-2', peer: 'lead' },
  { file: 'keyfacts', name: 'key facts, all', peer: 'lead', above: 4 },
  { file: 'html', name: 'main text segments', peer: 'Readability', published: 'rs-trafilatura 97.0', goal: 97.5 },
];
