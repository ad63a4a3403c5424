import type { Quotation } from '#shared/model/finding.ts';
import type { Paragraph, Reading, Sentence } from '#shared/model/reading.ts';
import type { Corrections, Source, SourceMeta } from '#shared/model/source.ts';

/** One paragraph a line, one sentence up to each full stop; lines that end in "/Reuters" are captions. */
export function fakeReading(source: Source, meta: SourceMeta, corrections: Corrections = { paragraphs: [] }): Reading {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const line of source.text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const corrected = corrections.paragraphs.find((correction) => correction.start === start);
      const caption = line.endsWith('/Reuters');
      const number = paragraphs.length + 1;
      paragraphs.push({
        number,
        span: { source: source.id, start, end },
        kind: corrected?.kind ?? (caption ? 'caption' : 'body'),
        reason: corrected ? 'You chose this class.' : caption ? 'It ends in a photo credit.' : 'Running text.',
        rule: 'fake',
        corrected: corrected !== undefined,
      });
      for (let from = start; from < end; ) {
        const stop = source.text.indexOf('. ', from);
        const to = stop < 0 || stop >= end ? end : stop + 1;
        sentences.push({
          number: sentences.length,
          span: { source: source.id, start: from, end: to },
          paragraph: number,
        });
        from = to + 1;
      }
    }
    start = end + 1;
  }
  return {
    source: source.id,
    rules: 'fake',
    ...(meta.published === undefined ? {} : { date: meta.published.value.slice(0, 10) }),
    paragraphs,
    sentences,
    entities: [],
    quotations: quotationsIn(source),
    times: [],
    figures: [],
    terms: [],
    statements: [],
    events: [],
    positions: [],
    gaps: [],
    ranking: [],
  };
}

/** All that stands between curly marks is speech; who is named after "said board chair" said it. */
const quotationsIn = ({ id, text }: Source): Quotation[] =>
  [...text.matchAll(/“[^“”]+”/g)].map(({ 0: words, index }) => {
    const end = index + words.length;
    const [lead] = /^ said board chair /.exec(text.slice(end)) ?? [''];
    const from = end + lead.length;
    const span = { source: id, start: from, end: text.indexOf('.', from) };
    return {
      kind: 'quotation',
      id: `q${index}`,
      span: { source: id, start: index, end },
      words: { source: id, start: index + 1, end: end - 1 },
      certainty: 'stated',
      rule: 'fake',
      use: 'speech',
      extent: 'full',
      utterance: `q${index}`,
      carriers: [],
      ...(lead === '' ? {} : { speaker: { kind: 'person', span, certainty: 'stated', rule: 'fake' } }),
    };
  });
