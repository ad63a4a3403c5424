import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF object in qpdf's JSON: names begin with "/", strings with "u:" or "b:", references look like "12 0 R". */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Dictionary = { readonly [key: string]: Value };

type Entry = { readonly value?: Value; readonly stream?: { readonly dict: Dictionary; readonly data: string } };

/** A value that is a reference or a name, as qpdf writes it; '' for any other. */
export const refOf = (value: Value): string => (typeof value === 'string' ? value : '');

/** The objects of a file, read by qpdf (which repairs nothing silently: its exit code is `code`). */
export class PdfObjects {
  readonly code: number;
  readonly version: string;
  readonly root: Dictionary;
  readonly trailer: Dictionary;
  readonly #objects: { readonly [key: string]: Entry };

  constructor(pdf: Uint8Array) {
    const folder = mkdtempSync(join(tmpdir(), 'brevier-qpdf-'));
    try {
      const file = join(folder, 'a.pdf');
      writeFileSync(file, pdf);
      const { stdout, status } = spawnSync(
        'qpdf',
        ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file],
        { encoding: 'utf8', maxBuffer: 2 ** 30 },
      );
      this.code = status ?? -1;
      const [head, objects] = (JSON.parse(stdout) as { qpdf: [{ pdfversion: string }, { [key: string]: Entry }] }).qpdf;
      this.version = head.pdfversion;
      this.#objects = objects;
    } finally {
      rmSync(folder, { recursive: true });
    }
    this.trailer = this.#objects.trailer?.value as Dictionary;
    this.root = this.dict(this.trailer['/Root']);
  }

  /** What a value is, references followed. */
  get(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const entry = this.#objects[`obj:${value}`];
    return entry?.stream?.dict ?? this.get(entry?.value);
  }

  dict(value: Value | undefined): Dictionary {
    const found = this.get(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Dictionary) : {};
  }

  /** An array; a single value counts as an array of one, nothing as none. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.get(value);
    if (found === undefined || found === null) return [];
    return Array.isArray(found) ? (found as readonly Value[]) : [value as Value];
  }

  text(value: Value | undefined): string | undefined {
    const found = this.get(value);
    if (typeof found !== 'string') return undefined;
    if (found.startsWith('u:')) return found.slice(2);
    return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : undefined;
  }

  stream(value: Value | undefined): Buffer {
    const data = typeof value === 'string' ? this.#objects[`obj:${value}`]?.stream?.data : undefined;
    return Buffer.from(data ?? '', 'base64');
  }

  /** Every dictionary of the file, those of streams included. */
  all(): readonly Dictionary[] {
    return Object.keys(this.#objects).flatMap((key) => (key.startsWith('obj:') ? [this.dict(key.slice(4))] : []));
  }

  /** The pages with their references, in order. */
  pages(): { readonly ref: string; readonly page: Dictionary }[] {
    const walk = (ref: Value): { ref: string; page: Dictionary }[] => {
      const node = this.dict(ref);
      return node['/Type'] === '/Page' ? [{ ref: refOf(ref), page: node }] : this.list(node['/Kids']).flatMap(walk);
    };
    return walk(this.root['/Pages'] ?? null);
  }
}
