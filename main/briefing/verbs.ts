/** Forms that are nearly always a finite verb: auxiliaries, irregular past forms, and present forms that news uses. */
const finite = new Set(
  (
    'is are was were am be been has have had do does did will would can could may might shall should must cannot ' +
    'said says told tells came comes went goes made makes took takes got gets gave gives began begins became becomes saw sees knew knows ' +
    'thought thinks found finds left leaves felt feels brought brings kept keeps held holds wrote writes stood stands heard hears let lets ' +
    'meant means met meets ran runs paid pays sat sits spoke speaks lay lies led leads read reads grew grows lost loses fell falls sent ' +
    'sends built builds drew draws broke breaks spent spends cut cuts rose rises drove drives bought buys wore wears chose chooses threw ' +
    'won wins fought fights struck strikes sold sells shot hit hits put puts set sets hurt cost costs spread fled flew hid swore sought seeks ' +
    'laid quit shut sank stole swept tore withdrew overthrew underwent undertook forbade caught taught slid shook sprang ' +
    'remains stays seems appears looks wants plans hopes expects needs aims includes shows faces calls believes argues claims warns fears ' +
    'allows requires gives offers follows continues starts ends opens closes turns brings helps works lives dies uses leads marks adds'
  ).split(' '),
);

/** Contractions that hold one: "it's", "they're", "won't", "I'll". */
const contracted = /^(?:(?:it|he|she|that|there|what|who|here)['’]s|\p{L}+(?:n['’]t|['’](?:re|ll|ve|d|m)))$/u;

const words = /\p{L}+(?:['’-]\p{L}+)*/gu;

/** The word is a finite verb, whatever stands around it. */
export const isFiniteVerb = (lower: string): boolean => finite.has(lower) || contracted.test(lower);

/** There is a finite verb in the words, as far as their forms show: without one they are no statement. Words in "-ed" count; a capital inside, or before another, is a name's ("May 7", "Will Smith"). */
export const hasVerb = (text: string): boolean => {
  const all = [...text.matchAll(words)].map(([word]) => word);
  return all.some((word, i) => {
    const lower = word.toLowerCase();
    const isName = isCapital(word) && (i > 0 || isCapital(all[1] ?? ''));
    return !isName && (isFiniteVerb(lower) || (lower.length > 4 && lower.endsWith('ed')));
  });
};

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
