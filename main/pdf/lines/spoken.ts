import type { Run } from '../flow/blocks.ts';
import { tonguesOf } from './language.ts';

/** Runs with the language of their words where it is not English, cut where it changes. */
export function spoken(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => (run.kind === 'words' ? run.text : '\n')).join('');
  const tongues = tonguesOf(text);
  if (tongues.length === 0) return runs;
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const start = at;
    at += run.kind === 'words' ? run.text.length : 1;
    if (run.kind === 'break' || run.language !== undefined) return [run];
    const parts: Run[] = [];
    let from = 0;
    const add = (to: number, language?: string): void => {
      const words = run.text.slice(from, to);
      if (words !== '') parts.push({ ...run, text: words, ...(language === undefined ? {} : { language }) });
      from = Math.max(from, to);
    };
    for (const tongue of tongues) {
      if (tongue.end <= start || tongue.start >= at) continue;
      add(Math.max(0, tongue.start - start));
      add(Math.min(run.text.length, tongue.end - start), tongue.language);
    }
    add(run.text.length);
    return parts.length === 0 ? [run] : parts;
  });
}
