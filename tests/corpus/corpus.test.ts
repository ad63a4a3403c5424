import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeIn } from '#main/intake/intake.ts';
import { read } from '#main/reading/read.ts';
import { loadLexicon } from '#main/words.ts';
import type { Entity } from '#shared/model/finding.ts';
import type { Reading } from '#shared/model/reading.ts';
import { noCorrections, type Source, type SourceMeta } from '#shared/model/source.ts';
import { plain, type Span, wordsAt } from '#shared/model/span.ts';

/** What a good reading of an article finds: the floor, not the ceiling. Read off the text by hand, never off the output. */
type Expected = {
  date?: string;
  meta?: Record<string, string>;
  notBody?: Record<string, string>;
  notBodyWords?: Record<string, string>;
  neverIn?: string[];
  people: Record<string, string[]>;
  onlyThesePeople?: boolean;
  notPeople?: string[];
  organisations: string[];
  media?: string[];
  places: string[];
  one?: string[][];
  countries?: Record<string, string>;
  quotations: { words: string; speaker: string; carrier?: string; venue?: string }[];
  onlyTheseQuotations?: boolean;
  utterances?: [string, string][];
  reported: { speaker: string; says: string; carrier?: string }[];
  timeline: {
    edtf?: string;
    from?: string;
    to?: string;
    precision: string;
    what: string;
    status?: string;
    certainty?: string;
    /** How the event's own words begin. */
    starts?: string;
  }[];
  /** Words that no event holds: opinions, with a date in them. */
  neverDated?: string[];
  /** Two tellings of one event. */
  toldOnce?: [string, string][];
  positions?: Record<string, string[]>;
  grades: { says: string; grade: string }[];
  figures: { digits: string; counts?: string }[];
  onlyTheseFigures?: boolean;
  terms?: { term: string; definition?: string }[];
  gaps?: string[];
};

const folder = import.meta.dirname;
const lexicon = loadLexicon(join(folder, '../../resources/words'));
const articles = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());

for (const { name } of articles) {
  const file = readdirSync(join(folder, name)).find((item) => item.startsWith('article.')) ?? '';
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
  const taken = await takeIn(readFileSync(join(folder, name, file)), { name: file });
  if (!taken.ok) throw new Error(`${name}: ${taken.fault.sentence}`);
  const source = taken.value;
  const meta: SourceMeta =
    expected.date === undefined ? source.meta : { ...source.meta, published: { value: expected.date, from: 'typed in' } };
  describe(name, () => checks(source, read({ source, meta, corrections: noCorrections }, lexicon), expected));
}

