/*
 * The newcomer's group goes on to E5, up to the sealed votes: departments from the library and its own,
 * gut vote, cards, knock-outs, anchors, private scores, swing weights. What is opened from there on is
 * in newcomer-doors.ts. On both screens at each step: what the room reads, and what it doesn't yet.
 */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright';
import type { DefaultCriterion } from '../../src-shared/exercises/departments/index.ts';
import type { Desk } from './desk.ts';
import {
  choiceContent,
  faultyRating,
  gutSlip,
  library,
  scoreRows,
  swingSlips,
} from './newcomer-choice-content.ts';
import { areMarkedIn, areMasked, entersInSecret, readOn } from './secret.ts';
import { type Stage, until } from './stage.ts';

/** Departments by a word each, whatever the language of the story. */
export type DepartmentKey = (typeof library)[number] | 'own';

export const criteria = ['k1', 'k2', 'k3', 'k4', 'k6'] as const;

export function departmentName(stage: Stage, key: DepartmentKey): string {
  const { departments } = stage.words;
  return key === 'own' ? choiceContent[stage.language].own : departments.library[key].name;
}

/** Leaves group A with gut vote, scores and weights sealed, on the step of the weights. */
export async function newcomerSealsTheVotes(
  stage: Stage,
  desk: Desk,
  projector: Page,
): Promise<void> {
  await desk.goToExercise('departments', 'gutVote');
  await choosesByGut(stage, desk, projector);
  await fillsCards(stage, desk, projector);
  await rulesOut(stage, desk, projector);
  await scoresAlone(stage, desk, projector);
  await weighsAlone(stage, desk, projector);
}

async function choosesByGut(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  const { own } = choiceContent[stage.language];
  const card = (name: string) =>
    desk.page().getByRole('button', { name: new RegExp(`^${escaped(name)}`) });
  const isChosen = (name: string, wanted: boolean) =>
    until(`${name} chosen: ${wanted}`, async () => {
      return (await card(name).getAttribute('aria-pressed')) === String(wanted);
    });
  for (const key of library) {
    await hand.press(card(departments.library[key].name));
    await isChosen(departments.library[key].name, true);
  }
  const unwanted = departments.library.union.name;
  await hand.press(card(unwanted));
  await isChosen(unwanted, true);
  await hand.press(card(unwanted));
  await isChosen(unwanted, false);
  await desk.add(choice.options.own, own);
  await projector.getByText(own).waitFor();

  await desk.press(choice.gut.open);
  const row = desk.page().getByRole('group', { name: choice.gut.row, exact: true });
  const boxes = row.getByRole('textbox');
  // The vote begins with the row under the hands.
  await desk.isOn(boxes.first());
  await projector.getByText(departments.progress.received(0, 5)).waitFor();
  await entersInSecret(
    desk,
    projector,
    [gutSlip],
    async () => {
      await desk.page().keyboard.type(gutSlip);
      await desk.sees(choice.vote.received(5, 5));
      await projector.getByText(choice.room.sealedIn).waitFor();
      await areMarkedIn(boxes);
    },
    [choice.room.sealedIn],
  );
  assert.equal(await desk.button(choice.gut.reveal).count(), 0, 'the seal holds until step 8');
}

async function fillsCards(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { choice, departments } = stage.words;
  const { own, ownConcern, problem, reasonOf } = choiceContent[stage.language];
  const research = departmentName(stage, 'research');
  await desk.nextStep('cards');
  await desk.write(choice.cards.field(departments.card.problem, research), problem);
  await projector.getByText(problem).waitFor();
  await desk.add(choice.cards.reasonEntry(research), reasonOf);
  await desk.sees(reasonOf);
  await desk.write(choice.cards.field(departments.card.concern, own), ownConcern);
  await projector.getByText(ownConcern).waitFor();
  assert.deepEqual(await readOn(projector, [reasonOf]), [], 'reasons are the facilitator’s notes');
}

