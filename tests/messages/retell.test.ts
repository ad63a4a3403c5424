import { describe, expect, it } from 'vitest';
import { stored as english } from '#shared/messages/en/stored.ts';
import { catalogues, type Messages } from '#shared/messages/languages.ts';
import { retell } from '#shared/messages/retell.ts';

const { en, uk } = catalogues;
const deeds = ({ deeds: area }: Messages) => area;

describe('[H1] what was written down in one language is said in another', () => {
  it.each([
    [en.deeds.changedTitle, uk.deeds.changedTitle],
    [en.deeds.madeIt.press, uk.deeds.madeIt.press],
    [en.deeds.section.edited('Key points'), uk.deeds.section.edited('Key points')],
    [en.deeds.section.broughtBack('Timeline', 12), uk.deeds.section.broughtBack('Timeline', 12)],
    [en.deeds.entry.tookOffer('Terms (2)'), uk.deeds.entry.tookOffer('Terms (2)')],
    [en.deeds.marked('TLP:AMBER+STRICT'), uk.deeds.marked('TLP:AMBER+STRICT')],
    [en.deeds.version.unreadable, uk.deeds.version.unreadable],
    [en.deeds.version.restored(3), uk.deeds.version.restored(3)],
  ])('%s ⇄ %s', (inEnglish, inUkrainian) => {
    expect(retell(inEnglish, deeds, uk)).toBe(inUkrainian);
    expect(retell(inUkrainian, deeds, en)).toBe(inEnglish);
    expect(retell(inEnglish, deeds, en)).toBe(inEnglish);
  });

  it('the message that says most itself is meant: a quotation added is no section of that name', () => {
    expect(retell('Added a quotation from the source', deeds, uk)).toBe(uk.deeds.took.quotation);
    expect(retell('Added Quotations', deeds, uk)).toBe(uk.deeds.section.added('Quotations'));
  });

  it.each([1, 2, 5, 21, 1200])('a number takes the forms of the other language: %d', (count) => {
    expect(retell(en.deeds.restored(count), deeds, uk)).toBe(uk.deeds.restored(count));
    expect(retell(uk.deeds.restored(count), deeds, en)).toBe(en.deeds.restored(count));
    const notices = ({ stored: { notices: area } }: Messages) => area;
    expect(retell(english.notices.nul(count), notices, uk)).toBe(uk.stored.notices.nul(count));
  });

  it('a message within a message is said again too', () => {
    const label = en.deeds.version.replaced(en.deeds.section.edited('Key points'), 2);
    expect(retell(label, deeds, uk)).toBe(uk.deeds.version.replaced(uk.deeds.section.edited('Key points'), 2));
    const places = ({ stored: { places: area } }: Messages) => area;
    expect(retell('In “Ports reopen”, ¶7', places, uk)).toBe('У «Ports reopen», ¶7');
    expect(retell('In the article, ¶2', places, uk)).toBe('У статті, ¶2');
  });

  it.each(['', 'Put the thing away', 'meta og:title', 'Edited', 'marked x'])('leaves “%s” as it is', (words) => {
    expect(retell(words, deeds, uk)).toBe(words);
  });

  it('labels of the first Brevier are known', () => {
    expect(retell('Marked Key points', deeds, uk)).toBe(uk.deeds.marked('Key points'));
    expect(retell('Restored a paragraph of the article', deeds, uk)).toBe(uk.deeds.restored(1));
    expect(retell('Version 4 restored (1 broken character replaced)', deeds, uk)).toBe(
      uk.deeds.version.replaced(uk.deeds.version.restored(4), 1),
    );
  });
});
