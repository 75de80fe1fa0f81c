import type { ShellText } from './text-shape.ts';

export const textJa: ShellText = {
  menu: {
    file: 'ファイル',
    open: 'ワークショップを開く…',
    openSample: '見本を開く',
    printAgain: '前と同じものをもう一度印刷する',
    closeWorkshop: 'ワークショップを閉じる',
    quit: 'つなぎを終了',
    edit: '編集',
    undoStep: '元に戻す(ワークショップ)',
    redoStep: 'やり直す(ワークショップ)',
    undoTyping: '入力を元に戻す',
    redoTyping: '入力をやり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    view: '表示',
    projector: '投影画面を開く',
    language: '言語',
    theme: '表示',
    light: '標準',
    dark: '暗め',
    contrast: '高コントラスト',
    larger: '拡大',
    smaller: '縮小',
    normalSize: '標準の大きさに戻す',
    fullScreen: '全画面表示',
    window: 'ウインドウ',
    minimize: 'しまう',
    help: 'ヘルプ',
    logFolder: '動作記録のフォルダーを開く',
    about: 'つなぎについて',
    services: 'サービス',
    hide: 'つなぎを隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべてを表示',
  },
  openDialog: {
    title: 'ワークショップを開く',
    button: '開く',
    kind: 'つなぎのワークショップ',
  },
  understood: 'わかりました',
  fatal: {
    happened: 'つなぎを続けられなくなりました。',
    advice: '「保存済み」と表示されていた内容は残っています。もう一度起動してください。',
  },
  failures: {
    'file-missing': {
      happened: 'ファイルが見つかりません。',
      advice:
        '移動したか、名前が変わったのかもしれません。場所を確かめて、もう一度開いてください。',
    },
    'file-exists': {
      happened: '同じ名前のファイルがすでにあります。',
      advice: '別の名前を付けてください。もとのファイルはそのままです。',
    },
    'file-not-tsunagi': {
      happened: 'これはつなぎのワークショップではありません。',
      advice: '名前が「.tsunagi」で終わるファイルを選んでください。',
    },
    'file-foreign': {
      happened: 'このファイルは、つなぎが作ったままの形ではありません。',
      advice: '安全のため開きませんでした。ファイルには手を加えていません。',
    },
    'file-newer': {
      happened: 'このファイルは、より新しいつなぎで作られています。',
      advice: 'つなぎを新しくしてから開いてください。',
    },
    'file-damaged': {
      happened: 'ファイルの一部が壊れています。',
      advice: '一覧の画面から、読み取れるところを新しいファイルに救い出せます。',
    },
    'file-already-open': {
      happened: 'このファイルは、ほかで開かれています。',
      advice: '開いているほうを閉じてから、もう一度お試しください。',
    },
    'file-no-permission': {
      happened: 'このファイルを開く許可がありません。',
      advice: 'ファイルやフォルダーのアクセス権を確かめてください。',
    },
    'file-read-only': {
      happened: 'このファイルには書き込めません。',
      advice: '書き込める場所に写してから開いてください。',
    },
    'folder-missing': {
      happened: '保存先のフォルダーが見つかりません。',
      advice: 'フォルダーや外付けディスクがつながっているか確かめてください。',
    },
    'disk-full': {
      happened: 'ディスクの空きがありません。',
      advice: '不要なファイルを減らすと、続きから保存されます。',
    },
    'disk-error': {
      happened: 'ディスクの読み書きに失敗しました。',
      advice: '外付けディスクやUSBメモリーがつながっているか確かめてください。',
    },
    other: {
      happened: 'うまくいきませんでした。',
      advice: '内容は変わっていません。もう一度お試しください。',
    },
  },
};
