/** Why a paragraph has its class, by the rule that gave it; what stands in quotation marks or is a number is taken over from the reason. */
const sentences: Readonly<Record<string, string>> = {
  corrected: 'Цей клас вибрали ви.',
  body: 'Суцільний текст.',
  markup: 'Так його подає сама сторінка.',
  title: 'Це назва статті.',
  'heading-mark': 'Його позначено як заголовок.',
  'date-line': 'Це рядок із датою.',
  headline: 'Стоїть першим, короткий і без крапки.',
  capitals: 'Увесь із великих літер.',
  standfirst: 'Стоїть під заголовком і без крапки в кінці.',
  crosshead: 'Короткий, без крапки, а далі йде текст.',
  'short-line': 'Короткий і без крапки.',
  'caption-credit': 'Закінчується авторством знімка.',
  'caption-words': 'Каже, що описує зображення.',
  'caption-points': 'Вказує на когось на зображенні.',
  'caption-repeated': 'Наступний рядок повторює ці слова з авторством знімка.',
  'author-line': 'Каже, хто написав матеріал.',
  'author-life': 'Розповідає, хто автор.',
  'credit-line': 'Називає, хто зробив знімок чи матеріал.',
  'agency-credit': 'Це авторство знімка.',
  byline: 'Це рядок з іменем автора.',
  'boilerplate-phrase': 'Належить сторінці, а не статті: «#».',
  'site-notice': 'Це звертання сайту до читачів, а не частина статті.',
  'no-words': 'У ньому немає слів.',
  'count-line': 'Лічить читачів або каже, скільки часу сторінці.',
  disguised: 'Його слова мішають літери двох абеток, як прихована реклама.',
  'desk-note': 'Це примітка редакції для інших редакцій.',
  'mail-head': 'Це заголовок електронного листа.',
  listed: 'Стоїть у переліку інших сторінок.',
  'time-line': 'Це лише час доби.',
  'correction-note': 'Це примітка до статті, а не її частина.',
  'release-line': 'Каже, що це пресреліз.',
  'release-closing': 'Це кінець пресрелізу: відправник, контакти.',
  'same-words': 'Повторює сказане в абзаці #.',
  'pull-quote': 'Його слова є і в абзаці #.',
  contained: 'Його слова є і в абзаці #.',
};

/** The reason in Ukrainian; as it came where its rule is not known here. */
export const reasonOf = (rule: string, reason: string): string => retold(sentences[rule], reason);

/** Why a sentence ranks where it does, by rule. */
const ranked: Readonly<Record<string, string>> = {
  lead: 'Речення # основного тексту; у новинах найважливіше йде першим.',
  paragraph: 'З нього починається абзац.',
  headline: 'Каже те саме, що й заголовок.',
  date: 'Каже, коли.',
  place: 'Каже, де.',
  length: 'Досить довге, щоб сказати щось завершене.',
  names: 'Називає тих, кого стаття називає найчастіше.',
  event: 'Розповідає про датовану подію.',
  figure: 'Наводить число.',
  speech: 'Каже, хто це стверджує.',
  old: 'Розповідає про давно минуле: це тло.',
  quoted: 'Це цитата, яка не стоїть сама по собі.',
  short: 'Дуже коротке.',
  long: 'Дуже довге.',
  pronoun: 'Починається словом «#», яке відсилає до іншого речення.',
  repetition: 'Повторює частину того, що каже краще речення.',
  question: 'Питає або підводить до запитання, а не розповідає.',
  page: 'Містить слова сторінки, на якій стояла стаття.',
};

/** A reason of the ranking in Ukrainian; as it came where its rule is not known here. */
export const rankedBecause = (rule: string, reason: string): string => retold(ranked[rule], reason);

/** What stands in quotation marks, or else the first number, is taken over. */
function retold(sentence: string | undefined, reason: string): string {
  const part = /“([^“”]*)”/.exec(reason)?.[1] ?? /\d+/.exec(reason)?.[0] ?? '';
  return sentence?.replace('#', () => part) ?? reason;
}
