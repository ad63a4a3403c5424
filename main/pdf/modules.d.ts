declare module 'hyphen/*/index.js' {
  const patterns: { hyphenateSync(text: string, options: { minWordLength: number }): string };
  export default patterns;
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
