const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Head words of what speaks in writing. */
export const documents = set(
  `report reports study studies statement statements letter letters memo document documents survey surveys poll polls data figures statistics evaluation
  evaluations assessment assessments analysis review article articles paper papers book bill law laws ruling filing filings lawsuit complaint affidavit indictment
  copy copies minutes log logs transcript transcripts website site page post tweet tweets email emails message messages e-mail e-mails ad ads advertisement note notes audit census index research findings
  record records resolution treaty agreement charter constitution act order decree plan platform proposal editorial column release notice
  estimate estimates forecast projection chart questionnaire leaflet manual guidelines communique communiqué declaration evidence footage cable cables
  dossier briefing warrant petition sign signs headline card results brief submission`,
);

/** Who speaks without being told from others: only a description makes more of them. */
export const vague = set(
  `sources source reports some many others observers critics experts analysts rumours rumors media commentators skeptics sceptics everyone everybody someone
  somebody most several people one`,
);

/** Singular nouns for a body that speaks as one: "the electoral council" names it, where "officials" only describes. */
export const institutions = set(
  `council company government board ministry agency court commission committee party army military union bank campaign administration parliament
  authority department office university school hospital club airline firm operator regulator embassy church group police navy senate congress assembly
  cabinet federation association institute foundation charity league treasury coalition delegation presidency secretariat watchdog coastguard service
  brigade tribunal bureau directorate inspectorate observatory gendarmerie`,
);

/** Before "guard": whose guard is a body. */
export const guarded = set('coast national border civil republican presidential revolutionary home');

/** Before "media", "reports", "analysts": they tell nobody from others. */
export const sayNothing = set(
  `local some several many various multiple numerous other early earlier initial unconfirmed recent conflicting social news media press international national
  online outside independent`,
);
