/* Whole maps for the test page, as commands: the sample's, and one with everything at its limit. */
import type {
  CandidateKind,
  ResourceCategory,
} from '../../../../src-shared/exercises/resources/index.ts';
import { resourceCategories } from '../../../../src-shared/exercises/resources/index.ts';

type Map = {
  readonly candidates: readonly { readonly name: string; readonly kind: CandidateKind }[];
  readonly needs: readonly {
    readonly text: string;
    readonly category: ResourceCategory;
    readonly importance: Readonly<Record<string, number>>;
    readonly ownSupply: number;
    readonly supply: Readonly<Record<string, number>>;
  }[];
  readonly offers: readonly { readonly to: string; readonly text: string }[];
};

type SampleMap = Omit<Map, 'candidates'> & { readonly candidates: readonly string[] };

/** The sample names its candidates only; the first is the company in mind. */
export function sampleMap(map: SampleMap): Map {
  const kinds: readonly CandidateKind[] = ['company', 'school', 'other'];
  const candidates = map.candidates.map((name, index) => ({ name, kind: kinds[index] ?? 'other' }));
  return { ...map, candidates };
}

/** Twelve needs of 40 characters, six candidates of 40, twenty offers. */
export function fullMap(language: string): Map {
  const phrase =
    language === 'ja'
      ? '学校の先生や保護者と一緒に毎年見直せる多言語の教材をつくり続けるための仕組みと人手と時間'
      : 'a way for schools and families to renew';
  const long = (start: string) => [...`${start}${phrase}`].slice(0, 40).join('').trim();
  const seats = ['A1', 'A2', 'A3', 'A4', 'A5'];
  const kinds: readonly CandidateKind[] = [
    'company',
    'ngo',
    'public',
    'school',
    'intermediary',
    'own',
  ];
  const candidates = kinds.map((kind, index) => ({ name: long(`${index + 1} `), kind }));
  const needs = Array.from({ length: 12 }, (_, row) => ({
    text: long(`${row + 1} `),
    category: resourceCategories[row % resourceCategories.length] ?? ('other' as never),
    importance: Object.fromEntries(seats.map((seat, at) => [seat, 1 + ((row * 2 + at) % 5)])),
    ownSupply: [0, 0.5, 0, 1][row % 4] ?? 0,
    supply: Object.fromEntries(
      candidates.map(({ name }, at) => [name, [0, 0.5, 1, 0][(row + at * 3) % 4] ?? 0]),
    ),
  }));
  const offers = Array.from({ length: 20 }, (_, at) => ({
    to: candidates[at % 4]?.name ?? '',
    text: long(`${at + 1} `),
  }));
  return { candidates, needs, offers };
}

/** The commands that record a map in the order of the steps, importance voted by seat and revealed. */
export function commandsFor(groupId: string, map: Map) {
  const needId = (index: number) => `need_${groupId}${index + 1}`;
  const candidateId = (name: string) =>
    `candidate_${groupId}${map.candidates.findIndex((each) => each.name === name) + 1}`;
  const roundId = `round_${groupId}`;
  const seats = [...new Set(map.needs.flatMap((need) => Object.keys(need.importance)))];
  const needs = map.needs.map(({ text, category }, at) => ({ needId: needId(at), text, category }));
  return [
    { name: 'resources.addNeeds', input: { groupId, needs } },
    ...map.needs.map(({ ownSupply }, at) => ({
      name: 'resources.setOwnSupply',
      input: { groupId, needId: needId(at), level: ownSupply },
    })),
    { name: 'resources.openImportance', input: { groupId, roundId } },
    ...seats.map((seat) => ({
      name: 'resources.castImportance',
      input: {
        groupId,
        roundId,
        seat,
        votes: Object.fromEntries(map.needs.map((need, at) => [needId(at), need.importance[seat]])),
      },
    })),
    {
      name: 'resources.revealImportance',
      input: { groupId, roundId, evenIfIncomplete: true },
    },
    ...map.candidates.map(({ name, kind }) => ({
      name: 'resources.addCandidate',
      input: { groupId, candidateId: candidateId(name), name, candidateKind: kind },
    })),
    ...map.needs.flatMap((need, at) =>
      Object.entries(need.supply)
        .filter(([, level]) => level > 0)
        .map(([name, level], order) => ({
          name: 'resources.setSupply',
          input: {
            groupId,
            needId: needId(at),
            candidateId: candidateId(name),
            level,
            isConfirmed: (at + order) % 3 === 0,
          },
        })),
    ),
    ...map.offers.map(({ to, text }, at) => ({
      name: 'resources.addOffer',
      input: { groupId, offerId: `offer_${groupId}${at + 1}`, to: candidateId(to), text },
    })),
    {
      name: 'resources.setPicks',
      input: { groupId, needIds: [0, 2, 1].map(needId) },
    },
  ];
}
