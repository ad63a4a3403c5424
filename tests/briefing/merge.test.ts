import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Merge, mergeSections } from '#main/briefing/merge.ts';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { textOf } from '#shared/model/richtext/node.ts';
import type { Section } from '#shared/model/section.ts';
import { doc, paragraph, section, word } from '../shared/fixture.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const built = (id: string, words: string): Section => {
  const body = doc(paragraph(word(words)));
  return section(id, body, { built: hash(canonicalJson(body)) });
};
const edited = (id: string, was: string, is: string): Section => ({
  ...built(id, was),
  body: doc(paragraph(word(is))),
});
const merge = (now: readonly Section[], built: readonly Section[], was = built, change: Merge['change'] = 'kind') =>
  mergeSections({ now, was, built, change, hash });
const shown = (sections: readonly Section[]) => sections.map(({ id, body }) => `${id}:${textOf(body)}`);

describe('building again', () => {
  it('[B8] replaces what nobody edited and keeps every edited word', () => {
    const now = [built('a', 'old a'), edited('b', 'old b', 'my words')];
    expect(shown(merge(now, [built('a', 'new a'), built('b', 'new b')]))).toEqual(['a:new a', 'b:my words']);
  });

  it('[B8] keeps an edited section that the new kind does not have, and drops an untouched one', () => {
    const now = [built('a', 'old'), edited('b', 'old b', 'mine')];
    const was = [built('a', 'old'), built('b', 'old b')];
    const merged = merge(now, [built('c', 'new c')], was);
    expect(shown(merged)).toEqual(['c:new c', 'b:mine']);
    expect(merged[1]).toMatchObject({ hidden: true, aside: true });
  });

  it('[B8] keeps a section the user added, the user’s order, heading and hiding', () => {
    const now = [
      { ...built('b', 'b'), heading: 'Renamed', hidden: true },
      section('own-1', doc(paragraph(word('typed')))),
      built('a', 'a'),
    ];
    const merged = merge(now, [built('a', 'a2'), built('b', 'b2')]);
    expect(shown(merged)).toEqual(['b:b2', 'own-1:typed', 'a:a2']);
    expect(merged[0]).toMatchObject({ heading: 'Renamed', hidden: true });
  });

  it('[B8] puts a new section after the one it follows in its kind', () => {
    const now = [built('a', 'a'), built('c', 'c')];
    expect(shown(merge(now, [built('a', 'a'), built('b', 'b'), built('c', 'c')]))).toEqual(['a:a', 'b:b', 'c:c']);
  });
});
