import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Resources = {
  readonly words: string;
  readonly fonts: string;
  readonly samples: string;
  readonly icons: string;
  /** The built window; it may not be there when only the command line was built. */
  readonly renderer: string;
};

/** The folders that ship with the program, found upwards from this file: it runs from source, from the build and from a package alike. */
export function findResources(from: string = import.meta.dirname): Resources {
  for (let folder = from; ; folder = dirname(folder)) {
    const resources = join(folder, 'resources');
    if (existsSync(join(resources, 'words')))
      return {
        words: join(resources, 'words'),
        fonts: join(resources, 'fonts'),
        samples: join(resources, 'samples'),
        icons: join(resources, 'icons'),
        renderer: join(folder, 'out', 'renderer'),
      };
    if (folder === dirname(folder)) throw new Error('the folder of resources is missing');
  }
}
