/* The second half of the newcomer's way: drafts, checks, secret votes, the axis, closing. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { checkNames } from '../../src-shared/exercises/vision/index.ts';
import type { Desk } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import { areMarkedIn } from './secret.ts';
import { type Stage, until } from './stage.ts';
import { withoutDigits, writtenOn } from './written.ts';

/** Drafts a sentence, votes `22453` on it (revise), hears concerns, rewords, votes `34453` (adopted). */
export async function draftsAndVotes(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words } = stage;
  const content = newcomerContent[stage.language];
  const { draft, amend, vote } = words.console;
  await desk.nextStep('draft');
  await desk.press(draft.newDraft);
  await desk.write(draft.text(1), content.statement);
  await projector.getByText(content.statement).first().waitFor();
  await desk.press(draft.putToVote);
  await desk.sees(draft.toVote);

  await desk.nextStep('vote');
  await ratesTheChecks(stage, desk);
  await castsVotes(stage, desk, projector, '22453');
  await desk.press(vote.reveal);
  await desk.sees(words.vision.roundMeanings.revise);
  await projector.getByText(words.vision.roundStates.revise, { exact: true }).waitFor();

  await desk.nextStep('amend');
  for (const concern of content.concerns) await desk.add(amend.concernEntry, concern);
  await projector.getByText(content.concerns[1]).waitFor();
  await desk.write(amend.rewording, content.reworded);
  await desk.press(amend.revote);
  await desk.sees(words.vision.roundNumber(2));
  await castsVotes(stage, desk, projector, '34453');
  await ratesTheChecks(stage, desk);
  await desk.press(vote.reveal);
  await desk.sees(words.vision.roundMeanings.adopted);
  // The first vote stays a record of its own, with its concerns.
  await desk.sees(amend.previous);
  await desk.sees(content.concerns[0]);
  await desk.add(amend.concernEntry, content.concerns[0]);
}

/** 4, 3, 3 and a 2 with its reason, by the digits' own keys. */
async function ratesTheChecks(stage: Stage, desk: Desk): Promise<void> {
  const { words, hand } = stage;
  const content = newcomerContent[stage.language];
  const panel = desk.page().getByRole('region', { name: words.console.agree.checks, exact: true });
  const marks = [4, 3, 3, 2] as const;
  for (const [index, check] of checkNames.entries()) {
    const mark = marks[index] ?? 3;
    const question = panel.getByRole('group', { name: words.vision.checks[check], exact: true });
    const option = desk.radio(words.vision.mark4.words[mark], question);
    if (hand.kind === 'mouse') await hand.choose(option);
    else {
      await hand.enter(question.getByRole('radio').first());
      await desk.key(String(mark));
    }
    await until(`mark ${mark} on ${check}`, () => option.isChecked());
  }
  const label = words.vision.checks.equal;
  await desk.write(words.console.agree.reason(label), content.reason, panel);
}

/** Types the slips of all seats in one go; nothing of them may be seen before the reveal. */
async function castsVotes(stage: Stage, desk: Desk, projector: Page, slips: string): Promise<void> {
  const { words, hand } = stage;
  const { agree, vote } = words.console;
  const row = desk.page().getByRole('group', { name: agree.row, exact: true });
  const boxes = row.getByRole('textbox');
  await boxes.first().waitFor();
  const results = () => desk.page().getByText(words.vision.measures.histogram).count();
  const before = {
    room: await writtenOn(projector),
    results: await results(),
    // The hint beside the row may show just these digits as its example.
    slips: await timesOn([desk.page(), projector], slips),
  };
  await hand.enter(boxes.first());
  await desk.page().keyboard.type(slips);
  await desk.sees(vote.received(5, 5));
  await projector.getByText(words.vision.progress.received(5, 5)).waitFor();
  await areMarkedIn(boxes);
  assert.equal(withoutDigits(await writtenOn(projector)), withoutDigits(before.room));
  assert.equal(await results(), before.results);
  const after = await timesOn([desk.page(), projector], slips);
  assert.deepEqual(after, before.slips, 'no page holds the votes before the reveal');
}

/** How often a text stands anywhere in the source of each page. */
function timesOn(pages: readonly Page[], text: string): Promise<number[]> {
  return Promise.all(pages.map(async (page) => (await page.content()).split(text).length - 1));
}

/** Line for outside, axis, milestone; closes the group; a reopening is refused without its reason. */
export async function closesAndReopens(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words } = stage;
  const content = newcomerContent[stage.language];
  const { closing } = words.console;
  await desk.nextStep('outsideLine');
  await desk.sees(words.vision.obstacles['no-axis']);
  await desk.write(words.vision.outsideLine, content.outsideLine);
  await projector.getByText(content.outsideLine).first().waitFor();
  await desk.add(closing.keepEntry, content.keep);
  await desk.add(closing.adaptEntry, content.adapt);
  await desk.add(closing.addMilestone, content.milestone.mustBeTrue);
  await desk.write(closing.milestoneBy(1), content.milestone.by);
  await desk.sees(closing.ready);
  await desk.press(closing.finishAction);
  await desk.sees(closing.closedTitle);
  await desk.sees(content.concerns[0]);

  await desk.press(closing.reopen);
  const question = desk.dialog(closing.reopenTitle);
  await desk.add(closing.reopenReason, '', question);
  await question.waitFor();
  assert.equal(await desk.page().getByText(closing.closedTitle).isVisible(), true);
  await desk.add(closing.reopenReason, content.reopening, question);
  await question.waitFor({ state: 'detached' });
  await desk.press(closing.finishAction);
  await desk.sees(closing.closedTitle);
  await desk.isSaved();
}
