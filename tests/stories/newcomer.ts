/*
 * A facilitator who has never seen the app prepares a workshop and takes one group through all nine
 * steps of E2, with the projector beside: entry at a scribe's speed, secrets kept until the reveal, a
 * sentence that is revised and adopted, a closed group and its way back. What comes out on paper is in
 * printing.ts.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { moveCard } from './board.ts';
import { type Desk, deskOf } from './desk.ts';
import { newcomerContent } from './newcomer-content.ts';
import { closesAndReopens, draftsAndVotes } from './newcomer-votes.ts';
import { type Stage, until } from './stage.ts';
import { valuesOf, withoutDigits, writtenOn } from './written.ts';

/** Leaves group A closed with an adopted vision, on the last step; gives the room's page. */
export async function newcomerRunsAWorkshop(stage: Stage): Promise<Page> {
  const desk = deskOf(stage);
  await preparesAWorkshop(stage, desk);
  const projector = await stage.openProjector();
  const content = newcomerContent[stage.language];
  await projector.getByRole('heading', { name: content.title }).waitFor();
  await desk.begin();
  await desk.project('A');
  await writesCards(stage, desk, projector);
  await clustersAndNames(stage, desk, projector);
  await votesWithDots(stage, desk, projector);
  await draftsAndVotes(stage, desk, projector);
  await closesAndReopens(stage, desk, projector);
  return projector;
}

async function preparesAWorkshop(stage: Stage, desk: Desk): Promise<void> {
  const { words, hand } = stage;
  const content = newcomerContent[stage.language];
  await desk.speak(stage.language);
  await desk.createWorkshop(content.title);
  for (const letter of ['A', 'B', 'C', 'D']) {
    await desk
      .page()
      .getByRole('heading', { name: words.app.setup.groupTitle(letter), exact: true })
      .waitFor();
  }
  await desk.write(words.app.details.host, content.host);
  const group = desk
    .page()
    .getByRole('region', { name: words.app.setup.groupTitle('A'), exact: true });
  await desk.write(words.app.setup.companyInMind, content.company, group);
  await hand.select(
    group.getByRole('combobox', { name: words.app.setup.side('A5'), exact: true }),
    words.app.setup.sides.company,
  );
  await desk.write(words.app.setup.role('A1'), content.role, group);
  await desk.isSaved();
}

async function writesCards(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { typed, pasted, composed } = newcomerContent[stage.language];
  const entry = words.console.notes.entry;
  for (const text of typed) await desk.add(entry, text);
  await desk.paste(entry, pasted.join('\n'));
  await until('seven cards', async () => (await desk.cards()).length === 7);

  await hand.enter(desk.field(entry));
  await composes(desk.page(), composed.reading, composed.chosen);
  assert.equal(await desk.field(entry).inputValue(), composed.chosen);
  assert.equal((await desk.cards()).length, 7, 'an Enter of the input method adds nothing');
  await desk.key('Enter');
  await until('the eighth card', async () => (await desk.cards()).length === 8);
  assert.deepEqual(await desk.cards(), [...typed, ...pasted, composed.chosen]);
  // The room sees how many there are, not yet what they say.
  await projector.getByText(words.vision.progress.notes(8)).waitFor();
  assert.equal(await projector.getByText(typed[0]).count(), 0);

  await desk.nextStep('pairs');
  const star = desk.button(words.console.notes.pick(typed[0]));
  await hand.press(star);
  await until('the star', async () => (await star.getAttribute('aria-pressed')) === 'true');
}

async function clustersAndNames(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words } = stage;
  const { typed, pasted, clusters } = newcomerContent[stage.language];
  await desk.nextStep('cluster');
  await moveCard(stage, desk, typed[0], { onto: typed[1] });
  await moveCard(stage, desk, pasted[0], { onto: pasted[1] });
  await moveCard(stage, desk, pasted[2], { onto: pasted[3] });
  await moveCard(stage, desk, pasted[4], 'new cluster');
  await projector.getByText(typed[0]).waitFor();

  await desk.nextStep('name');
  for (const [index, name] of clusters.entries()) {
    await desk.write(words.console.names.field(index + 1), name);
  }
  await desk.sees(words.console.names.allNamed);
  await projector.getByText(clusters[3]).first().waitFor();
}

/** Dots seat by seat, revealed; then a second vote in counts only. */
async function votesWithDots(stage: Stage, desk: Desk, projector: Page): Promise<void> {
  const { words, hand } = stage;
  const { dots, vote } = words.console;
  await desk.nextStep('dots');
  await desk.press(dots.open);
  await desk.page().getByRole('radiogroup', { name: vote.whose, exact: true }).waitFor();
  const before = await writtenOn(projector);
  for (const [index, slip] of ['2010', '2001', '0210', '1020', '2010'].entries()) {
    const seat = `A${index + 1}`;
    const row = desk.page().getByRole('group', { name: dots.row(seat), exact: true });
    await hand.enter(row.getByRole('textbox').first());
    await desk.page().keyboard.type(slip);
    assert.deepEqual(
      await valuesOf(row.getByRole('textbox')),
      ['●', '●', '●', '●'],
      'the page never holds a digit of a secret row',
    );
    await desk.key('Enter');
    await desk.button(vote.withdrawSeat(seat)).waitFor();
  }
  await desk.sees(vote.received(5, 5));
  await projector.getByText(words.vision.progress.received(5, 5)).waitFor();
  assert.equal(withoutDigits(await writtenOn(projector)), withoutDigits(before));
  assert.equal(await desk.page().getByText(dots.results, { exact: true }).count(), 0);
  await desk.press(vote.reveal);
  // 2+2+0+1+2 on the first cluster.
  await desk.sees(words.vision.dots.count(7));
  await projector.getByText(words.vision.dots.count(7)).first().waitFor();

  await desk.press(dots.again);
  await hand.choose(desk.radio(vote.byCount));
  const counts = desk.page().getByRole('spinbutton');
  await hand.enter(counts.first());
  for (const count of ['3', '5', '4', '1']) {
    await desk.page().keyboard.type(count);
    await desk.key('Enter');
  }
  await desk.press(vote.reveal);
  const early = desk.dialog(vote.incompleteTitle);
  await until('the reveal', async () => {
    if (await early.isVisible()) await desk.press(vote.revealAnyway, early);
    return (await desk.page().getByText(words.vision.dots.count(5)).count()) > 0;
  });
}

/** What an input method does to a field: composes, takes its own Enter, and puts in what was chosen. */
async function composes(page: Page, reading: string, chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: reading,
    selectionStart: reading.length,
    selectionEnd: reading.length,
  });
  // 229 is what every browser reports for a key that the input method has taken.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: chosen });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await session.detach();
}
