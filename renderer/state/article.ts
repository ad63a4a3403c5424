import type { IntakeDraft } from '#shared/contract/contract.ts';
import { limits } from '#shared/model/source.ts';
import type { Client } from './client.ts';

/** What lies in the paste area. `html` is there as long as the text is what the clipboard gave with it. */
export type Input = { readonly text: string; readonly html?: string };

/** The page on the web that an input names, where it is nothing but its address. */
export function pageIn({ text }: Input): URL | undefined {
  const words = text.trim();
  return words.length <= 2000 && /^https?:\/\/\S+$/i.test(words) ? (URL.parse(words) ?? undefined) : undefined;
}

/** Takes in what lies in the paste area: fetches the page that it names, or reads it as the article itself. */
export function takeInput(client: Client, input: Input): Promise<IntakeDraft> {
  const page = pageIn(input);
  if (page !== undefined) return client.intake.fetch({ address: page.href });
  const { text, html } = input;
  return client.intake.paste({
    text: text.slice(0, limits.textChars + 1),
    ...(html === undefined || html.length > limits.fileBytes ? {} : { html }),
  });
}
