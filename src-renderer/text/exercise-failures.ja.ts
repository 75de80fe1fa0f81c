/* What the resource map and the choice of department refuse, in Japanese. */
import type { JsonObject } from '../../src-shared/kernel/json.ts';
import { countIn, type FailureTexts, fixedWords as words } from './failure-words.ts';

const kept = 'ほかの入力はそのままです。';
const nothingChanged = '内容は何も変わっていません。';
const notRecorded = 'この入力は記録していません。';

function up(details: JsonObject, name: string, unit: string): string {
  const count = countIn(details, name);
  return count === null ? '上限' : `${count}${unit}`;
}

export const exerciseFailuresJa = {
  'need-unknown': words(
    'この「必要なもの」は、もうありません。',
    nothingChanged,
    '別の画面で消された可能性があります。「元に戻す」で戻せることもあります。',
  ),
  'needs-too-many': (details) => ({
    what: `必要なものは1グループ${up(details, 'most', '件')}までです。`,
    safe: `すでにあるものはそのままです。あと${countIn(details, 'room') ?? 0}件入ります。`,
    next: '似たものを一つにまとめてください。',
  }),
  'needs-none': words(
    '必要なものが、まだ一つもありません。',
    nothingChanged,
    '先に、必要なものを書いてください。',
  ),
  'candidate-unknown': words(
    'この相手は、もうありません。',
    nothingChanged,
    '別の画面で消された可能性があります。「元に戻す」で戻せることもあります。',
  ),
  'candidate-name-taken': words(
    '同じ名前の相手が、すでにあります。',
    kept,
    '部署名を添えるなど、見分けのつく名前にしてください。',
  ),
  'candidates-too-many': (details) => ({
    what: `相手は${up(details, 'most', 'つ')}までです。`,
    safe: nothingChanged,
    next: '話を進めたい相手にしぼってください。',
  }),
  'offer-unknown': words(
    'このお返しは、もうありません。',
    nothingChanged,
    'このまま続けられます。',
  ),
  'offers-too-many': (details) => ({
    what: `お返しは${up(details, 'most', '件')}までです。`,
    safe: 'すでにあるお返しはそのままです。',
    next: '似たものを一つにまとめてください。',
  }),
  'picks-too-many': (details) => ({
    what: `まず取り組むものは${up(details, 'most', 'つ')}までです。`,
    safe: nothingChanged,
    next: 'どれかを外すと、選べるようになります。',
  }),
  'picks-none': words(
    'まず取り組むものが、まだ選ばれていません。',
    '入力はすべて保存されています。',
    '一つ以上選ぶと、終了できます。',
  ),
  'ranking-incomplete': words(
    '順番のついていない観点があります。',
    notRecorded,
    'すべての観点に、重ならないように順番をつけてください。',
  ),
  'weights-incomplete': words(
    '重みのついていない観点があります。',
    notRecorded,
    'すべての観点に重みをつけてください。',
  ),
  'weights-out-of-range': (details) => ({
    what: `重みは${countIn(details, 'least') ?? 5}から${countIn(details, 'most') ?? 100}です。`,
    safe: notRecorded,
    next: 'もっと小さくしたい観点は、外すことも考えられます。',
  }),
  'weights-no-top': words(
    '100の重みがついた観点がありません。',
    notRecorded,
    '1位の観点を100にしてください。',
  ),
  'weights-rise': words(
    '下の順位の重みが、上の順位を超えています。',
    notRecorded,
    '順番か重みのどちらかを直してください。',
  ),
  'weights-all-equal': words(
    '重みがすべて同じです。',
    'この入力は、まだ記録していません。',
    '本当に同じかを尋ね、そのままでよければ「すべて同じ重みで入れる」を押してください。',
  ),
  'department-unknown': words(
    'この部署は、もうありません。',
    nothingChanged,
    '部署の一覧を確かめてください。「元に戻す」で戻せることもあります。',
  ),
  'department-name-taken': words(
    '同じ名前の部署が、すでにあります。',
    kept,
    '地域や担当を添えて、見分けのつく名前にしてください。',
  ),
  'departments-too-many': (details) => ({
    what: `部署は${up(details, 'most', 'つ')}までです。`,
    safe: `すでにある部署はそのままです。あと${countIn(details, 'room') ?? 0}つ入ります。`,
    next: '話を聞けそうな部署にしぼってください。',
  }),
  'departments-too-few': (details) => ({
    what: '比べる部署が、まだ足りません。',
    safe: nothingChanged,
    next: `部署を${up(details, 'least', 'つ')}以上にしてください。すべてに「外す」がついているときは、一つ戻します。`,
  }),
  'department-decided': words(
    '扉として選ばれた部署なので、消せません。',
    nothingChanged,
    '順位から外すときは、「外す条件」で「外す」にしてください。',
  ),
  'department-out': words(
    '「外す」がついた部署は、扉に選べません。',
    nothingChanged,
    '別の部署を選ぶか、「外す条件」を見直してください。',
  ),
  'doors-same': words(
    '最初の扉と次の扉が、同じ部署です。',
    kept,
    '次の扉を別の部署にするか、空けておいてください。',
  ),
  'reason-unknown': words('この理由は、もうありません。', nothingChanged, 'このまま続けられます。'),
  'reasons-too-many': (details) => ({
    what: `部署ごとの理由は${up(details, 'most', '件')}までです。`,
    safe: 'すでにある理由はそのままです。',
    next: '似たものを一つにまとめてください。',
  }),
  'criterion-unknown': words(
    'この観点は、もうありません。',
    nothingChanged,
    '観点の一覧を確かめてください。',
  ),
  'criterion-name-taken': words(
    '同じ名前の観点が、すでにあります。',
    kept,
    '違いの分かる名前にしてください。',
  ),
  'criteria-out-of-range': (details) => ({
    what: `観点は${countIn(details, 'least') ?? 5}〜${countIn(details, 'most') ?? 7}つです。`,
    safe: nothingChanged,
    next: '入れ替えるときは、名前を書きかえるか、増やしてから消してください。',
  }),
  'votes-being-collected': words(
    '投票の途中なので、部署や観点の数は変えられません。',
    '集まった票はそのままです。',
    '開票するか、投票を取りやめてから変えてください。',
  ),
  'cell-unknown': words(
    'この採点にない欄に、点が入っています。',
    notRecorded,
    '画面に出ている部署と観点だけに点をつけてください。',
  ),
  'scores-none': words(
    '開票した点が、まだありません。',
    nothingChanged,
    '先に、全体の採点を開票してください。',
  ),
} satisfies Partial<FailureTexts>;
