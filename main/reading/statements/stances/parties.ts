import type { Article } from '#main/reading/article/article.ts';
import type { Lexicon } from '#main/reading/lexicon.ts';
import { once } from '#main/reading/once.ts';
import type { Item } from '#main/reading/statements/frame/frame.ts';
import { isCapital } from '#main/reading/statements/frame/grammar.ts';
import type { Phrase } from '#main/reading/statements/frame/phrase.ts';
import { entityById } from '#main/reading/statements/mentions.ts';
import { institutions } from '#main/reading/statements/voices/speakers.ts';
import type { Voices } from '#main/reading/statements/voices/voice.ts';
import type { Entity, Voice } from '#shared/model/finding.ts';
import { type Span, wordsAt } from '#shared/model/span.ts';
import { type Country, countriesOf, firstCountry, type Word } from './countries.ts';
import { holdsOffice, isOfState } from './office.ts';

/** Whose position it is: an ISO country code or an entity's id, and how to name it. */
export type Party = { readonly id: string; readonly label: string; readonly country: boolean };

/** Nouns for those who speak or act for a country or a body. */
export const officials = new Set(
  `officials official authorities authority government governments administration ministry minister ministers leaders leader president forces force troops
  army military navy delegation delegates representatives representative negotiators diplomats diplomat envoy envoys ambassador spokesman spokeswoman
  spokesperson parliament lawmakers chancellor premier king queen side team lawyers regulators prosecutors police court courts state regime army
  guard coastguard contingent people president commander commanders general generals chief head`.split(/\s+/),
);

/** Roles in somebody's service, not against them. */
const serving =
  /\b(?:aide|advis[eo]r|spokes(?:man|woman|person)|envoy|minister|deputy|representative|negotiator|chief|ambassador|secretary|general|head|official|lawyer|assistant)\b/i;

/** Who serves an organisation of states stands for none of them. */
const ofNations =
  /\b(?:secretary[- ]general|director[- ]general|high commissioner|(?:special )?rapporteur)\b|\b(?:united nations|u\.n\.|un|nato|eu|european union) (?:chief|envoy|spokes|official)/i;

const longestLabel = 60;

/** What joins the names of a list, and how long it can be. */
const joins = /^(?:, and the |, and |, | and the | and )/;

const longestJoint = 12;

/** Says whose position a voice or a subject stands for. */
export type Parties = {
  ofVoice(voice: Voice): Party | undefined;
  ofPhrase(phrase: Phrase, items: readonly Item[]): Party | undefined;
  /** Those whom "and" joins to a speaker: the Malaysia of "Vietnam and Malaysia, which …, called for restraint". */
  besides(voice: Voice, cue: Span | undefined): Voice[];
  /** The party as a person or body of its own, for a story within one country. */
  alone(voice: Voice): Party | undefined;
  aloneOfPhrase(phrase: Phrase, items: readonly Item[]): Party | undefined;
};

