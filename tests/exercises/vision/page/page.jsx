/*
 * E2's screens over a core in memory, for the browser tests and for looking at them. The address says
 * what: ?view=console|projector & lang & theme & step & group & until=<command>&nth=<n>, which plays
 * the sample up to the nth such command of that group. `window.core` takes commands from outside.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../../../resources/sample-workshop.ja.json';
import { ClientProvider, ProjectorClientProvider } from '../../../../src-renderer/client/index.ts';
import { VisionConsole } from '../../../../src-renderer/exercises/vision/index.ts';
import { VisionProjector } from '../../../../src-renderer/exercises/vision/projector.ts';
import { ConsoleProvider } from '../../../../src-renderer/ui/console-theme.tsx';
import { UnfinishedScope } from '../../../../src-renderer/ui/plain/unfinished.tsx';
import { ProjectorProvider } from '../../../../src-renderer/ui/projector-theme.tsx';
import { planImport } from '../../../../src-shared/interchange/workshop-json.ts';
import { emptyWorkshop, reduceWorkshop } from '../../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../../support/memory-client.ts';
import { countingIds } from '../../../support/run-commands.ts';
import './page.css';

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
const isConsole = query.get('view') !== 'projector';
const theme = query.get('theme') ?? (isConsole ? 'light' : 'dark');
const groupId = query.get('group') ?? 'A';

const plan = planImport(sample, countingIds()).value;
const workshop = reduceWorkshop(emptyWorkshop('workshop-1'), {
  type: 'workshop.created.v1',
  body: { details: { ...plan.details, language }, isSample: false, createdAtMs: 0 },
});
const core = createMemoryCore(workshop, { language, theme }, 0);

let left = Number(query.get('nth') ?? 1);
for (const { name, input } of plan.steps) {
  if (input.groupId !== undefined && input.groupId !== groupId && query.get('others') === null) {
    if (name.startsWith('vision.')) continue;
  }
  if (name === query.get('until') && input.groupId === groupId) {
    left -= 1;
    if (left === 0) break;
  }
  core.run(name, input);
}
core.run('workshop.changeDetails', { changes: { language } });
core.run('stage.enterStep', { exercise: 'vision', step: Number(query.get('step') ?? 0) });
const presenting =
  query.get('show') === 'overview' ? { kind: 'overview' } : { kind: 'group', groupId };
core.run('stage.present', { presenting });

window.core = core;
window.failures = [];

function Page() {
  return isConsole ? (
    <ConsoleProvider language={language} theme={theme}>
      <ClientProvider
        client={core.facilitator}
        onFailure={(failure) => window.failures.push(failure.code)}
      >
        <div className="console">
          <aside>
            <h1>E2</h1>
          </aside>
          <main>
            <UnfinishedScope name="page">
              <VisionConsole groupId={groupId} />
            </UnfinishedScope>
          </main>
        </div>
      </ClientProvider>
    </ConsoleProvider>
  ) : (
    <ProjectorProvider language={language} theme={theme}>
      <ProjectorClientProvider client={core.projector}>
        <main className="room">
          <VisionProjector />
        </main>
      </ProjectorClientProvider>
    </ProjectorProvider>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
