/** The parts of PDFKit 0.20.2 that its types leave out, as the pen uses them. */

export type Reference = { data: Record<string, unknown>; end(): void };

export type Element = { dictionary: Reference; add(child: Element | (() => void)): void; end(): void };

export type EmbeddedFont = {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): Reference;
};

type Outline = { outlineData: Record<string, unknown>; addItem(title: string): Outline };

export type Inner = {
  _font: EmbeddedFont;
  _root: Reference;
  _offset: number;
  _write(data: string | Uint8Array): void;
  push(chunk: Uint8Array | null): void;
  read(): Uint8Array | null;
  _addInfo(): void;
  info: Record<string, unknown>;
  page: { fonts: Record<string, Reference>; dictionary: Reference };
  outline: Outline;
  addContent(content: string | Uint8Array): void;
  appendXML(xml: string): void;
  getStructTreeRoot(): Reference;
  struct(type: string): Element;
  addStructure(element: Element): void;
  font(program: object, key: string): void;
  ref(data: object): Reference;
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): void;
  endMarkedContent(): void;
  link(x: number, y: number, width: number, height: number, href: string, options: object): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void;
  file(
    bytes: Buffer,
    options: Readonly<Record<'name' | 'type' | 'description' | 'relationship', string>> &
      Readonly<Record<'creationDate' | 'modifiedDate', Date>>,
  ): void;
  image(bytes: Buffer, x: number, y: number, options: { width: number; height: number }): void;
  addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
};
