import type { Quotation, Timex } from '#shared/model/finding.ts';
import { overlaps, type Span } from '#shared/model/span.ts';
import type { Material } from './material.ts';

/** Only a preposition stands before the time: "on Tuesday", "late last Thursday". */
const leadIn = /^\s*(?:(?:on|in|late|early|earlier|at)\s+){0,2}$/i;

/** Words by which a time behind the verb is that of something else: "said after the storm in 2019", "said the ship, built in 1984, …". */
const elsewhere = /[,;:"“”]|\b(?:who|which|that|whether|of|since|after|before|until|by|from|for|about)\b/i;

/** What ends the clause, or opens what was said: "on Tuesday." and "on Tuesday that …", not "in 2019 terms". */
const follows = /^\s*(?:[,.;:)"“”]|(?:that|in|at|during|to)\b|$)/i;

/**
 * When a quotation was said, where the reporter's own clause states it: the time beside the verb of saying or at the head of its sentence
 * ("On Tuesday Ann Roe said", "told the board last Thursday that"). A time inside the marks, or in a question that the reporter tells, is of what was said.
 */
export function saidOn(material: Material, quotation: Quotation): Timex | undefined {
  const { text } = material.source;
  const { quotations, statements, sentences, times } = material.reading;
  const utterance = new Set(quotations.filter((one) => one.utterance === quotation.utterance).map(({ id }) => id));
  for (const { cue, speaker, sentence, content, quotations: held } of statements) {
    const whole = sentences[sentence]?.span;
    if (cue === undefined || whole === undefined || !held.some((id) => utterance.has(id))) continue;
    const found = times.find(({ type, span }) => {
      const isOutside = ![...content, ...quotations.map((one) => one.span)].some((one) => overlaps(one, span));
      if (type !== 'date' || span.start < whole.start || span.end > whole.end || !isOutside) return false;
      if (span.start >= cue.end)
        return !elsewhere.test(text.slice(cue.end, span.start)) && follows.test(text.slice(span.end, whole.end));
      return (
        leadIn.test(text.slice(openingOf(whole, span, speaker?.span), span.start)) &&
        isBare(text, span, cue, speaker?.span)
      );
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the words before a time begin: the speaker's end where it stands before the time, else the sentence's head. */
const openingOf = (whole: Span, time: Span, speaker: Span | undefined): number =>
  speaker !== undefined && speaker.end <= time.start ? speaker.end : whole.start;

/** Between the time and the verb stands nothing but the speaker. */
function isBare(text: string, time: Span, cue: Span, speaker: Span | undefined): boolean {
  if (speaker !== undefined && speaker.start >= time.end)
    return speaker.start < cue.start && /^,?\s*(?:\p{L}+\s+){0,3}$/u.test(text.slice(time.end, speaker.start));
  return /^\s*$/.test(text.slice(time.end, cue.start));
}
