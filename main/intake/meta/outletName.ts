/** Words that papers, agencies and stations are called by, and little else. */
const called =
  /\b(?:Times|Post|Herald|Gazette|Tribune|Chronicle|Telegraph|Guardian|Observer|Courier|Mail|Mirror|Examiner|Inquirer|Dispatch|Sentinel|Argus|Echo|Journal|Standard|Star|Sun|Press|Wire|Reuters|Bloomberg|Newswire|Broadcasting|Television|Radio|Daily|Weekly|News Agency|News Service)$/;

/** Such words that are family names too: "Jo Post". */
const surnames = / (?:Post|Sun|Star|Press|Mail|Daily)$/;

/** Sections of a paper, and offices, that end in such a word or look like a short name. */
const noOutlet = /^(?:Our|My|All|By|Latest|Breaking|World|Local|National|Top|Sports?|Business|Politics)\b/;

const agencies = new Set([
  'AP',
  'AFP',
  'UPI',
  'BBC',
  'CNN',
  'NPR',
  'PBS',
  'ABC',
  'CBS',
  'NBC',
  'DPA',
  'EFE',
  'ANSA',
  'PTI',
  'RTE',
]);
/** In words. */
const longest = 6;

/** Whether words are plainly the name of a paper, an agency or a station: "The Harbour Times", "Associated Wire", "CNN". */
export function isOutletName(words: string): boolean {
  if (agencies.has(words)) return true;
  const parts = words.split(' ');
  if (parts.length < 2 || parts.length > longest || noOutlet.test(words)) return words === 'Reuters';
  if (
    surnames.test(words) &&
    parts.length === 2 &&
    !/^(?:The|Associated|Washington|Daily|Morning|Evening|Sunday|Saturday)$/.test(parts[0] ?? '')
  )
    return false;
  return called.test(words) && parts.every((part) => /^\p{Lu}/u.test(part) || /^(?:of|and|the)$/.test(part));
}

/** Codes of countries and states that stand in brackets behind a place like an agency's. */
const codes = new Set(
  'UK US USA UAE EU NI AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  ),
);

/** The agency that signs the opening of its report: "WASHINGTON (AW) — …", "OSLO, March 3 (Reuters) - …". */
export function agencyOf(opening: string): string | undefined {
  const code =
    /^\p{Lu}[\p{Lu}\p{L}.,' \d-]{2,50}\((\p{Lu}{2,5}|Reuters|Bloomberg|Xinhua|Interfax|Kyodo|Yonhap)\) ?(?:[–—]|--?) /u.exec(
      opening.slice(0, 90),
    )?.[1];
  return code === undefined || codes.has(code) ? undefined : code;
}
