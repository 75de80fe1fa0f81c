/*
 * Texts that break careless software, about 300 of them: markup, formulas, directions, joiners,
 * marks, selectors, rare kanji, scripts, and long runs. None holds a control character (the
 * contract refuses those); controlTexts holds what a damaged file might bring nevertheless.
 */

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A0",
  '+1+1',
  '-1-1',
  '@SUM(A1:A9)',
  '(括弧) \\バックスラッシュ\\ )(',
  '%PDF-1.7 endobj endstream startxref',
  '<</JS (app.alert(1)) /S /JavaScript>>',
  '$\u007b7*7} {{7*7}} #{7*7}',
  '"; DROP TABLE note; --',
  'https://example.org/library/design?lang=ja&ver=2#part-3',
  '../../etc/passwd',
  'C:\\Users\\山田\\資料.xlsx',
];

const directions = [
  '右\u202eoot.exe\u202c左',
  '\u200fאבג\u200e abc',
  '\u2066中\u2069\u2067外\u2069',
  'العربية',
  'العربية と日本語 123',
  'שלום 世界',
  'مرحبا 😀 بكم',
];

const joiners = [
  '👨‍👩‍👧‍👦の家族',
  '👩🏽‍🔬と🧑🏿‍🌾',
  '🏳️‍🌈 ❤️ ☑️ ✔︎ 1️⃣',
  'क्षत्रिय',
  'ゼロ\u200b幅\u200c空\u200d白\ufeff',
  'ソフト\u00adハイフン',
  'a\u2060b\u00a0c\u2009d\u3000e',
  '🇯🇵🇧🇩',
];

const marks = [
  'か\u3099き\u3099く\u3099 は\u309aひ\u309a',
  'ハ\u3099レエとセ\u309a',
  'e\u0301 n\u0303 a\u030a o\u0302\u0301',
  'Z\u0336\u0353a\u0334l\u0338g\u0337o\u0335',
  '\u0301先頭の印',
  `か${'\u0301'.repeat(2000)}終`,
];

const selectors = [
  '邉\u{e0100}さん 辻\u{e0100}さん 葛\u{e0100}城',
  '\u{e0100}先頭',
  'あ\u{e0101}',
  '神\ufe00',
];

const rareKanji = [
  '𠮷野家の𩸽',
  '髙橋と﨑山と德川',
  '㈱①㎡㍿㋿Ⅻ',
  'ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ',
  '〜～ ―— −- ⼀一 ⼈人',
  '不具合」と《上》',
  '丂丄丅丆',
  '𪚥𠀋𡈽𡌛',
  '纊褜鍈銈蓜俉炻',
  '﨎﨏塚﨑晴',
];

const scripts = [
  '한국어 서울',
  '简体中文 汉语',
  'Ελληνικά και Русский язык',
  'Tiếng Việt ổ ợ ữ',
  'ไทยแลนด์',
  'বাংলা ভাষা',
  'Ünïcödé ß ſ ﬁ ĳ Ǆ',
  '½ ² ³ ‰ № ℃ Å K Ω',
  '← ↑ → ↓ ⇒ ∀ ∃ ∈ ∑ √ ∞ ≒ ≠',
  '♪ ♫ ♭ ♯ ☆ ★ ☎ ☂ ✂ ✈',
];

const runs = [
  'a'.repeat(5000),
  'あ'.repeat(1000),
  '。'.repeat(200),
  '「'.repeat(200),
  '!'.repeat(300),
  '😀'.repeat(120),
  `https://example.org/${'segment/'.repeat(60)}`,
  'supercalifragilisticexpialidocious'.repeat(12),
];

/** Small strings around one odd character each, with every kind of neighbour. */
function oddCharacters(): string[] {
  const odd = [
    0x00a0, 0x00ad, 0x034f, 0x061c, 0x115f, 0x1680, 0x17b4, 0x180e, 0x2000, 0x2007, 0x200b, 0x200c,
    0x200d, 0x200e, 0x200f, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201c,
    0x201d, 0x2020, 0x2026, 0x2028, 0x202a, 0x202d, 0x202e, 0x202f, 0x2060, 0x2061, 0x2066, 0x2069,
    0x206a, 0x20dd, 0x20e3, 0x2192, 0x2460, 0x24ea, 0x2500, 0x25a1, 0x25ef, 0x2611, 0x2713, 0x27a1,
    0x2e80, 0x2f00, 0x3000, 0x3001, 0x301c, 0x3031, 0x3033, 0x303e, 0x309b, 0x309f, 0x30ff, 0x3164,
    0x3190, 0x31f0, 0x3231, 0x32ff, 0x3371, 0x33a1, 0x3400, 0x4e0d, 0x4e0a, 0x4e28, 0x9fff, 0xac00,
    0xe000, 0xf8ff, 0xf900, 0xfa10, 0xfa11, 0xfb01, 0xfe00, 0xfe0f, 0xfe30, 0xfeff, 0xff01, 0xff5e,
    0xff61, 0xff9e, 0xffe5, 0xffe8, 0xfff9, 0xfffc, 0xfffd, 0x10000, 0x1d11e, 0x1f004, 0x1f170,
    0x1f1e6, 0x1f300, 0x1f3fb, 0x1f468, 0x1f9d1, 0x1fae0, 0x20089, 0x20bb7, 0x2123d, 0x29e3d,
    0x2a6b2, 0x2f800, 0x30000, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xf0000, 0x10fffd,
  ];
  return odd.flatMap((codePoint) => {
    const character = String.fromCodePoint(codePoint);
    return [`前${character}後`, `A${character}b ${character}`];
  });
}

export const hostileTexts: readonly string[] = [
  ...markup,
  ...directions,
  ...joiners,
  ...marks,
  ...selectors,
  ...rareKanji,
  ...scripts,
  ...runs,
  ...oddCharacters(),
];

/** Text with characters that are refused on entry: they don't print, but nothing else is lost. */
export const controlTexts: readonly string[] = [
  '前\u0000後',
  '\u0007鐘と\u001b[31m赤',
  'DEL\u007fとC1\u0085\u009f',
  '\ud800片割れ\udc00',
];
