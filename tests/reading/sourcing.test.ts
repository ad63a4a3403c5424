import { describe, expect, it } from 'vitest';
import { attributed } from './attributed.ts';

describe('[F9] sourcing grades', () => {
  it.each([
    ['S1', 'a named person’s quotation', 'Anna Holm said the bridge was “a wreck”.'],
    ['S1', 'a named body’s quotation', 'The World Health Organization said the outbreak was “under control”.'],
    ['S2', 'a named person’s paraphrase', 'Anna Holm said the bridge was unsafe.'],
    ['S2', 'a named person after according to', 'According to Anna Holm, the bridge was unsafe.'],
    ['S2', 'an institution that speaks as one', 'The electoral council said the count was over.'],
    ['S3', 'a document', 'A report by the auditor said the bridge was unsafe.'],
    ['S3', 'a document quoted', 'The indictment said the bridge was “a wreck”.'],
    ['S3', 'court records', 'According to court records, police stopped 400 people.'],
    ['S3', 'a named institution’s assessment', 'The World Health Organization estimated that the toll was 400.'],
    ['S3', 'an evaluation by an institute', 'The bridge will fall, an evaluation by the Road Institute determined.'],
    ['S2', 'an official body', 'The coast guard said a boat had sunk.'],
    ['S2', 'a public service', 'The fire service said the bridge was unsafe.'],
    ['S4', 'a man who guards', 'A security guard said the bridge was unsafe.'],
    ['S4', 'officials of a body', 'Coast guard officials said a boat had sunk.'],
    ['S4', 'an unnamed insider', 'A council insider familiar with the plan said the bridge was unsafe.'],
    ['S4', 'an unnamed insider quoted', 'A council insider familiar with the plan said the bridge was “a wreck”.'],
    ['S4', 'officials of a country', 'Ukrainian officials said the bridge was unsafe.'],
    ['S4', 'members of a party', 'On Monday many Democrats said the bridge was unsafe.'],
    ['S4', 'a spokesman without a name', 'A spokesman for the ministry said the bridge was unsafe.'],
    ['S4', 'two described sources', 'Two sources close to the council said the bridge was unsafe.'],
    ['S5', 'reports', 'Reports say the bridge has collapsed.'],
    ['S5', 'media of a place', 'Local media reported that the bridge had collapsed.'],
    ['S5', 'reports in the media', 'Media reports said the bridge had collapsed.'],
    ['S5', 'reports of no source', 'Unconfirmed reports said the bridge had collapsed.'],
    ['S4', 'media of a state', 'Norwegian state media reported that the bridge had collapsed.'],
    ['S4', 'some of many', 'Most of the nine engineers polled expect another collapse.'],
    ['S5', 'sources', 'Sources said the bridge had collapsed.'],
    ['S5', 'critics', 'Critics say the bridge is unsafe.'],
    ['S5', 'nobody', 'It was reported that the bridge had collapsed.'],
    ['S5', 'nobody, of somebody', 'The mayor is believed to have left the city.'],
    ['S6', 'the outlet itself', 'The bridge opened on Monday.'],
    ['S6', 'the outlet on what was not said', 'Anna Holm did not say when the bridge would open.'],
  ])('%s: %s', (grade, _, text) => {
    expect(attributed(text).statements.map((statement) => statement.grade)).toEqual([grade]);
  });

  it('never upgrades an unnamed source by what it quotes or names', () => {
    const { statements } = attributed(
      'A person close to Anna Holm said the Road Institute had found the bridge unsafe.',
    );
    expect(statements.map(({ grade }) => grade)).toEqual(['S4']);
  });

  it('grades a sentence’s tail apart from its claim', () => {
    const { statements } = attributed(
      'Anna Holm stated the talks went well – although they failed to result in a deal.',
    );
    expect(statements.map(({ grade }) => grade)).toEqual(['S2', 'S6']);
  });
});