async function rulesOut(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  const { knockouts, knockoutStates } = departments;
  const cell = (key: DepartmentKey, name: keyof typeof knockouts, state: string) =>
    desk.button(choice.knockouts.cell(departmentName(stage, key), knockouts[name], state));
  await desk.nextStep('knockouts');
  if (hand.kind === 'mouse') {
    await cell('sustainability', 'controversy', knockoutStates.ok).click();
    await cell('hr', 'harm', knockoutStates.ok).click();
    await cell('hr', 'harm', knockoutStates.check).click();
  } else {
    // One stop for the whole table; from there the arrows.
    await hand.enter(cell('sustainability', 'missionClash', knockoutStates.ok));
    for (const key of ['ArrowRight', 'ArrowRight', '2', 'ArrowDown', 'ArrowLeft', '3']) {
      await desk.key(key);
    }
  }
  await cell('sustainability', 'controversy', knockoutStates.check).waitFor();
  await cell('hr', 'harm', knockoutStates.out).waitFor();
  await desk.sees(choice.knockouts.leaves);
  await projector.getByText(knockoutStates.out).first().waitFor();
}

async function scoresAlone(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { choice, departments } = stage.words;
  const { anchor } = choiceContent[stage.language];
  await desk.nextStep('scoring');
  const { k4, k5 } = departments.criteria;
  await desk.write(choice.criteria.anchor(5, k4.name), anchor);
  await projector.getByText(anchor).waitFor();
  await desk.press(choice.criteria.remove(k5.name));
  await desk.button(choice.criteria.remove(k5.name)).waitFor({ state: 'detached' });
  await desk.press(choice.scores.open);
  await projector.getByText(departments.progress.received(0, 5)).waitFor();
  await entersInSecret(desk, projector, [], async () => {
    await typesScores(stage, desk, criteria, scoreRows);
    await desk.sees(choice.vote.received(5, 5));
    await projector.getByText(departments.progress.received(5, 5)).waitFor();
  });
  // It is opened two steps on, with the weights.
  assert.equal(await desk.button(choice.spread.openScores).count(), 0);
}

/** Types the rows of one criterion after the other; pages and rows come up by themselves. */
export async function typesScores<Id extends DefaultCriterion>(
  stage: Stage,
  desk: Desk,
  asked: readonly Id[],
  rows: { readonly [Key in Id]: readonly string[] },
): Promise<void> {
  const { choice, departments } = stage.words;
  for (const id of asked) {
    const place = desk.page().getByRole('region', {
      name: departments.criteria[id].name,
      exact: true,
    });
    for (const [index, digits] of rows[id].entries()) {
      const row = place.getByRole('group', {
        name: choice.vote.seat(`A${index + 1}`),
        exact: true,
      });
      const boxes = row.getByRole('textbox');
      await desk.isOn(boxes.first());
      await desk.page().keyboard.type(digits);
      await areMasked(boxes, digits);
      await desk.key('Enter');
    }
    await desk
      .radio(choice.scores.criterionState(departments.criteria[id].name, 5, 5))
      .waitFor({ state: 'attached' });
  }
}

async function weighsAlone(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { choice, departments } = words;
  const { weights, vote } = choice;
  await desk.nextStep('weights');
  await desk.press(weights.open);
  await projector.getByText(departments.progress.received(0, 5)).waitFor();
  const ranks = desk.page().getByRole('group', { name: weights.rank, exact: true });
  const rating = (index: number): Locator => {
    const id = criteria[index] ?? 'k1';
    return desk.field(weights.ratingOf(departments.criteria[id].name));
  };
  const slips = swingSlips.map((slip) => slip.ranks);
  await entersInSecret(desk, projector, slips, async () => {
    for (const [seat, slip] of swingSlips.entries()) {
      const isFaulty = seat === faultyRating.seat;
      await desk.isOn(ranks.getByRole('textbox').first());
      await desk.page().keyboard.type(slip.ranks);
      await desk.key('Enter');
      for (const [index, given] of slip.ratings.entries()) {
        await desk.isOn(rating(index));
        const isMisread = isFaulty && index === faultyRating.criterion;
        const typed = isMisread ? faultyRating.rating : given;
        await desk.page().keyboard.type(String(typed));
        // 100 is whole and moves on by itself.
        if (typed !== 100) await desk.key('Enter');
      }
      if (isFaulty) {
        const { k2, k3 } = departments.criteria;
        await desk.sees(weights.rises(k3.name, k2.name));
        assert.equal(await desk.button(vote.withdrawSeat('A3')).count(), 0, 'not taken');
        await hand.enter(rating(faultyRating.criterion));
        await desk.page().keyboard.type(String(slip.ratings[faultyRating.criterion]));
        await desk.sees(weights.ready);
        await desk.press(vote.castSlip);
      }
      await desk.button(vote.withdrawSeat(`A${seat + 1}`)).waitFor();
    }
    await projector.getByText(departments.progress.received(5, 5)).waitFor();
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
