import { Extension, textInputRule } from '@tiptap/core';

/** What is typed becomes what is set: dashes, an ellipsis, and quotation marks and apostrophes the right way round. Backspace takes it back. */
export const typing = Extension.create({
  name: 'typing',
  addInputRules: () => [
    textInputRule({ find: /(?:^|\s)(--)\s$/, replace: '–' }),
    textInputRule({ find: /\.\.\.$/, replace: '…' }),
    textInputRule({ find: /(?:^|[\s{[(<'"‘“–—])(")$/, replace: '“' }),
    textInputRule({ find: /"$/, replace: '”' }),
    textInputRule({ find: /(?:^|[\s{[(<"“–—])(')$/, replace: '‘' }),
    textInputRule({ find: /'$/, replace: '’' }),
  ],
});
