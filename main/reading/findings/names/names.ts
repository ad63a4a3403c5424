import type { Article } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import type { Entity } from '#shared/model/finding.ts';
import { addAffiliations } from './affiliation.ts';
import { besideIn } from './beside.ts';
import type { Candidate } from './candidate.ts';
import { isShouted } from './capitals.ts';
import { addClues } from './clues.ts';
import { byDateline } from './datelines.ts';
import { type Everyday, everydayIn } from './everyday.ts';
import { asFirms } from './firms.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';
import { groupsOf } from './groups.ts';
import { addIntroduced } from './introduced.ts';
import { addNominals } from './nominals.ts';
import { piecesIn } from './pieces.ts';
import { placeOrPower } from './places.ts';
import { addPronouns } from './pronouns.ts';
import { draftsOf, entityOf } from './records.ts';
import { runsIn } from './runs.ts';
import { scenesOf } from './scene.ts';
import { joinKinds, lookAgain, partNamesakes } from './second.ts';
import { shoutedIn } from './shouted.ts';

/**
 * [F2] People, organisations and places: one record for each, in the order in which they are first spoken of. Names come from running
 * text, headlines and captions, not from who made a picture or helped with the report.
 */
export function findEntities(article: Article, lexicon: Lexicon): Entity[] {
  const gazetteer = gazetteerOf(lexicon);
  const isEveryday = everydayIn(article, lexicon, gazetteer);
  const first = byDateline(article, candidatesIn(article, lexicon, gazetteer, isEveryday));
  const found = lookAgain(article, gazetteer, first);
  for (const candidate of found) addClues(article, gazetteer, candidate);
  addIntroduced(article, gazetteer, found);
  const candidates = asFirms(article, gazetteer, found);
  joinKinds(article, candidates);
  const groups = groupsOf(article, partNamesakes(candidates), gazetteer, isEveryday);
  const drafts = draftsOf(article, gazetteer, groups);
  const scenes = scenesOf(article, drafts);
  addNominals(article, gazetteer, scenes);
  addPronouns(article, scenes);
  return addAffiliations(article, drafts).map((draft) => entityOf(article, draft));
}

function candidatesIn(article: Article, lexicon: Lexicon, gazetteer: Gazetteer, isEveryday: Everyday): Candidate[] {
  const found: Candidate[] = [];
  const shouted: number[] = [];
  for (const { number, paragraph } of article.sentences) {
    const kind = article.paragraphs[paragraph - 1]?.kind;
    if (kind !== 'body' && kind !== 'head' && kind !== 'caption') continue;
    const { first, last } = article.bounds[number] as { first: number; last: number };
    if (isShouted(article.tokens, first, last)) {
      shouted.push(number);
      continue;
    }
    for (const run of runsIn(article, gazetteer, number, isEveryday))
      for (const piece of piecesIn(article, lexicon, gazetteer, run)) found.push(placeOrPower(article, piece));
  }
  return [...found, ...shoutedIn(article, gazetteer, isEveryday, shouted, found)].map(besideIn(article, lexicon));
}
