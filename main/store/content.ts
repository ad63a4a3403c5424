import { canonicalJson } from '#shared/canonicalJson.ts';
import { fieldIssue } from '#shared/fieldFault.ts';
import { said } from '#shared/messages/said.ts';
import { BriefingContent } from '#shared/model/briefing.ts';
import { emptyDoc, RichDoc } from '#shared/model/richtext/node.ts';
import { Section } from '#shared/model/section.ts';
import { HouseStyle } from '#shared/model/style.ts';
import { done, failed, type Outcome } from '#shared/outcome.ts';
import { createCheckedBodies } from './checkedBodies.ts';
import type { Database } from './database.ts';
import { Damage, type What } from './guard.ts';
import { putObject, readObject, readText } from './objects.ts';

/** A briefing's content with the hash of every body, and of its style, in its place: what history keeps, so that a version costs what changed in it. */
export type Manifest = Omit<BriefingContent, 'sections' | 'style'> & {
  /** Absent where the briefing has none; a style may carry a logo. */
  readonly style?: string;
  readonly sections: readonly (Omit<Section, 'body'> & { readonly body: string })[];
};

/** The most JSON, in UTF-16 code units, that one version of a briefing may be. */
export const longestContent = 50_000_000;

/** What may be stored: only what can be read back. `bad-input` with the path of the first thing wrong, `too-large`. */
export function storable(content: BriefingContent): Outcome<BriefingContent> {
  const checked = BriefingContent.safeParse(newIn(content));
  if (checked.success) {
    const bodyOf = (section: Section, index: number): RichDoc => {
      const { body } = content.sections[index] ?? section;
      return stored.has(body) ? body : section.body;
    };
    return done({
      ...checked.data,
      sections: checked.data.sections.map((section, index) => ({ ...section, body: bodyOf(section, index) })),
    });
  }
  const [path, why, limit] = fieldIssue(checked.error.issues);
  return failed('bad-input', said('notStorable', path, why, limit), path);
}

/** The content with an empty body wherever it is one that was read from the store: what a commit brings that is new. */
export const newIn = (content: BriefingContent): BriefingContent => ({
  ...content,
  sections: content.sections.map((section) => (stored.has(section.body) ? { ...section, body: emptyDoc } : section)),
});

/** Stores a content; gives the hash of its manifest and every object it needs. One that is too large to be kept is said otherwise where it is new. */
export function pack(
  database: Database,
  content: BriefingContent,
  isNew = false,
): Outcome<{ readonly manifest: string; readonly objects: readonly string[] }> {
  const bodies = content.sections.map(({ body }) => storedIn(database, body) ?? canonicalJson(body));
  if (bodies.reduce((sum, { length }) => sum + length, 0) > longestContent) {
    const most = longestContent / 1e6;
    return failed('too-large', isNew ? said('newBriefingTooLarge', most) : said('briefingTooLarge', most));
  }
  const hashes = bodies.map((body) => (typeof body === 'string' ? putObject(database, body) : body.hash));
  const sections = content.sections.map((section, index) => ({ ...section, body: hashes[index] ?? '' }));
  const { style, ...rest } = content;
  const look = style === undefined ? undefined : putObject(database, canonicalJson(style));
  const all: Manifest = { ...rest, ...(look === undefined ? {} : { style: look }), sections };
  const manifest = putObject(database, canonicalJson(all));
  return done({ manifest, objects: [manifest, ...hashes, ...(look === undefined ? [] : [look])] });
}

/** Reads a content back, every part checked against its hash and its schema; throws `Damage` that names what is damaged. */
export function unpack(database: Database, hash: string): BriefingContent {
  const manifest = readManifest(database, hash);
  const broken: string[] = [];
  const sections = manifest.sections.map((section) => {
    try {
      return { ...section, body: readBody(database, section) };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      broken.push(section.heading);
      return { ...section, body: emptyDoc };
    }
  });
  const style = manifest.style === undefined ? undefined : readStyle(database, manifest.style);
  if (broken.length > 0) throw new Damage('section', broken.join('”, “'));
  const { style: _hash, ...rest } = manifest;
  return { ...rest, ...(style === undefined ? {} : { style }), sections };
}

function readStyle(database: Database, hash: string): HouseStyle {
  const what: What = ['look'];
  const parsed = HouseStyle.safeParse(readObject(database, hash, what));
  if (!parsed.success) throw new Damage(...what);
  return parsed.data;
}

/** Every object that a version needs. */
export function objectsOf(database: Database, hash: string): string[] {
  const { style, sections } = readManifest(database, hash);
  return [hash, ...sections.map(({ body }) => body), ...(style === undefined ? [] : [style])];
}

export function isWhole(database: Database, hash: string): boolean {
  try {
    unpack(database, hash);
    return true;
  } catch (error) {
    if (error instanceof Damage) return false;
    throw error;
  }
}

const Head = BriefingContent.omit({ sections: true, style: true });
const SectionHead = Section.omit({ body: true });

export function readManifest(database: Database, hash: string): Manifest {
  const what: What = ['outline'];
  const value = readObject(database, hash, what) as Manifest;
  const head = Head.safeParse(value);
  if (!head.success || !Array.isArray(value.sections) || !['string', 'undefined'].includes(typeof value.style))
    throw new Damage(...what);
  const sections = value.sections.map((section) => {
    const parsed = SectionHead.safeParse(section);
    if (!parsed.success || typeof section.body !== 'string') throw new Damage(...what);
    return { ...parsed.data, body: section.body };
  });
  return { ...head.data, ...(value.style === undefined ? {} : { style: value.style }), sections };
}

export function readBody(database: Database, { heading, body }: Manifest['sections'][number]): RichDoc {
  const what: What = ['section', heading];
  const json = readText(database, body, what);
  const known = checkedBodies.get(body);
  if (known !== undefined) return known;
  const parsed = RichDoc.safeParse(JSON.parse(json));
  if (!parsed.success) throw new Damage(...what);
  checkedBodies.keep(body, parsed.data, json.length);
  stored.set(parsed.data, { hash: body, length: json.length });
  return parsed.data;
}

const checkedBodies = createCheckedBodies();

/** Bodies that were read from a store and checked, each with the hash and the length of its text: nobody changes one, so it is not checked, written or hashed again. */
const stored = new WeakMap<RichDoc, { readonly hash: string; readonly length: number }>();

/** Undefined for a body that is new, or whose text is not in this store. */
function storedIn(database: Database, body: RichDoc): { readonly hash: string; readonly length: number } | undefined {
  const known = stored.get(body);
  if (known === undefined) return undefined;
  return database.first('SELECT 1 FROM object WHERE hash = ?', known.hash) === undefined ? undefined : known;
}
