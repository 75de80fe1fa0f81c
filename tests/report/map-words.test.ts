/* What the sheets say of a resource map in words: true of every map, also of half-finished ones. */
import { describe, expect, it } from 'vitest';
import type { SheetName } from '../../src-shared/workshop/printed-sheets.ts';
import type { Language } from '../../src-shared/workshop/setting.ts';
import type { Workshop } from '../../src-shared/workshop/workshop.ts';
import { aWorkshop } from '../support/scenarios.ts';
import { blocks, internal, sheet } from '../support/vision-sheets.ts';
import {
  having,
  need,
  withImportance,
  withNeeds,
  withPicks,
} from '../unit/resources/situations.ts';

const own = (workshop: Workshop, language: Language = 'ja', name: SheetName = 'resources') =>
  sheet(workshop, { ...internal, sheets: [name], language });
const textOf = (...asked: Parameters<typeof own>) => JSON.stringify(own(...asked));

/** A slip of every need's importance from each seat given. */
function voted(
  workshop: Workshop,
  slips: Readonly<Record<string, Readonly<Record<string, number>>>>,
) {
  let asked = having(workshop, 'openImportance', { roundId: 'i1' });
  for (const [seat, votes] of Object.entries(slips)) {
    asked = having(asked, 'castImportance', { roundId: 'i1', seat, votes });
  }
  return having(asked, 'revealImportance', { roundId: 'i1', evenIfIncomplete: true });
}

const company = (candidateId: string, name: string) => ({
  candidateId,
  name,
  candidateKind: 'company',
});

describe('the sentence under the grid', () => {
  it('counts what is confirmed beyond the rows a summary has room for', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `n${index + 1}`);
    let map = having(aWorkshop(), 'addNeeds', { needs: ids.map((id) => need(id, `もの${id}`)) });
    map = having(map, 'addCandidate', company('c1', 'ミナミネ飲料'));
    const slip = Object.fromEntries(ids.map((id, index) => [id, index < 8 ? 5 : 1]));
    map = voted(map, { A1: slip, A2: slip, A3: slip });
    map = having(map, 'setSupply', {
      needId: 'n10',
      candidateId: 'c1',
      level: 1,
      isConfirmed: true,
    });

    expect(textOf(map, 'en', 'summary')).toContain('1 of the candidates’ marks is confirmed;');
    expect(textOf(map, 'ja', 'summary')).toContain('相手の印のうち1件は確かめました');
  });

  it('claims no mark where there is none, and no candidate where none is written', () => {
    const named = having(withNeeds(), 'addCandidate', company('c1', 'ミナミネ飲料'));

    expect(textOf(withNeeds(), 'en')).toContain('3 needs; no candidate is written yet.');
    expect(textOf(withNeeds())).toContain('必要なもの3件の表です。相手は、まだ書かれていません。');
    expect(textOf(named, 'en')).toContain(
      '3 needs and 1 candidate; nothing is marked for them yet.',
    );
    expect(textOf(named)).not.toContain('相手の印はどれも見込み');
  });
});

describe('where the plan is thin', () => {
  /** All weighed; c1 and c2 bring both needs and get something back, c3 brings nothing. */
  function aThickMap(): Workshop {
    let map = having(aWorkshop(), 'addNeeds', { needs: [need('n1'), need('n2', '部品の調達')] });
    for (const [id, name] of [
      ['c1', 'ミナミネ飲料'],
      ['c2', '大学'],
      ['c3', '市役所'],
    ] as const) {
      map = having(map, 'addCandidate', company(id, name));
    }
    for (const candidateId of ['c1', 'c2']) {
      for (const needId of ['n1', 'n2']) {
        map = having(map, 'setSupply', { needId, candidateId, level: 1, isConfirmed: false });
      }
      map = having(map, 'addOffer', { offerId: `f-${candidateId}`, to: candidateId, text: '記録' });
    }
    const slip = { n1: 5, n2: 4 };
    return voted(map, { A1: slip, A2: slip, A3: slip });
  }

  it('says of those who bring something that they get something back', () => {
    expect(textOf(aThickMap())).toContain('持ち寄るのにお返しのない相手もいません。');
  });

  it('claims nothing while a need has no weight', () => {
    const more = having(aThickMap(), 'addNeeds', { needs: [need('n9', 'あとから加えたもの')] });

    expect(textOf(more)).not.toContain('抜けや一者頼みはありません');
    expect(textOf(aThickMap(), 'en')).toContain('Nothing important is missing');
    expect(textOf(more, 'en')).not.toContain('Nothing important is missing');
  });
});

describe('importance', () => {
  it('is missing, whatever the reason: everybody left n3 blank', () => {
    const titles = (language: Language) =>
      blocks(own(withImportance(), language), 'heading').map(({ text }) => text);

    expect(titles('ja')).toContain('重要度がまだないもの');
    expect(titles('en')).toContain('Without importance so far');
  });

  it('is told with the number of slips, though each judged something else', () => {
    const map = voted(withNeeds(), { A1: { n1: 5 }, A2: { n2: 5 }, A3: { n3: 4 }, A4: { n3: 2 } });

    expect(textOf(map, 'en')).toContain('Importance from 4 secret slips.');
    expect(textOf(map)).toContain('4人が伏せてつけた重要度です');
  });
});

describe('the bookmark of what is picked', () => {
  it.each(['resources', 'summary'] as const)('fits any number of picks: %s', (name) => {
    const bookmarks = own(withPicks(), 'ja', name).sections.map(({ bookmark }) => bookmark);

    expect(bookmarks).toContain('まず取り組むもの');
    expect(textOf(withPicks(), 'ja', name)).not.toContain('まず取り組む3つ');
  });
});