export function partiesOf(article: Article, lexicon: Lexicon, entities: readonly Entity[], voices: Voices): Parties {
  const { forms: countries, names } = countriesOf(lexicon);
  const byId = entityById(article, entities);
  const nation = (code: string): Party => ({ id: code, label: names.get(code) ?? code, country: true });
  const body = once(
    (entity: Entity): Party => ({
      id: entity.id,
      label: wordsAt(article.text, entity.span).replace(/\s+/g, ' '),
      country: false,
    }),
  );

  const countryIn = (words: readonly Word[]): Country | undefined => firstCountry(countries, words);

  /** Last words of the names of people a country is known of: "the Duval administration" is of Duval's country. */
  const byFamilyName = new Map<string, string>();
  for (const entity of entities)
    if (entity.type === 'person' && entity.country !== undefined) {
      const family = itemsOf(wordsAt(article.text, entity.span)).at(-1)?.lower;
      if (family !== undefined) byFamilyName.set(family, entity.country.code);
    }

  /** The country of whom a role serves: "the president's aide". */
  const masterOf = (role: Span): string | undefined => {
    const words = wordsAt(article.text, role);
    if (!serving.test(words)) return undefined;
    const master = voices.at(role.start)?.entity;
    return master === undefined || master.roles.some((own) => own.start === role.start)
      ? countryIn(itemsOf(words))?.code
      : (master.country?.code ?? countryIn(itemsOf(words))?.code);
  };

  const ofEntity = once((entity: Entity): Party | undefined => {
    const roles = entity.roles.map((role) => wordsAt(article.text, role));
    if (entity.type === 'person' && roles.length > 0 && !roles.some(holdsOffice)) return undefined;
    if (roles.some((role) => ofNations.test(role))) return undefined;
    if (entity.type === 'organisation' && !isOfState(wordsAt(article.text, entity.span), roles)) return undefined;
    if (entity.country !== undefined) return nation(entity.country.code);
    if (entity.type === 'person') {
      const code = entity.roles
        .map((role) => masterOf(role) ?? countryIn(itemsOf(wordsAt(article.text, role)))?.code)
        .find(Boolean);
      return code === undefined ? undefined : nation(code);
    }
    const words = itemsOf(wordsAt(article.text, entity.span));
    const code = countryIn(words)?.code ?? words.map(({ lower }) => byFamilyName.get(lower)).find(Boolean);
    return code === undefined ? undefined : nation(code);
  });

  /** Its own name holds the name of a country. */
  const isSeated = once(
    (entity: Entity): boolean => countryIn(itemsOf(wordsAt(article.text, entity.span))) !== undefined,
  );

  /** "The port’s operator, Konkan Terminals, …": the name beside the noun. */
  const appositive = ({ also }: Phrase, items: readonly Item[]) => {
    for (let at = (also?.to ?? 0) - 1; at >= (also?.from ?? 0); at -= 1) {
      const item = items[at];
      if (item !== undefined && isCapital(item)) return voices.at(item.start);
    }
    return undefined;
  };

  /** A body that is named by its kind alone: "the electoral council". Articles name it alike, so its words tell which it is. */
  const byWords = (voice: Voice): Party | undefined => {
    if (voice.kind !== 'organisation') return undefined;
    const label = wordsAt(article.text, voice.span)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|its|his|her|their) /i, '');
    return label.length > longestLabel ? undefined : { id: `party@${label.toLowerCase()}`, label, country: false };
  };

  /** "Peru’s Congress": of the country whose name owns it, whatever bodies of that name there are. */
  const ownerOf = ({ from, head }: Phrase, items: readonly Item[]): Country | undefined =>
    items[head - 1]?.lower === "'s" && institutions.has(items[head]?.lower ?? '')
      ? countryIn(items.slice(Math.max(from, head - 4), head - 1))
      : undefined;

  const ofPhrase = (phrase: Phrase, items: readonly Item[]): Party | undefined => {
    const head = items[phrase.head];
    if (head === undefined || head.quote !== undefined) return undefined;
    const found = voices.at(head.start) ?? appositive(phrase, items);
    if (found !== undefined) {
      if (found.entity.medium === true) return undefined;
      const owner = found.entity.type === 'organisation' ? ownerOf(phrase, items) : undefined;
      const party = owner === undefined ? ofEntity(found.entity) : nation(owner.code);
      if (party !== undefined) return party;
    }
    const before = items.slice(phrase.from, phrase.head + 1);
    const whole = found === undefined && (isCapital(head) || officials.has(head.lower)) ? countryIn(before) : undefined;
    if (whole !== undefined) return nation(whole.code);
    return found === undefined || found.entity.type === 'place' ? undefined : body(found.entity);
  };

  const besides = (voice: Voice, cue: Span | undefined): Voice[] => {
    const found: Voice[] = [];
    let end = voice.span.end;
    for (;;) {
      const lead = joins.exec(article.text.slice(end, end + longestJoint))?.[0];
      const next = lead === undefined ? undefined : voices.at(end + lead.length);
      if (lead === undefined || next === undefined || next.mention.span.start !== end + lead.length) return [];
      const { span } = next.mention;
      found.push({ kind: 'organisation', span, entity: next.entity.id, certainty: 'stated', rule: 'voice-joined' });
      end = span.end;
      if (/\band\b/.test(lead)) break;
    }
    // behind the verb, "and" may open the next clause
    const goesOn = cue !== undefined && cue.start > end;
    return goesOn || /^[.,;]/.test(article.text.slice(end, end + 1)) ? found : [];
  };

  return {
    ofPhrase,
    besides,
    ofVoice: (voice) => {
      if (voice.kind === 'vague' || voice.kind === 'document') return undefined;
      const entity = voice.entity === undefined ? undefined : byId.get(voice.entity);
      if (entity !== undefined) return entity.medium === true ? undefined : (ofEntity(entity) ?? body(entity));
      const words = itemsOf(wordsAt(article.text, voice.span));
      const owner = /^(?:its|their)$/.test(words[0]?.lower ?? '') ? voices.at(voice.span.start)?.entity : undefined;
      const owned = owner === undefined ? undefined : ofEntity(owner);
      if (owned !== undefined) return owned;
      const plural = words.some(
        (item) =>
          officials.has(item.lower) &&
          /s$|authorit|government|administration|ministry|military|army|navy|guard|side/.test(item.lower),
      );
      const country = plural || voice.kind === 'person' ? countryIn(words) : undefined;
      return country === undefined ? byWords(voice) : nation(country.code);
    },
    alone: (voice) => {
      const entity = voice.entity === undefined ? undefined : byId.get(voice.entity);
      if (entity === undefined) return byWords(voice);
      return entity.type === 'place' || entity.medium === true ? undefined : body(entity);
    },
    aloneOfPhrase: (phrase, items) => {
      const head = items[phrase.head];
      const entity =
        (head === undefined ? undefined : voices.at(head.start)?.entity) ?? appositive(phrase, items)?.entity;
      if (entity === undefined || entity.type === 'place' || entity.medium === true) return undefined;
      return isSeated(entity) ? undefined : body(entity);
    },
  };
}

/** A few words, for looking up countries in them. */
function itemsOf(words: string): Word[] {
  return words
    .replaceAll('’', "'")
    .replaceAll("'s", '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => ({
      lower: word.toLowerCase(),
      shape: /^\p{Lu}/u.test(word) ? ('Title' as const) : ('lower' as const),
    }));
}
