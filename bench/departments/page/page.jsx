/*
 * Step 7 of E5 with everything at its limit, as the app shows it: ?view=console is the whole work area
 * with the sliders, ?view=projector the room's picture. Both hold the same choice, so what the console
 * tries reaches the projector as in the app. `window.bench` counts frames.
 */
import { createRoot } from 'react-dom/client';
import sample from '../../../resources/sample-workshop.ja.json';
import { ClientProvider, ProjectorClientProvider } from '../../../src-renderer/client/index.ts';
import { DepartmentsConsole } from '../../../src-renderer/exercises/departments/index.ts';
import { DepartmentsProjector } from '../../../src-renderer/exercises/departments/projector.ts';
import { ConsoleProvider } from '../../../src-renderer/ui/console-theme.tsx';
import { ProjectorProvider } from '../../../src-renderer/ui/projector-theme.tsx';
import { departmentsSteps } from '../../../src-shared/exercises/departments/index.ts';
import { emptyWorkshop } from '../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../../tests/support/memory-client.ts';
import { fullChoice, seatsPerGroup, writerOf } from '../../sheets/full-workshop.ts';
import './page.css';

const groupId = 'A';
const settings = { language: 'ja', theme: 'light' };
const core = createMemoryCore(emptyWorkshop('workshop-1'), settings, 0);

function run(name, input) {
  const ran = core.run(name, input);
  if (!ran.ok) throw new Error(`${name}: ${JSON.stringify(ran.failure)}`);
}

const names = sample.groups.map(({ name }) => name);
run('workshop.addGroup', {
  groupId,
  name: names[0],
  organisation: names[1],
  theme: '',
  companyInMind: '',
  seats: seatsPerGroup,
});
const words = sample.groups.flatMap(({ vision }) => vision.notes.map(({ text }) => text));
for (const { name, input } of fullChoice(groupId, writerOf(words), 0)) run(name, input);
run('stage.enterStep', {
  exercise: 'departments',
  step: departmentsSteps.findIndex(({ id }) => id === 'result'),
});
run('stage.present', { presenting: { kind: 'group', groupId } });

const isConsole = new URLSearchParams(location.search).get('view') !== 'projector';

createRoot(document.getElementById('root')).render(
  isConsole ? (
    <ConsoleProvider {...settings}>
      <ClientProvider client={core.facilitator} onFailure={() => {}}>
        <main className="console">
          <DepartmentsConsole groupId={groupId} />
        </main>
      </ClientProvider>
    </ConsoleProvider>
  ) : (
    <ProjectorProvider {...settings}>
      <ProjectorClientProvider client={core.projector}>
        <main className="room">
          <DepartmentsProjector />
        </main>
      </ProjectorClientProvider>
    </ProjectorProvider>
  ),
);

/** Frames of `durationMs` as gaps in milliseconds, and how often what is shown changed from one to the next. */
function frames(durationMs) {
  return new Promise((resolve) => {
    const gaps = [];
    let changes = 0;
    let changed = false;
    const watcher = new MutationObserver(() => {
      changed = true;
    });
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    let last = performance.now();
    const end = last + durationMs;
    function frame() {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (changed) changes += 1;
      changed = false;
      if (now < end) requestAnimationFrame(frame);
      else {
        watcher.disconnect();
        resolve({ gaps, changes });
      }
    }
    requestAnimationFrame(frame);
  });
}

window.bench = { frames };
