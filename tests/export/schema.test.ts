import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manuscriptOf } from '#main/export/fromJob.ts';
import { BriefingFile, briefingSchema, jsonOf } from '#main/export/json.ts';
import { generatedJob } from '../pdf/fixtures/generated.ts';
import { harbour, harbourBackground } from '../pdf/fixtures/harbour.ts';

describe('[X1] the JSON file', () => {
  it('is what its schema says, and nothing more, for every kind of briefing', () => {
    for (const job of [harbourBackground, ...Array.from({ length: 20 }, (_, i) => generatedJob(i))]) {
      const file: unknown = JSON.parse(jsonOf(manuscriptOf(job)));
      expect(BriefingFile.parse(file)).toEqual(file);
    }
  });

  it('has the schema that docs/briefing.schema.json shows (`node scripts/schema.ts` writes it)', () => {
    const shown: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../docs/briefing.schema.json'), 'utf8'),
    );
    expect(shown).toEqual(briefingSchema());
  });

  it('every place it names reads back in the article', () => {
    const { notes } = manuscriptOf(harbourBackground);
    expect(notes.length).toBeGreaterThan(10);
    for (const { words, sentence } of notes)
      expect(harbour.text.slice(sentence.start, sentence.end).replaceAll(/\s+/g, ' ')).toBe(words);
  });
});
