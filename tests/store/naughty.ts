/** Texts that break stores, queries and tokenizers. */
export const naughty: readonly string[] = [
  '"', '\'', '""', '"unclosed', 'closed" again', '*', '**', 'a*', '*a', 'NEAR(', 'NEAR(a b, 5)', 'AND', 'OR', 'NOT', 'a AND', 'NOT a', '(', ')', '(()',
  'words:', 'words : a', '{words} : a', '-words : a', '^', '^a', 'a + b', 'a ^ b', '-', '--', '-- comment', ';', '; DROP TABLE briefing; --', "'; --", "Robert'); DROP TABLE source;--",
  '%', '_', '100%', 'a_b', '\\', '\\\\', '\\"', '\\u0000', '\0', 'a\0b', '\u0001\u0002', '\t', 'a\tb', '\u00a0', 'a\u00a0b', '\u200b', 'a\u200bb', '\u2060', '\ufeff', '\ufeffa',
  '😀', '👩‍👩‍👧‍👦', '🇺🇦', '❤️', 'e\u0301', 'é', 'ﬁne', '½', '²', '①', 'Ⅷ', '٣', '१२', 'ａｂｃ', 'Ｋ', 'K', 'İstanbul', 'ıi', 'ſ', 'ß', 'ẞ', 'Łódź', 'Ærø', 'Þór',
  'Київ', 'Ёлка', 'й', 'ї', 'Ґ', 'Ελλάδα', 'ΟΔΟΣ', 'ὀδός', 'ά', 'עברית', 'שָׁלוֹם', 'العربية', 'مُحَمَّد', 'فارسی', 'हिन्दी', 'ไทย', 'ภาษา', '東京', '会議は東京で', '漢字kana混', '한국어', '한글', 'ខ្មែរ', 'မြန်မာ', 'ລາວ',
  '\u202eabc', '\u2066a\u2069', '\u200fa', 'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!', '\ue000', '\uf8ff', '\ufdd0', '\ufdd1 a', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '\u{e0001}', '\u{1d573}',
  '<script>alert(1)</script>', '<b>', '&amp;', '&#0;', ']]>', '$' + '{x}', '{{x}}', '%00', '%s%n', '../../etc/passwd', 'null', 'undefined', 'NaN', 'true', '0', '-1', '1e309', '__proto__', 'constructor', 'toString',
  '$', '€', '€50', '$50', '£1.5m', '+', '=', '<', '>', '|', '~', '`', '#', '@', 'a@b.org', 'https://example.org/?q=a&b=c', 'F-16', 'S-300', "O'Neill", 'l’Élysée', 'co-operate', 'U.S.', 'COVID‑19', '24/7', '3,000', '…', '“', '”', '“a', 'a”', '«a»', '„a“', '‘a’', '。', '、', '！', '？', 'x'.repeat(300), 'word '.repeat(60).trim(), '"'.repeat(99), '*'.repeat(99), '('.repeat(99),
]; // biome-ignore format: a list
