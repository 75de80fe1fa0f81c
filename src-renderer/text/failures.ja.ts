/* Failures in Japanese. Calm and plain; the person is never blamed. */
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { exerciseFailuresJa } from './exercise-failures.ja.ts';
import {
  countIn,
  type FailureTexts,
  fieldIn,
  wordIn,
  fixedWords as words,
} from './failure-words.ts';
import { fieldNamesJa } from './field-names.ja.ts';

const kept = 'ほかの入力はそのままです。';
const nothingChanged = '内容は何も変わっていません。';
const fileUntouched = 'ファイルには手を加えていません。';

function field(details: JsonObject): string {
  return fieldNamesJa[fieldIn(details)] ?? '入力した文';
}
function up(details: JsonObject, name: string, unit: string): string {
  const count = countIn(details, name);
  return count === null ? '上限' : `${count}${unit}`;
}

export const failuresJa: FailureTexts = {
  'text-empty': (details) => ({
    what: `${field(details)}がまだ空です。`,
    safe: kept,
    next: '1文字以上入れてください。',
  }),
  'text-too-short': (details) => ({
    what: `${field(details)}が短すぎます。`,
    safe: kept,
    next: `${up(details, 'min', '文字')}以上にしてください。`,
  }),
  'text-too-long': (details) => ({
    what: `${field(details)}が長すぎます(いま${countIn(details, 'length') ?? '多めの'}文字)。`,
    safe: kept,
    next: `${up(details, 'max', '文字')}以内に短くしてください。`,
  }),
  'text-control-character': (details) => ({
    what: `${field(details)}に、目に見えない特殊な文字が入っています。`,
    safe: kept,
    next: '貼りつけた文なら、手で打ち直すと取り除けます。',
  }),
  'text-broken-character': (details) => ({
    what: `${field(details)}に、壊れた文字が入っています。`,
    safe: kept,
    next: '絵文字などの前後を消して、入れ直してください。',
  }),

  'group-unknown': words(
    'このグループは、もうありません。',
    nothingChanged,
    '別の画面で外された可能性があります。グループの一覧を確かめてください。',
  ),
  'group-exists': (details) => ({
    what: `グループ${wordIn(details, 'groupId')}は、すでにあります。`,
    safe: nothingChanged,
    next: '別の記号で足してください。',
  }),
  'groups-too-many': (details) => ({
    what: `グループは${up(details, 'most', '個')}までです。`,
    safe: nothingChanged,
    next: '使わないグループを外すと、足せるようになります。',
  }),
  'seats-out-of-range': (details) => ({
    what: `席は${countIn(details, 'least') ?? 2}〜${countIn(details, 'most') ?? 8}席です。`,
    safe: nothingChanged,
    next: 'この範囲の席数にしてください。',
  }),
  'seat-not-of-group': (details) => ({
    what: `席${wordIn(details, 'seat')}は、このグループの席ではありません。`,
    safe: nothingChanged,
    next: '席の記号を確かめてください。',
  }),
  'end-before-start': words(
    '終わりの時刻が、始まりより前になっています。',
    kept,
    '始まりか終わりの時刻を直してください。',
  ),
  'comparison-page-unknown': words(
    '見くらべるページは、もうそこにありません。',
    nothingChanged,
    'グループの数が変わった可能性があります。項目を選び直してください。',
  ),
  'timer-idle': words(
    'タイマーは動いていません。',
    nothingChanged,
    '先にタイマーを始めてください。',
  ),

  'exercise-closed': words(
    'このグループの演習は、もう終了しています。',
    '記録はすべて残っています。',
    '直すときは、理由を書いて再開してください。',
  ),
  'exercise-not-closed': words(
    'このグループの演習は、まだ終了していません。',
    nothingChanged,
    'このまま続けられます。',
  ),
  'closing-obstacles': words(
    '終了する前に、まだ決まっていないことがあります。',
    '入力はすべて保存されています。',
    '画面に出ている項目を埋めると、終了できます。',
  ),
  'note-unknown': words(
    'このカードは、もうありません。',
    nothingChanged,
    '別の画面で消された可能性があります。「元に戻す」で戻せることもあります。',
  ),
  'notes-too-many': (details) => ({
    what: `カードは1グループ${up(details, 'most', '枚')}までです。`,
    safe: `すでにあるカードはそのままです。あと${countIn(details, 'room') ?? 0}枚入ります。`,
    next: '枚数を減らすか、似たカードを1枚にまとめてください。',
  }),
  'id-in-use': words(
    '同じものが、すでに記録されています。',
    '二重には記録していません。',
    'もう一度お試しください。',
  ),
  'seat-unknown': (details) => ({
    what: `席${wordIn(details, 'seat')}は、このグループにありません。`,
    safe: kept,
    next: '席の記号を確かめるか、準備の画面で席を足してください。',
  }),
  'cluster-unknown': words(
    'この束は、もうありません。',
    'カードは消えていません。',
    '別の束を選んでください。',
  ),
  'clusters-too-many': (details) => ({
    what: `束は1グループ${up(details, 'most', '個')}までです。`,
    safe: nothingChanged,
    next: '似た束を一つにまとめてください。',
  }),
  'clusters-none': words(
    '束がまだありません。',
    'カードはそのままです。',
    '先に、似たカードを束ねてください。',
  ),
  'draft-unknown': words('この案は、もうありません。', nothingChanged, '別の案を選んでください。'),
  'drafts-too-many': (details) => ({
    what: `案は${up(details, 'most', '件')}までです。`,
    safe: nothingChanged,
    next: '使わない案を消すと、足せるようになります。',
  }),
  'round-unknown': words(
    'この投票は、もうありません。',
    nothingChanged,
    '新しい投票を始めてください。',
  ),
  'round-still-open': words(
    '前の投票が、まだ終わっていません。',
    '集まった票はそのままです。',
    '開票するか取り下げてから、進めてください。',
  ),
  'round-revealed': words(
    'この投票は、もう開票されています。',
    '開票した結果はそのままです。',
    '変えるときは、新しい投票をもう一度行います。',
  ),
  'rounds-used-up': (details) => ({
    what: `投票は${up(details, 'most', '回')}までです。`,
    safe: 'これまでの結果と少数の声は残っています。',
    next: '決まらなかったときは、少数の声を添えた持ち越しになります。このままグループを終えられます。',
  }),
  'votes-incomplete': words(
    'まだ届いていない票があります。',
    '届いた票は伏せたまま残っています。',
    '全員分を待つか、「このまま開く」で開いてください。',
  ),
  'votes-none': words('票がまだ入っていません。', nothingChanged, '1票以上入れてください。'),
  'votes-more-than-seats': (details) => ({
    what: `票の数(${countIn(details, 'total') ?? '?'})が、席の数(${countIn(details, 'seats') ?? '?'})より多くなっています。`,
    safe: 'この入力は記録していません。',
    next: '数え直すか、準備の画面で席を足してください。',
  }),
  'dots-over-budget': (details) => ({
    what: `シールが多すぎます。一人${countIn(details, 'budget') ?? '決められた'}個まで、同じ束には2個までです。`,
    safe: 'この入力は記録していません。',
    next: '数を減らして入れ直してください。',
  }),
  'dots-being-collected': words(
    'シール投票の途中なので、束は変えられません。',
    '集まった票はそのままです。',
    '開票してから変えてください。',
  ),
  'concern-unknown': words(
    'この気がかりは、もうありません。',
    nothingChanged,
    'このまま続けられます。',
  ),
  'concerns-too-many': (details) => ({
    what: `気がかりは1回の投票につき${up(details, 'most', '件')}までです。`,
    safe: 'すでにある気がかりはそのままです。',
    next: '似たものを一つにまとめてください。',
  }),
  'check-unrated': words(
    'この点は、まだ確かめていません。',
    nothingChanged,
    '先に × △ ○ ◎ のどれかを選んでください。',
  ),
  'axis-out-of-range': (details) => ({
    what: `連携の軸は、それぞれ${up(details, 'most', 'つ')}までです。`,
    safe: nothingChanged,
    next: '大切なものにしぼってください。',
  }),
  'milestones-too-many': (details) => ({
    what: `さかのぼる段階は${up(details, 'most', 'つ')}までです。`,
    safe: nothingChanged,
    next: '大切なものにしぼってください。',
  }),

  ...exerciseFailuresJa,

  'nothing-to-undo': words(
    '元に戻せる操作がありません。',
    nothingChanged,
    '開票や終了より前には戻りません。',
  ),
  'nothing-to-redo': words(
    'やり直せる操作がありません。',
    nothingChanged,
    'このまま続けられます。',
  ),
  'changed-since': words(
    'その後に別の変更があったため、元に戻せません。',
    nothingChanged,
    '手で直してください。',
  ),

  'file-missing': words(
    'ファイルが見つかりません。移されたか、名前が変わったか、USBメモリなどが外れている可能性があります。',
    'ほかのファイルには手を加えていません。',
    '元の場所に戻すか、移した先のファイルを開いてください。',
  ),
  'file-exists': words(
    '同じ名前のファイルがすでにあります。',
    'そのファイルは上書きしていません。',
    '別の名前にしてください。',
  ),
  'file-not-tsunagi': words(
    'これは、つなぎのファイルではありません。',
    fileUntouched,
    '拡張子が .tsunagi のファイルを選んでください。',
  ),
  'file-foreign': words(
    'これは、別のアプリのデータのようです。',
    fileUntouched,
    '拡張子が .tsunagi のファイルを選んでください。',
  ),
  'file-newer': words(
    'このファイルは、より新しい版のつなぎで作られています。',
    fileUntouched,
    'つなぎを新しくしてから開いてください。',
  ),
  'file-damaged': words(
    'このファイルには、壊れているところがあります。',
    fileUntouched,
    '無事な部分を、となりに作る新しいファイルへ写して開けます。',
  ),
  'file-already-open': words(
    'このファイルは、別のつなぎで開かれています。',
    fileUntouched,
    'もう一方を閉じてから、開き直してください。',
  ),
  'file-no-permission': words(
    'このファイルやフォルダーを使う許可がありません。',
    fileUntouched,
    'フォルダーのアクセス権を確かめるか、別の場所を使ってください。',
  ),
  'file-read-only': words(
    'このファイルは読み取り専用です。',
    fileUntouched,
    '書き込める場所に写してから開いてください。',
  ),
  'folder-missing': words(
    '保存先のフォルダーが見つかりません。',
    '画面の内容は、このアプリの中に残っています。',
    'USBメモリなどをつなぎ直すか、フォルダーを元に戻してください。',
  ),
  'disk-full': words(
    'ディスクの空きが足りず、保存できませんでした。',
    'すでに保存した分は無事です。新しい入力は、このアプリの中に残っています。',
    'いらないファイルを消して空きを作ってください。空けば自動で保存します。それまで、つなぎは閉じないでください。',
  ),
  'disk-error': words(
    'ディスクに書き込めませんでした。',
    'すでに保存した分は無事です。新しい入力は、このアプリの中に残っています。',
    'USBメモリなどの接続を確かめてください。つなぎは閉じないでください。',
  ),

  'request-malformed': words(
    'この操作は受け付けられませんでした。',
    nothingChanged,
    '入力を見直して、もう一度お試しください。',
  ),
  'request-unknown': words(
    '画面とアプリの版が合っていません。',
    '保存した内容は無事です。',
    'この画面を読み込み直してください。',
  ),
  'request-too-large': words(
    '一度に送る量が多すぎます。',
    '入力した文は画面に残っています。',
    '何回かに分けて入れてください。',
  ),
  'not-allowed': words(
    'この画面からは、その操作ができません。',
    nothingChanged,
    '画面を閉じて、つなぎが示したアドレスから開き直してください。',
  ),
  'not-available-here': words(
    'この操作は、いまの開き方では使えません。',
    nothingChanged,
    'デスクトップアプリで開くと使えます。',
  ),
  'no-workshop-open': words(
    '開いているワークショップがありません。',
    '保存した内容は無事です。',
    '最初の画面から開いてください。',
  ),
  'work-brought-back': words(
    '前回保存できなかった入力を、このワークショップに戻しました。',
    'いまは保存されています。',
    '最後のほうの入力を一度見てから、続けてください。',
  ),
  'last-write-torn': words(
    '最後の保存の途中でパソコンが止まったため、直前の入力が一つ欠けているかもしれません。',
    'それより前の入力は、すべて無事です。',
    '最後の入力を確かめて、なければもう一度入力してください。',
  ),
  'settings-set-aside': words(
    '前回の設定か一覧が読めなかったため、新しく作り直しました。',
    'ワークショップのファイルは無事です。読めなかった設定も、名前を変えて残してあります。',
    '一覧にないワークショップは、ファイルから開き直してください。',
  ),
  'workshop-unknown': words(
    '一覧にこのワークショップがありません。',
    'ファイルには手を加えていません。',
    '画面を読み込み直して、もう一度選んでください。',
  ),
  'op-id-reused': words(
    'この操作は、すでに受け付けています。',
    '二重には記録していません。',
    '画面の内容を確かめてから続けてください。',
  ),
  'connection-lost': words(
    'つなぎ本体との接続が切れました。',
    '保存した内容は無事です。',
    'つなぎを起動し直し、表示されたアドレスを開いてください。',
  ),

  'import-not-json': words(
    '読み込んだファイルの形が正しくありません。',
    fileUntouched,
    '書き出し直したファイルでお試しください。',
  ),
  'import-wrong-format': words(
    '読み込んだファイルの中身が、決められた形と違います。',
    fileUntouched,
    '書き出し直したファイルでお試しください。',
  ),
  'export-nothing-to-print': words(
    '印刷する内容がまだありません。',
    nothingChanged,
    'グループを選び直すか、入力してからPDFを作ってください。',
  ),
  'export-not-for-audience': words(
    'このシートは、選んだ相手に渡すものではありません。',
    nothingChanged,
    '渡す相手か、シートを選び直してください。',
  ),
  'export-failed': words(
    'PDFを作れませんでした。',
    'ワークショップの内容は無事です。',
    'もう一度PDFを作ってください。続くときは、グループを一つずつ試してください。',
  ),
  'export-cancelled': words(
    'PDF作りを取りやめました。',
    'ワークショップの内容は無事です。',
    'いつでも、もう一度作れます。',
  ),
  'internal-error': words(
    'つなぎの中で思わぬことが起きました。',
    '保存した内容は無事です。',
    'もう一度お試しください。続くときは、つなぎを起動し直してください。',
  ),
};
