import type { Fonts } from '../fonts.ts';
import type { CutName } from '../theme.ts';
import { embed } from './embed.ts';
import { type Face, faceNames, nameOf, startFace } from './face.ts';
import type { File } from './file.ts';
import type { Inner } from './inner.ts';

/** The faces of a document. */
export type Faces = {
  /** The face of a cut, from now on among those of the page. */
  of(cut: CutName): Face;
  finish(): void;
};

export function startFaces(doc: Inner, file: File, fonts: Fonts): Faces {
  // Given to all before the first page, so that no page's numbers depend on which faces stood on those before it.
  const owns = new Map(faceNames.map((name) => [name, file.own()]));
  const faces = new Map<string, { readonly face: Face; readonly cut: CutName }>();
  return {
    of: (cut) => {
      const name = nameOf(cut);
      let found = faces.get(name);
      if (found === undefined) {
        found = { face: startFace(name, owns.get(name) ?? file.own(), fonts.program(cut).numGlyphs), cut };
        faces.set(name, found);
      }
      doc.page.fonts[name] ??= found.face.own;
      return found.face;
    },
    finish: () => {
      for (const { face, cut } of faces.values()) embed(doc, file, fonts.program(cut), fonts.path(cut), face);
    },
  };
}
