/*
 * The words of E2. That both languages say everything is held by tests/architecture; here stands what
 * only this slice knows: each step, state, check and obstacle has its words.
 */
import { expect, it } from 'vitest';
import {
  checkNames,
  draftFrameParts,
  visionLimits,
  visionSteps,
  visionTextEn,
  visionTextJa,
} from '../../../src-shared/exercises/vision/index.ts';

const languages = [
  ['Japanese', visionTextJa],
  ['English', visionTextEn],
] as const;

it.each(languages)('names every step of the exercise, in order, in %s', (_, text) => {
  expect(Object.keys(text.steps)).toEqual(visionSteps.map((step) => step.id));
});

it.each(languages)('gives the facilitator a private note in every step in %s', (_, text) => {
  const silent = visionSteps.filter((step) => text.steps[step.id].privateNote.length === 0);

  expect(silent).toEqual([]);
});

it.each(languages)('names every check and every part of the draft frame in %s', (_, text) => {
  expect({ checks: Object.keys(text.checks), frame: Object.keys(text.frame) }).toEqual({
    checks: [...checkNames],
    frame: [...draftFrameParts],
  });
});

it.each(languages)('says the limit of the outside line in its step in %s', (_, text) => {
  expect(text.steps.outsideLine.prompt).toContain(String(visionLimits.outsideLine.max));
});

it('asks the questions of the guide word for word', () => {
  const { focusQuestion, pairQuestion, nameQuestion, axisQuestion, testQuestion, checks, agree5 } =
    visionTextJa;

  expect({
    focusQuestion,
    pairQuestion,
    nameQuestion,
    axisQuestion,
    testQuestion,
    checks: Object.values(checks),
    agree5: Object.values(agree5).toReversed(),
  }).toEqual({
    focusQuestion: '3年後、企業と組んだからこそ見えている風景は?',
    pairQuestion: '二人の違う点を一つ残すとしたら?',
    nameQuestion: 'この束はどんな変化を語っている?',
    axisQuestion: '組むとき、ゆずれないことは? 相手に合わせられることは?',
    testQuestion: '企業がいなくても言える文では?',
    checks: [
      '双方の目標に近づく',
      '双方の持ち味を使う',
      '双方の困りごとを解く',
      'どちらにも寄りかからない',
    ],
    agree5: [
      'ぜひ進めたい',
      '賛成',
      '進めてよい(小さな懸念あり)',
      '懸念が大きい、直したい',
      'このままでは進められない',
    ],
  });
});