function checks(source: Source, reading: Reading, expected: Expected): void {
  const words = (span: Span): string => plain(wordsAt(source.text, span));
  const entity = (id: string | undefined): Entity | undefined => reading.entities.find((e) => e.id === id);
  const names = (type: Entity['type']): string[] => reading.entities.filter((e) => e.type === type).map((e) => words(e.span));
  const voice = (v: { span: Span; entity?: string } | undefined): string =>
    v === undefined ? 'not stated' : words(entity(v.entity)?.span ?? v.span);
  const spoken = reading.quotations.filter(({ use }) => use === 'speech');
  const named = (name: string, type: Entity['type']): Entity | undefined =>
    reading.entities.find((e) => e.type === type && [e, ...e.mentions].some(({ span }) => words(span).includes(name)));

  it('[F1] something is expected of the article', () => {
    expect(Object.keys(expected.people).length + expected.organisations.length + expected.reported.length).toBeGreaterThan(0);
  });

  for (const [field, value] of Object.entries(expected.meta ?? {}))
    it(`[A3] reads the ${field}: ${value}`, () => {
      const stated = source.meta[field as keyof SourceMeta]?.value;
      expect(field === 'published' ? stated?.slice(0, 10) : stated).toBe(value);
    });
  for (const [number, kind] of Object.entries(expected.notBody ?? {}))
    it(`[A4] paragraph ${number} is ${kind}, not body`, () => {
      const paragraph = reading.paragraphs.find((p) => p.number === Number(number));
      expect(kind === 'caption' ? ['caption', 'duplicate', 'credit'] : [kind]).toContain(paragraph?.kind);
    });
  for (const [start, kind] of Object.entries(expected.notBodyWords ?? {}))
    it(`[A4] “${start}” is ${kind}, not body`, () => {
      expect(reading.paragraphs.find(({ span }) => words(span).includes(start))?.kind).toBe(kind);
    });
  for (const never of expected.neverIn ?? [])
    it(`[A4] “${never}” is nowhere in the text`, () => expect(source.text).not.toContain(never));

  for (const [name, roles] of Object.entries(expected.people))
    it(`[F2] ${name} is a person${roles.length > 0 ? `: ${roles.join(', ')}` : ''}`, () => {
      const person = reading.entities.find((e) => e.type === 'person' && words(e.span) === name);
      expect(person, names('person').join(', ')).toBeDefined();
      const stated = person?.roles.map(words) ?? [];
      for (const role of roles) expect(stated.filter((r) => r.includes(role)), stated.join(' | ')).not.toHaveLength(0);
    });
  if (expected.onlyThesePeople)
    it('[F2] nobody else is a person', () => expect(names('person').sort()).toEqual(Object.keys(expected.people).sort()));
  for (const name of expected.notPeople ?? [])
    it(`[F2] ${name} is not a person`, () => expect(names('person').filter((n) => n.includes(name))).toEqual([]));
  for (const name of expected.organisations)
    it(`[F2] ${name} is an organisation`, () => expect(named(name, 'organisation'), names('organisation').join(', ')).toBeDefined());
  for (const name of expected.media ?? [])
    it(`[F2] ${name} is a news medium`, () => expect(named(name, 'organisation')?.medium).toBe(true));
  for (const name of expected.places)
    it(`[F2] ${name} is a place`, () => expect(named(name, 'place'), names('place').join(', ')).toBeDefined());
  for (const forms of expected.one ?? [])
    it(`[F2] ${forms.join(', ')} are one`, () => {
      const owners = forms.map((form) => reading.entities.find((e) => e.mentions.some(({ span }) => words(span) === form || words(span).endsWith(form)))?.id);
      expect(new Set(owners).size).toBe(1);
      expect(owners[0]).toBeDefined();
    });
  for (const [name, code] of Object.entries(expected.countries ?? {}))
    it(`[F2] ${name} is tied to ${code}`, () => expect(named(name, 'person')?.country?.code).toBe(code));

  for (const quotation of expected.quotations) {
    const { words: quoted, speaker, carrier, venue } = quotation;
    it(`[F3] “${quoted}” – ${speaker}${carrier ? ` through ${carrier}` : ''}${venue ? `, to ${venue}` : ''}`, () => {
      const found = spoken.find((q) => words(q.words) === quoted);
      expect(found, spoken.map((q) => words(q.words)).join(' | ')).toBeDefined();
      expect(voice(found?.speaker)).toContain(speaker);
      if (carrier) expect(found?.carriers.map(voice)).toContain(carrier);
      else expect(found?.carriers.map(voice)).toEqual([]);
      if (venue) expect(found?.venue && words(found.venue)).toContain(venue);
    });
  }
  if (expected.onlyTheseQuotations)
    it('[F3] nothing else is quoted speech', () =>
      expect(spoken.map((q) => words(q.words)).sort()).toEqual(expected.quotations.map((q) => q.words).sort()));
  for (const [one, other] of expected.utterances ?? [])
    it(`[F3] “${one}…” and “${other}…” are one utterance`, () => {
      const of = (start: string) => spoken.find((q) => words(q.words).startsWith(start))?.utterance;
      expect(of(one)).toBeDefined();
      expect(of(one)).toBe(of(other));
    });

  for (const { speaker, says, carrier } of expected.reported)
    it(`[F4] ${speaker} ← ${says}${carrier ? ` through ${carrier}` : ''}`, () => {
      const claims = reading.statements.filter((s) => s.kind === 'claim' && plain(s.content.map(words).join(' ')).includes(says));
      expect(claims.map((claim) => (claim.speaker === undefined ? '' : `${voice(claim.speaker)} / ${words(claim.speaker.span)}`)).join(' | ')).toContain(speaker);
      if (carrier) expect(claims.flatMap((claim) => claim.carriers.map(voice)).join(' | ')).toContain(carrier);
    });
  for (const { says, grade } of expected.grades)
    it(`[F9] “${says}” is ${grade}`, () => {
      const holding = reading.statements.filter((s) => plain(s.content.map(words).join(' ')).includes(says));
      const narrowest = holding.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
      expect(narrowest?.grade).toBe(grade);
    });

  for (const row of expected.timeline)
    it(`[F6] ${row.edtf ?? row.from ?? row.precision}: ${row.what}`, () => {
      const told = reading.events.filter(({ span, sentence }) => words(span).includes(row.what) || words(reading.sentences[sentence]!.span).includes(row.what));
      const shown = told.map(({ span, time, status, certainty }) => ({ words: words(span), ...time, status, certainty }));
      const match = shown.find(
        (event) =>
          (row.edtf === undefined || event.edtf === row.edtf || event.from?.startsWith(row.edtf)) &&
          (row.from === undefined || event.from?.startsWith(row.from)) &&
          (row.to === undefined || event.to?.startsWith(row.to)) &&
          event.precision === row.precision &&
          (row.starts === undefined || event.words.startsWith(row.starts)) &&
          (row.status === undefined || event.status === row.status) &&
          (row.certainty === undefined || event.certainty === row.certainty),
      );
      expect(match, JSON.stringify(shown, null, 1)).toBeDefined();
    });

  for (const never of expected.neverDated ?? [])
    it(`[F6] “${never}” is an opinion, no event`, () => {
      expect(reading.events.map(({ span }) => words(span)).filter((w) => w.includes(never))).toEqual([]);
    });
  for (const [one, other] of expected.toldOnce ?? [])
    it(`[F6] “${one}” and “${other}” are one event`, () => {
      const tellings = reading.events.filter((event) => [event.span, ...event.also].some((span) => words(span).includes(one) || words(span).includes(other)));
      expect(tellings.map(({ span }) => words(span))).toHaveLength(1);
    });

  for (const [party, held] of Object.entries(expected.positions ?? {}))
    for (const position of held)
      it(`[B2] ${party}: ${position}`, () => {
        const of = reading.positions.filter(({ label }) => label === party).map(({ span }) => words(span));
        expect(of.filter((w) => w.includes(position)), of.join(' | ')).not.toHaveLength(0);
      });

  for (const { digits, counts } of expected.figures)
    it(`[F7] ${digits}${counts ? ` ${counts}` : ''}`, () => {
      const found = reading.figures.filter((f) => `${words(f.digits)} `.startsWith(`${digits} `));
      expect(found.map((f) => words(f.span)), reading.figures.map((f) => words(f.span)).join(' | ')).not.toHaveLength(0);
      if (counts) expect(found.map((f) => (f.counts ? words(f.counts) : '')).join(' | ')).toContain(counts);
    });
  if (expected.onlyTheseFigures)
    it('[F7] nothing else is a figure', () => expect(reading.figures.map((f) => words(f.digits))).toEqual(expected.figures.map((f) => f.digits)));
  for (const { term, definition } of expected.terms ?? [])
    it(`[F8] ${term}: ${definition}`, () => {
      const found = reading.terms.find((t) => words(t.span) === term);
      expect(found, reading.terms.map((t) => words(t.span)).join(' | ')).toBeDefined();
      expect(found?.definition && words(found.definition)).toContain(definition);
    });
  for (const gap of expected.gaps ?? [])
    it(`[B2] not known or disputed: ${gap}`, () => {
      const found = reading.gaps.map(({ sentence }) => words(reading.sentences[sentence]!.span));
      expect(found.filter((w) => w.includes(gap)), found.join(' | ')).not.toHaveLength(0);
    });
}
