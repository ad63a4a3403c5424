/** The parts of PDFKit 0.20.2 that its types leave out, as the pen uses them. */

/** An object of the file; PDFKit writes it out as `12 0 R`. */
export type Reference = { readonly id: number; data: Record<string, unknown>; end(): void };

type Content = {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  write(bytes: Uint8Array): void;
};

type Outline = { outlineData: Record<string, unknown>; addItem(title: string): Outline };

/** A font program as fontkit reads it: what a file has to say of it, and a part of its glyphs as a font of its own. */
export type Program = {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly numGlyphs: number;
  readonly bbox: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>;
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  /** The whole file, and where its tables stand in it. */
  readonly stream: { readonly buffer: Uint8Array };
  readonly directory: { readonly tables: Readonly<Record<'post', { readonly offset: number }>> };
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
};

export type Inner = {
  _root: Reference;
  _info: Reference;
  _id: Uint8Array;
  _offset: number;
  _offsets: (number | null)[];
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  push(chunk: Uint8Array | null): void;
  read(): Uint8Array | null;
  _addInfo(): void;
  info: Record<string, unknown>;
  page: {
    readonly fonts: Record<string, object>;
    readonly annotations: object[];
    readonly dictionary: Reference;
    readonly content: Content;
  };
  outline: Outline;
  addContent(content: string): void;
  appendXML(xml: string): void;
  getStructTreeRoot(): Reference;
  ref(data: object): Reference;
  file(
    bytes: Buffer,
    options: Readonly<Record<'name' | 'type' | 'description' | 'relationship', string>> &
      Readonly<Record<'creationDate' | 'modifiedDate', Date>>,
  ): void;
  image(bytes: Buffer, x: number, y: number, options: { width: number; height: number }): void;
};
