/* A choice with everything at its limit, as commands: eight departments, seven criteria, eight seats. */

const knockouts = ['ok', 'check', 'out'] as const;

/** Eight departments with names of 40 characters, all voted on and revealed, and a decision. */
export function fullChoice(groupId: string, language: string) {
  const phrase =
    language === 'ja'
      ? '地域とともに学びの場をつくりつづけるための企画と調整を受け持つ大きな部署の名前です'
      : 'office that plans and renews learning with the region';
  const long = (start: string, most: number) =>
    [...`${start}${phrase}`].slice(0, most).join('').trim();
  const seats = Array.from({ length: 5 }, (_, at) => `${groupId}${at + 1}`);
  const options = Array.from({ length: 8 }, (_, at) => `option_${groupId}${at + 1}`);
  const criteria = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'criterion_own'];
  const [gut, scoring, weighing, decision] = ['gut', 'scoring', 'weighing', 'decision'].map(
    (name) => `round_${groupId}_${name}`,
  );
  const score = (seat: number, option: number, criterion: number) =>
    1 + ((seat * (option % 3) + option * 2 + criterion * 3) % 5);
  const command = (name: string, input: object) => ({
    name: `departments.${name}`,
    input: { groupId, ...input },
  });
  return [
    command('addCriterion', {
      criterionId: 'criterion_own',
      name: long('', 30),
      anchors: { 1: long('1 ', 40), 3: long('3 ', 40), 5: long('5 ', 40) },
    }),
    command('addOptions', {
      options: options.map((optionId, at) => ({
        optionId,
        name: long(`${at + 1} `, 40),
        library: null,
        concern: long('', 60),
        gives: long('', 60),
        problem: long('', 60),
      })),
    }),
    command('setKnockouts', { optionId: options[6], knockouts: ['ok', 'check', 'ok'] }),
    command('setKnockouts', { optionId: options[7], knockouts: [...knockouts] }),
    command('addReason', {
      reasonId: 'reason_1',
      optionId: options[0],
      text: long('', 60),
    }),
    command('openGutVote', { roundId: gut }),
    command('castGutVotes', {
      roundId: gut,
      votes: Object.fromEntries(seats.map((seat, at) => [seat, options[at % 2]])),
    }),
    command('revealGutVote', { roundId: gut, evenIfIncomplete: true }),
    command('openScoring', { roundId: scoring, cells: null }),
    ...seats.map((seat, person) =>
      command('castScores', {
        roundId: scoring,
        seat,
        scores: Object.fromEntries(
          criteria.map((criterion, k) => [
            criterion,
            Object.fromEntries(options.slice(0, 7).map((id, o) => [id, score(person, o, k)])),
          ]),
        ),
      }),
    ),
    command('revealScores', { roundId: scoring, evenIfIncomplete: true }),
    command('openWeighing', { roundId: weighing }),
    ...seats.map((seat, person) =>
      command('castWeights', {
        roundId: weighing,
        seat,
        ballot: {
          ranking: null,
          ratings: Object.fromEntries(
            criteria.map((id, k) => [id, k === person ? 100 : 20 + ((person * 17 + k * 23) % 70)]),
          ),
        },
        evenIfAllEqual: false,
      }),
    ),
    command('revealWeights', { roundId: weighing, evenIfIncomplete: true }),
    command('openDecision', {
      roundId: decision,
      first: options[0],
      second: options[1],
      reason: `${long('', 40)}${long('', 40)}`,
    }),
    ...[1, 2, 3, 4].map((at) =>
      command('addConcern', {
        roundId: decision,
        concernId: `concern_${at}`,
        text: long(`${at} `, 40),
      }),
    ),
    command('castDecisionVotes', {
      roundId: decision,
      votes: Object.fromEntries(seats.map((seat, at) => [seat, [5, 4, 4, 3, 3][at]])),
    }),
    command('revealDecision', { roundId: decision, evenIfIncomplete: true }),
  ];
}
