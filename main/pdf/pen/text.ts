/** A text string of PDF in hexadecimal, with the mark of its encoding. */
export function utf16(text: string): string {
  let hex = 'feff';
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}

const plain = /^[\x20-\x7e]*$/;

/** A text string of PDF as it is written in an object. */
export const textString = (text: string): string =>
  plain.test(text) ? `(${text.replaceAll(/[\\()]/g, '\\$&')})` : `<${utf16(text)}>`;

/** Lengths in a file: to hundredths of a point. */
export const round = (value: number): number => Math.round(value * 100) / 100;
