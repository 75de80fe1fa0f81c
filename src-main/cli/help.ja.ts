import type { HelpTexts } from './command-names.ts';

export const helpJa: HelpTexts = {
  overview: `つなぎ: NGOと企業の連携ワークショップを進める道具

使い方:
  tsunagi start [FILE]                      つなぎを開く
  tsunagi import WORKSHOP.json OUT.tsunagi  JSONで書いたワークショップを取り込む
  tsunagi measures FILE [--json]            計算した結果を出す
  tsunagi export FILE ...                   シートをPDFにする
  tsunagi check FILE                        ファイルが無事かを調べる

  tsunagi COMMAND --help                    コマンドごとの説明
  tsunagi --version                         版を表示

終了コード: 0 できた、1 できなかった(理由を一文で示します)、2 使い方の間違い
言語: 環境変数 TSUNAGI_LANG=ja または en(なければ LC_ALL、LANG に従います)`,
  start: `つなぎを開きます。デスクトップ版が使えないときは、ブラウザーで開きます。

使い方: tsunagi start [FILE] [--sample] [--browser] [--port N] [--no-open]

  FILE        開くワークショップ(.tsunagi)
  --sample    架空の見本のワークショップを開く
  --browser   デスクトップ版を使わず、ブラウザーで開く
  --port N    ブラウザー用のポート番号(1〜65535)。指定するとブラウザーで開きます
  --no-open   ブラウザーを自動で開かず、アドレスだけを示す

表示されるアドレスは、このパソコンの中だけで、1回だけ使えます。終わるときは Ctrl+C を押します。`,
  import: `JSONで書いたワークショップを、新しいファイルに取り込みます。
決まりに合わない操作が一つでもあれば、ファイルは作りません。すでにあるファイルは上書きしません。

使い方: tsunagi import WORKSHOP.json OUT.tsunagi`,
  measures: `ワークショップのファイルから計算した結果を出します。開票していない票は数えません。

使い方: tsunagi measures FILE [--json]

  --json      プログラムで読める形({ groups: [{ id, name, measures, words }], room })で出す`,
  export: `シートをPDFにして、グループとシートごとに1つのファイルを書き出します。

使い方: tsunagi export FILE --sheet NAME | --all --lang ja|en --out DIR
          [--group ID] [--audience internal|company|participants] [--paper a4|a3]

  --sheet     シートの種類。何度でも指定できます
                vision       連携ビジョン
                resources    不足資源マップ
                departments  連携部署えらび
                summary      グループのまとめ(団体内用のみ)
                handout      参加者用まとめ(参加者用のみ。全グループで1つ)
  --all       渡す相手に合うシートをすべて(--sheet の代わり)
  --lang      シートの言語: ja または en
  --out       書き出すフォルダー(なければ作ります)
  --group     グループの記号(A〜J)。何度でも指定でき、なければ全グループ
  --audience  internal 団体内用(初期値) / company 社外用(票、点、気がかり、弱みは載りません)
              / participants 参加者用
  --paper     a4 縦(初期値) / a3 横

開票していない投票は、どのシートにも載りません。まだ決まっていないところには「途中経過」と入ります。
載せる内容がまだないグループがあると、何も書き出さずに、どのグループかを知らせます。

  tsunagi export haru.tsunagi --all --lang ja --out pdf
  tsunagi export haru.tsunagi --sheet vision --audience company --lang ja --out pdf
  tsunagi export haru.tsunagi --sheet handout --lang ja --paper a3 --out pdf`,
  check: `ファイルが無事かどうかと、壊れているところを調べます。ファイルには手を加えません。

使い方: tsunagi check FILE`,
};
