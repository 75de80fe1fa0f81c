import { describe, expect, it } from 'vitest';
import { visionTextJa } from '../../src-shared/exercises/vision/index.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { groupA, roundId } from '../support/ids.ts';
import { changed } from '../support/run-commands.ts';
import {
  aClosedVision,
  aHeldVision,
  aReopenedVision,
  aVisionWithClusters,
  aVisionWithDotVote,
  aVisionWithHiddenVotes,
  aVisionWithOneRound,
  aVisionWithTwoRounds,
  aWorkshop,
  firstStatement,
  revealed,
  secondStatement,
  withVotes,
} from '../support/scenarios.ts';
import { blocks, internal, sheet } from '../support/vision-sheets.ts';

describe('the internal sheet', () => {
  it('sets the picture of a vote beside its words on A4, and above them in the narrow columns of A3', () => {
    const kindsBeside = (paper: 'a4' | 'a3') =>
      blocks(sheet(aVisionWithOneRound(), { ...internal, paper }), 'columns').map(({ columns }) =>
        columns.map((column) => column.blocks.map(({ kind }) => kind)),
      );

    expect(kindsBeside('a3')).not.toContainEqual(expect.arrayContaining([['chart']]));
    expect(kindsBeside('a4')).toContainEqual([
      ['chart'],
      expect.arrayContaining(['facts', 'paragraph']),
    ]);
  });

  it('holds everything the group put together', () => {
    const document = sheet(aClosedVision(), internal);

    expect({ ...document, sections: undefined }).toEqual({
      title: '連携ビジョン 水の環',
      author: '湖畔の会',
      language: 'ja',
      audience: 'internal',
      audienceLabel: '団体内用',
      workshopTitle: '春の連携ワークショップ',
      createdOn: '2026-10-17',
      createdOnText: '2026年10月17日',
      interimLabel: null,
      sampleLabel: null,
      sections: undefined,
    });
    expect(document.sections.map(({ bookmark }) => bookmark)).toEqual([
      'ビジョン',
      'ビジョンを支える柱',
      '4つの確認',
      '投票の記録',
      '連携の軸',
      'ビジョンからさかのぼる',
      '記録',
    ]);
    expect(blocks(document, 'statement')).toEqual([
      {
        kind: 'statement',
        label: 'ビジョン',
        text: secondStatement,
        note: '2回目の投票: 採択',
        size: 'hero',
      },
      {
        kind: 'statement',
        label: '外へのひとこと',
        text: '水を学び合う仲間を探しています',
        note: null,
        size: 'second',
      },
    ]);
    expect(blocks(document, 'checks')[0]?.items.at(-1)).toEqual({
      label: 'どちらにも寄りかからない',
      mark: 2,
      note: `${visionTextJa.mark4.words[2]}(資金はまだ会社が頼り)`,
    });
    expect(blocks(document, 'timeline')).toEqual([
      {
        kind: 'timeline',
        goal: { when: null, text: secondStatement },
        milestones: [{ when: '2028年3月', text: '協定がある' }],
      },
    ]);
    const text = JSON.stringify(document);
    for (const words of ['現地の名を出す', '時期', '水の環飲料', '13:00〜16:30', '出典']) {
      expect(text).toContain(words);
    }
  });

  it('prints every note, loners below the clusters', () => {
    const document = sheet(aVisionWithClusters(), internal);

    expect(blocks(document, 'pillars')[0]?.items).toEqual([
      {
        name: '直せる水',
        dots: null,
        dotsLabel: null,
        notes: ['井戸が動いている', '直せる人がいる'],
      },
      {
        name: '時間を取り戻す',
        dots: null,
        dotsLabel: null,
        notes: ['通学の時間ができた', '社員が水を学ぶ'],
      },
    ]);
    expect(blocks(document, 'list').map(({ items }) => items)).toEqual([['共同研究者と呼ばれる']]);
  });

  it('shows each revealed round with its figures', () => {
    const [first, second] = blocks(sheet(aVisionWithTwoRounds(), internal), 'chart').map(
      ({ chart }) => chart,
    );

    expect(first?.alternative).toBe(
      '5票の内訳は、賛成 2人・進めてよい(小さな懸念あり) 1人・懸念が大きい、直したい 2人です。',
    );
    expect(second).toMatchObject({
      kind: 'histogram',
      summary: '「進めてよい」以上 4/5・中央値 4',
      bins: [{ count: 1 }, { count: 2 }, { count: 1 }, { count: 1 }, { count: 0 }],
    });
    const facts = blocks(sheet(aVisionWithTwoRounds(), internal), 'facts').at(-1);
    expect(facts?.items).toEqual([
      { label: '投票した人', value: '5人中5人' },
      { label: '一致度', value: '0.60(おおむね)' },
    ]);
  });

  it('keeps the minority view and the concerns beside an adopted vision', () => {
    const callouts = blocks(sheet(aVisionWithTwoRounds(), internal), 'callout');

    expect(callouts.map(({ title, paragraphs }) => [title, ...paragraphs])).toEqual([
      ['残しておく気がかり', '続ける仕組みが見えない'],
      ['少数の声', '「懸念が大きい、直したい」が1人です。', 'この声も、ビジョンと一緒に残します。'],
      ['残しておく気がかり', '地域の選び方は次回に確かめる'],
    ]);
  });

  it('prints the minority view of a vision that is held over', () => {
    const document = sheet(aHeldVision(), internal);

    expect(document.interimLabel).toBeNull();
    expect(JSON.stringify(document)).toContain('「このままでは進められない」が1人です。');
  });

  it('speaks of no agreement below three votes', () => {
    const open = aVisionWithOneRound();
    const workshop = revealed(
      withVotes(
        changed(open, 'vision.openRound', {
          groupId: groupA,
          roundId: roundId('r2'),
          statement: secondStatement,
        }),
        'r2',
        [4, 4],
      ),
      'r2',
    );

    expect(blocks(sheet(workshop, internal), 'facts').at(-1)?.items.at(-1)).toEqual({
      label: '一致度',
      value: '人数が少ないため、一致度は示しません。',
    });
  });

  it('shows dots only once they are revealed, and says when they are not', () => {
    const voting = changed(aVisionWithDotVote(), 'vision.countDots', {
      groupId: groupA,
      roundId: roundId('d1'),
      byCluster: { c1: 7, c2: 1 },
    });
    const shown = changed(voting, 'vision.revealDots', {
      groupId: groupA,
      roundId: roundId('d1'),
      evenIfIncomplete: false,
    });
    const dots = (workshop: Workshop) =>
      blocks(sheet(workshop, internal), 'pillars')[0]?.items.map((item) => item.dotsLabel);

    expect([dots(voting), dots(shown)]).toEqual([
      [null, null],
      ['7個', '1個'],
    ]);
    expect(JSON.stringify(sheet(voting, internal))).toContain('シール投票は、まだ開票していません');
    expect(JSON.stringify(sheet(shown, internal))).not.toContain('シール投票は、まだ');
  });

  it('leaves an unrevealed vote out, says so, and is marked interim', () => {
    const document = sheet(aVisionWithHiddenVotes(), internal);

    expect(document.interimLabel).toBe('途中経過');
    expect(blocks(document, 'chart')).toEqual([]);
    expect(JSON.stringify(document)).toContain('1回目の投票は、まだ開票していません');
    expect(document).toEqual(
      sheet(withVotes(aVisionWithHiddenVotes(), 'r1', [1, 1, 5, 5, 1]), internal),
    );
  });

  it('is interim again while an adopted statement is voted on anew', () => {
    const workshop = changed(aReopenedVision(), 'vision.openRound', {
      groupId: groupA,
      roundId: roundId('r3'),
      statement: firstStatement,
    });
    const document = sheet(workshop, internal);

    expect(document.interimLabel).toBe('途中経過');
    expect(blocks(document, 'statement')[0]?.text).toBe(secondStatement);
    expect(blocks(document, 'callout')[0]?.paragraphs).toEqual([
      '3回目の投票は、まだ開票していません。票はこの用紙に載せていません。',
    ]);
  });

  it('says why it was reopened', () => {
    const lists = blocks(sheet(aReopenedVision(), internal), 'list');

    expect(lists.at(-1)?.items).toEqual(['会社の話を聞いた(2回の投票のあと)']);
  });

  it('says what is missing when a group has nothing yet', () => {
    const document = sheet(aWorkshop(), internal);

    expect(document.interimLabel).toBe('途中経過');
    expect(blocks(document, 'callout')).toEqual([
      {
        kind: 'callout',
        tone: 'caution',
        title: 'まだ決まっていないこと',
        paragraphs: [
          'まだ文がありません。',
          '採択か持ち越しになった投票が、まだありません。',
          '4つの確認のうち、まだ済んでいないものがあります。',
          '「ゆずれないこと」が、まだ一つもありません。',
          '外へのひとことが、まだありません。',
        ],
      },
    ]);
  });

  it('names no seat', () => {
    expect(JSON.stringify(sheet(aClosedVision(), internal))).not.toMatch(/\bA[1-8]\b/);
  });

  it('speaks English when it is asked to', () => {
    const document = sheet(aClosedVision(), { ...internal, language: 'en' });

    expect(document.audienceLabel).toBe('Internal');
    expect(document.createdOnText).toBe('17 October 2026');
    expect(blocks(document, 'statement')[0]?.note).toBe('Vote 2: Adopted');
  });
});
