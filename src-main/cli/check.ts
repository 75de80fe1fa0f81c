/* `tsunagi check FILE`: whole or not, and what is wrong, without changing a byte. */
import { resolve } from 'node:path';
import { failure } from '../../src-shared/kernel/failure.ts';
import { ok } from '../../src-shared/kernel/result.ts';
import { type CheckNote, type CheckReport, checkSessionFile } from '../storage/index.ts';
import { about, command } from './command.ts';
import type { Language } from './language.ts';
import { sentenceFor } from './wording.ts';

type Fault = CheckReport['faults'][number];

export const checkCommand = command<{ readonly path: string }>({
  shape: { name: 'check', flags: [], valued: [], positionals: ['FILE'], required: 1 },
  read: ({ positionals }) => ok({ path: resolve(positionals[0] ?? '') }),
  run({ path }, { language, print }) {
    const checked = checkSessionFile(path);
    if (!checked.ok) return about(path, failure(checked.failure.code));
    const { isWhole, operations, events, faults, notes } = checked.value;
    for (const note of notes) print(noteText(note, language));
    const [first, ...others] = faults;
    if (!isWhole && first !== undefined) {
      for (const fault of [first, ...others]) print(faultText(fault, path, language));
      return about(path, failure(first.code));
    }
    print(
      language === 'ja'
        ? `無事です: ${path}(${operations ?? 0}件の操作、${events ?? 0}件の記録)`
        : `Whole: ${path} (${operations ?? 0} operations, ${events ?? 0} events)`,
    );
    return null;
  },
});

function faultText(fault: Fault, path: string, language: Language): string {
  if (fault.code !== 'file-damaged') {
    return sentenceFor({ code: fault.code, details: { path } }, language);
  }
  const { check, firstBrokenSeq, wholeOperationsBefore } = fault.details;
  const place = firstBrokenSeq === null ? null : firstBrokenSeq;
  if (language === 'ja') {
    const where = place === null ? '' : `、${place}番目の記録から`;
    const saved =
      wholeOperationsBefore === null ? '' : `、その前の${wholeOperationsBefore}件の操作は無事`;
    return `壊れているところ: ${damageJa[check]}${where}${saved}`;
  }
  const where = place === null ? '' : `, from event ${place} on`;
  const saved =
    wholeOperationsBefore === null
      ? ''
      : `; the ${wholeOperationsBefore} operations before are whole`;
  return `Damaged: ${damageEn[check]}${where}${saved}`;
}

type Damage = Extract<Fault, { readonly code: 'file-damaged' }>['details']['check'];

const damageJa: Readonly<Record<Damage, string>> = {
  header: 'ファイルの先頭',
  structure: 'データベースの構造',
  meta: 'ワークショップの基本の記録',
  chain: '記録の鎖',
  wal: '書きかけの記録(-wal)',
};
const damageEn: Readonly<Record<Damage, string>> = {
  header: "the file's head",
  structure: "the database's structure",
  meta: "the workshop's own record",
  chain: 'the chain of events',
  wal: 'the write-ahead file (-wal)',
};

function noteText(note: CheckNote, language: Language): string {
  const isJa = language === 'ja';
  switch (note.code) {
    case 'write-ahead-left':
      return isJa
        ? '前回の終わりかたが急だったため、書きかけの記録(-wal)が残っています。開くと一つにまとまります。'
        : 'A write-ahead file is left from a sudden end; opening the file folds it in.';
    case 'write-ahead-unfinished':
      return isJa
        ? '保存の途中で終わった記録があります。「保存しました」とは伝えていない分です。'
        : 'A write was not finished; it had never been reported as saved.';
    case 'snapshot-broken':
      return isJa
        ? `早く開くための写しが${note.count}件壊れています。元の記録から開くので、内容は無事です。`
        : `${note.count} of the copies for fast opening are broken; the workshop opens from its events and is safe.`;
  }
}
