/** One operator of a content stream: strings as bytes, names with their slash, dictionaries as their raw text. */
export type Operation = { readonly operator: string; readonly operands: readonly (string | number | Buffer)[] };

const token =
  /<<(?:[^<>]|<[0-9a-fA-F\s]*>|<<[^<>]*>>)*>>|<([0-9a-fA-F\s]*)>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\](){}/%]*|[[\]]|[^\s<>[\](){}/%]+/g;

/** The operators of a content stream, in order. Enough of PDF's syntax for what PDFKit and Brevier write. */
export function operationsOf(stream: Buffer): Operation[] {
  const operations: Operation[] = [];
  let operands: (string | number | Buffer)[] = [];
  for (const [word, hex] of stream.toString('latin1').matchAll(token)) {
    if (hex !== undefined && !word.startsWith('<<')) operands.push(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
    else if (word.startsWith('/') || word.startsWith('<<') || word.startsWith('(')) operands.push(word);
    else if (word === '[' || word === ']') continue;
    else if (/^[-+.\d]/.test(word)) operands.push(Number(word));
    else {
      operations.push({ operator: word, operands });
      operands = [];
    }
  }
  return operations;
}
