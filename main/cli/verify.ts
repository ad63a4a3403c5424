import { done, type Outcome } from '#shared/outcome.ts';
import { verifyPdf } from '../pdf/verify/verify.ts';
import { exits } from './exit.ts';
import { readInput } from './input.ts';

/** `brevier verify`: a line on standard output that all is well, or a line for each thing that is not, and then exit code 6. */
export async function verifyCommand(file: string): Promise<Outcome<number>> {
  const input = await readInput(file);
  if (!input.ok) return input;
  const verified = await verifyPdf(input.value.bytes);
  if (!verified.ok) return verified;
  const { title, articles, checked, changed, misses, unread } = verified.value;
  for (const name of changed) process.stdout.write(`changed article: ${name}\n`);
  for (const { in: place, where, words } of misses)
    process.stdout.write(`not ${place === 'source' ? 'in the article' : 'on the pages'}: ${where}: “${words}”\n`);
  if (changed.length + misses.length > 0) return done(exits.misquoted);
  if (unread > 0)
    process.stderr.write(
      `brevier: ${unread} quotations in right-to-left or joined scripts were compared with the article only, not with the pages\n`,
    );
  const from = articles === 1 ? 'its article' : `its ${articles} articles`;
  process.stdout.write(
    `${title}: ${checked} quotations, each found in ${from}${unread > 0 ? '' : ' and on the pages'}, character for character\n`,
  );
  return done(exits.done);
}
