import type { SpeechForm } from '#main/reading/findings/quotes/speech.ts';
import type { Voice } from '#shared/model/finding.ts';
import type { Grade, Statement } from '#shared/model/statement.ts';

const assessing = new Set(
  'determine assess estimate calculate find conclude show indicate reveal project forecast predict reckon'.split(' '),
);

/** [F9] The grade of a claim, from who says it and how. A named institution that assesses, or says so in a report, is graded as its document. */
export function gradeOf(
  speaker: Voice | undefined,
  manner: Statement['manner'],
  form: SpeechForm | undefined,
  inReport: () => boolean = () => false,
): Grade {
  if (speaker === undefined) return 'S5';
  switch (speaker.kind) {
    case 'document':
      return 'S3';
    case 'vague':
      return 'S5';
    case 'described':
      return 'S4';
    case 'organisation':
      if ((form !== undefined && assessing.has(form.lemma)) || (manner === 'indirect' && inReport())) return 'S3';
      return manner === 'indirect' ? 'S2' : 'S1';
    case 'person':
      return manner === 'indirect' ? 'S2' : 'S1';
    default:
      return 'S5';
  }
}
