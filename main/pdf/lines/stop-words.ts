/** Small words by which a language is told, in lower case only: capitals make names ("El País", "Die Zeit"). */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for on it as was with be by at from are this an which or has had have not but were their its will would said he she they who been more about after we you i can could there',
  de: 'der die und das nicht ist mit auf für ein eine einen einer dem den des von zu sich auch wird werden im zum zur bei nach über wie aus sie hat haben sind dass wir noch vor durch nur mehr',
  fr: 'le la les des et est une un du dans qui que pour sur pas avec au aux ce cette ces sont plus par il elle nous vous ont été être mais ou leur de en se',
  es: 'el la los las del y en una un por con para no que se su es lo como más pero sus al fue ha son este esta entre de',
  it: 'il la lo gli le di del della dei delle che e un una per con non è sono si nel nella alla come anche più ha da al dal',
  pt: 'o a os as de do da dos das que e em um uma para com não se na no por mais como foi são ao pela pelo à',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook maar bij uit wordt naar door dan nog',
  pl: 'w i na z do nie się że jest to o jak po za od przez oraz dla czy ale jego był są przed',
  ru: 'и в на не что с по к как это от за из о у для но он его бы же так был до или мы',
  uk: 'та в на не що з до як це від за із про у для але він його був або ми й по',
  bg: 'на се от за са ще като че да е и в с не по до но при',
};

/** The languages that have a small word. */
export const stopWords: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists))
    for (const each of words.split(' ')) found.set(each, [...(found.get(each) ?? []), language]);
  return found;
}
