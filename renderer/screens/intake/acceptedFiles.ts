import { articleEndings } from '#shared/model/source.ts';

/** Files that a picker offers; anything else may still be chosen or dropped, and is told why it cannot be read. */
export const acceptedFiles = [...articleEndings.map((ending) => `.${ending}`), 'text/plain', 'text/html'].join(',');
