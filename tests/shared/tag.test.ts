import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BriefingContent } from '#shared/model/briefing.ts';
import { applyChange, Change } from '#shared/model/change.ts';
import { longestTag, mostTags, Tag, tagKey, tagsIn, withTags } from '#shared/model/tag.ts';
import { contentOf } from '../store/samples.ts';

describe('[L1] tags', () => {
  it.each([
    ['Grain, Ukraine talks', ['Grain', 'Ukraine talks']],
    ['  Grain ,, grain ,GRAIN', ['Grain']],
    ['зерно,Зерно, переговори', ['зерно', 'переговори']],
    ['two\nlines', ['two', 'lines']],
    ['a   b', ['a b']],
    [' , ', []],
    ['', []],
  ])('are parted by commas and lines where they are typed, each once: %j', (line, tags) => {
    expect(tagsIn(line)).toEqual(tags);
  });

  it('that are typed can be stored, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        for (const tag of tagsIn(line)) {
          expect(Tag.safeParse(tag).success).toBe(true);
          expect(tag.length).toBeLessThanOrEqual(longestTag);
        }
        expect(tagsIn(tagsIn(line).join(', '))).toEqual(tagsIn(line));
      }),
    );
  });

  it.each(['', ' a', 'a ', 'a,b', 'a\nb', 'x'.repeat(longestTag + 1)])('must not be %j', (tag) => {
    expect(Tag.safeParse(tag).success).toBe(false);
  });

  const some = fc.uniqueArray(fc.constantFrom('a', 'B', 'c', 'D', 'e', 'ї'), { maxLength: 5 });

  it('are the same set whichever of two windows adds and takes away first, where they mean different tags', () => {
    fc.assert(
      fc.property(some, some, some, some, some, (start, add, remove, addToo, removeToo) => {
        const mine = { add, remove: remove.filter((tag) => !add.includes(tag)) };
        const touched = new Set([...mine.add, ...mine.remove]);
        const theirs = {
          add: addToo.filter((tag) => !touched.has(tag)),
          remove: removeToo.filter((tag) => !touched.has(tag) && !addToo.includes(tag)),
        };
        const one = withTags(withTags(start, mine.add, mine.remove), theirs.add, theirs.remove);
        const other = withTags(withTags(start, theirs.add, theirs.remove), mine.add, mine.remove);
        expect(new Set(one)).toEqual(new Set(other));
        expect(new Set(one.map(tagKey)).size).toBe(one.length);
      }),
    );
  });

  it('keep the way they were first written, and are never more than a briefing may carry', () => {
    expect(withTags(['Grain'], ['GRAIN', 'Talks'], [])).toEqual(['Grain', 'Talks']);
    const many = Array.from({ length: mostTags + 5 }, (_one, at) => `tag ${at}`);
    expect(withTags([], many, [])).toHaveLength(mostTags);
  });
});

describe('[L1] filing a briefing', () => {
  const content = contentOf('A');

  it('leaves content that a briefing may have, and nothing behind once it is taken back', () => {
    const tagged = applyChange(content, { do: 'tags', add: ['Grain'], remove: [] });
    expect(BriefingContent.parse(tagged).tags).toEqual(['Grain']);
    expect(applyChange(tagged, { do: 'tags', add: [], remove: ['grain'] })).toEqual(content);
    const archived = applyChange(content, { do: 'archive', archived: true });
    expect(BriefingContent.parse(archived).archived).toBe(true);
    expect(applyChange(archived, { do: 'archive', archived: false })).toEqual(content);
  });

  it('is refused with a tag that holds a comma or nothing', () => {
    for (const tag of ['a,b', '', ' '])
      expect(Change.safeParse({ do: 'tags', add: [tag], remove: [] }).success).toBe(false);
  });
});
