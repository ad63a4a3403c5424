const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Head words of what speaks in writing. */
export const documents = set(
  `report reports study studies statement statements letter letters memo document documents survey surveys poll polls data figures statistics evaluation
  evaluations assessment assessments analysis review article articles paper papers book bill law laws ruling filing filings lawsuit complaint affidavit indictment
  copy copies minutes log logs transcript transcripts website site page post tweet tweets email emails message messages e-mail e-mails ad ads advertisement note notes audit census index research findings
  record records resolution treaty agreement charter constitution act order decree plan platform proposal editorial column release notice
  estimate estimates forecast projection chart questionnaire leaflet manual guidelines communique communiqué declaration evidence footage cable cables
  dossier briefing warrant petition sign signs headline card`,
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
  cabinet federation association institute foundation charity league treasury coalition delegation presidency secretariat watchdog`,
);
