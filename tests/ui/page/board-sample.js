/* Notes for the test page: the same for the same count, of every length a note may have. */
const texts = {
  ja: [
    '子どもが川で遊べる',
    '社員が毎月、現地の井戸を点検しに来る',
    '水質の記録がいつでも見られる',
    '工場の排水を地域の人といっしょに測っている',
    '困ったらすぐに電話できる担当者がいる',
    '流域の五つの小学校で、毎年おなじ日に、水の観察会をつづけていて、その記録が会社の報告書にも載っている。',
    '寄付だけの関係ではない',
    '新しい浄水の道具を、現地の職人と会社の技術者が二年かけていっしょに作りあげた',
    '水くみの時間が、学校に行く時間に',
  ],
  en: [
    'Children play in the river',
    'Staff come every month to check the wells',
    'Anyone can see the water record at any time',
    'We measure the factory water together',
    'Someone picks up the phone',
    'Five schools along the river hold one water day each year',
    'More than a donation',
    'A filter made in two years by local smiths and engineers',
    'Time for water became time for school',
  ],
};
const names = {
  ja: ['いっしょに測る水', '子どもの時間が戻る', '名前のない束'],
  en: ['Water we measure together', 'Children get their time back', 'Not named yet'],
};

/** Texts of every awkward length, up to the longest a note may be. */
function longTexts(language) {
  const ja =
    '水の記録を、町のみんなでいっしょに読みなおして、次の春に向けた約束を五つ決めて、川べりで声に出して読みあげて、それから一年つづけて記録もする。';
  const en = 'Together everyone in town reads the water record again, then decides on promises';
  const source = language === 'ja' ? ja : en;
  return [12, 18, 19, 28, 34, 35, 40, 44, 45, 52, 58, 60].map((length) => source.slice(0, length));
}

export function sampleBoard(count, language) {
  const isLong = new URLSearchParams(location.search).has('long');
  const pool = isLong ? longTexts(language) : texts[language];
  const clusters = names[language].map((name, index) => ({
    id: `c${index}`,
    name,
    isUnnamed: index === 2,
    ...(index < 2
      ? { badge: language === 'ja' ? `${5 - index * 2}票` : `${5 - index * 2} dots` }
      : {}),
  }));
  const notes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    text: pool[index % pool.length],
    clusterId: index % 4 === 3 ? null : `c${index % 4}`,
    tag: `A${(index % 5) + 1}`,
    isMarked: index % 5 === 0,
  }));
  return { notes, clusters };
}

const ja = {
  board: '付箋のボード',
  note: (text, cluster) => (cluster === null ? `${text}（束なし）` : `${text}（束：${cluster}）`),
  free: 'まだ束にしていない付箋',
  moveTo: '移す先',
  edit: '付箋を直す',
  remove: '削除',
  moved: (text, target) => `「${text}」を「${target}」に移しました`,
  newCluster: '新しい束',
  showAsList: '一覧で見る',
  showAsBoard: 'ボードで見る',
  zoomIn: '大きく',
  zoomOut: '小さく',
  fit: '全体を見る',
  keys: '矢印キーで付箋を選び、Enter で直し、M で移します。',
  marked: 'ペアが選んだ付箋',
};
const en = {
  board: 'Board of notes',
  note: (text, cluster) =>
    cluster === null ? `${text} (no cluster)` : `${text} (cluster: ${cluster})`,
  free: 'Not in a cluster yet',
  moveTo: 'Move to',
  edit: 'Edit note',
  remove: 'Delete',
  moved: (text, target) => `Moved "${text}" to "${target}"`,
  newCluster: 'A new cluster',
  showAsList: 'Show as a list',
  showAsBoard: 'Show as a board',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Show everything',
  keys: 'Arrow keys choose a note, Enter edits it, M moves it.',
  marked: 'Chosen by its pair',
};
export const boardLabels = { ja, en };
