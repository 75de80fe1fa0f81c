/* The desktop app as a stage for the stories it shares with the browser host (tests/stories). */
import type { Page } from 'playwright';
import { keyboardHand, mouseHand } from '../stories/hand.ts';
import { type Heard, listenTo, type Stage, type StoryLanguage } from '../stories/stage.ts';
import { wordsOf } from '../stories/words.ts';
import { type DesktopApp, type Host, newHome } from './desktop-app.ts';

export type DesktopStage = Stage & { end(): Promise<void> };

export async function aDesktopStage(
  host: Host,
  language: StoryLanguage,
  hand: 'mouse' | 'keyboard',
): Promise<DesktopStage> {
  const home = newHome();
  const heard: Heard = { complaints: [], addresses: [] };
  let app: DesktopApp = await host.launch(home, {});
  let console = await facilitatorOf(app);

  async function facilitatorOf(started: DesktopApp): Promise<Page> {
    const page = await started.page('facilitator');
    listenTo(page, heard);
    await page.locator('main').first().waitFor();
    return page;
  }

  return {
    language,
    words: wordsOf[language],
    hand: hand === 'keyboard' ? keyboardHand : mouseHand,
    heard,
    home,
    workshopsFolder: home,
    console: () => console,
    secondConsole: null,
    async openProjector() {
      const name = wordsOf[language].app.run.openProjector;
      await console.getByRole('button', { name, exact: true }).click();
      const projector = await app.page('projector');
      listenTo(projector, heard);
      await projector.locator('main').waitFor();
      // The stand-in's windows are tabs of one browser, which slows those behind down.
      await console.bringToFront();
      return projector;
    },
    async restart() {
      await app.quit();
      app = await host.launch(home, {});
      console = await facilitatorOf(app);
    },
    crash: null,
    end: () => app.end(),
  };
}
