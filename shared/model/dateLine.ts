const iso = /\b\d{4}-\d{2}-\d{2}(?!\d)/;
const inWords =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}\b/i;
const inFigures = /\b\d{1,2}[./]\d{1,2}[./]\d{4}\b/;

/** Whether a line that stands for a date names one: `2025-12-04`, `4 December 2025, 14:00`, `December 2025`, `4.12.2025`. A calendar day must exist. */
export function namesDate(line: string): boolean {
  const [day] = iso.exec(line) ?? [];
  if (day !== undefined) return dayOf(Date.parse(`${day}T00:00:00Z`)) === day;
  return inWords.test(line) || inFigures.test(line);
}

const dayOf = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));
