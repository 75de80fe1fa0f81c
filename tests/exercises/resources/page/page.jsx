/*
 * E3's screens over a core in memory, for the browser tests and for looking at them. The address says
 * what: ?view=console|projector & lang & theme & step & show=overview & content=sample|full|empty &
 * until=<command>, which records the content up to the first such command. `window.core` takes commands
 * from outside.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../../../resources/sample-workshop.ja.json';
import { ClientProvider, ProjectorClientProvider } from '../../../../src-renderer/client/index.ts';
import { ResourcesConsole } from '../../../../src-renderer/exercises/resources/index.ts';
import { ResourcesProjector } from '../../../../src-renderer/exercises/resources/projector.ts';
import { ConsoleProvider } from '../../../../src-renderer/ui/console-theme.tsx';
import { FocusKeeper } from '../../../../src-renderer/ui/plain/focus-keeper.tsx';
import { UnfinishedScope } from '../../../../src-renderer/ui/plain/unfinished.tsx';
import { ProjectorProvider } from '../../../../src-renderer/ui/projector-theme.tsx';
import { planImport } from '../../../../src-shared/interchange/workshop-json.ts';
import { emptyWorkshop, reduceWorkshop } from '../../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../../support/memory-client.ts';
import { countingIds } from '../../../support/run-commands.ts';
import { commandsFor, fullMap, sampleMap } from './maps.ts';
import './page.css';

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
const isConsole = query.get('view') !== 'projector';
const theme = query.get('theme') ?? (isConsole ? 'light' : 'dark');

const plan = planImport(sample, countingIds()).value;
const workshop = reduceWorkshop(emptyWorkshop('workshop-1'), {
  type: 'workshop.created.v1',
  body: { details: { ...plan.details, language }, isSample: false, createdAtMs: 0 },
});
const core = createMemoryCore(workshop, { language, theme }, 0);

for (const { name, input } of plan.steps) {
  if (!/^(vision|resources)\./.test(name)) core.run(name, input);
}
core.run('workshop.changeDetails', { changes: { language } });
const maps = {
  sample: () => sample.groups.map(({ id, resources }) => [id, sampleMap(resources)]),
  full: () => [['A', fullMap(language)]],
  empty: () => [],
};
for (const [groupId, map] of maps[query.get('content') ?? 'sample']()) {
  for (const { name, input } of commandsFor(groupId, map)) {
    if (name === query.get('until')) break;
    const result = core.run(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure ?? result)}`);
  }
}
core.run('stage.enterStep', { exercise: 'resources', step: Number(query.get('step') ?? 0) });
const presenting =
  query.get('show') === 'overview' ? { kind: 'overview' } : { kind: 'group', groupId: 'A' };
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
            <h1>E3</h1>
          </aside>
          <main>
            <UnfinishedScope name="page">
              <FocusKeeper place="page">
                <ResourcesConsole groupId="A" />
              </FocusKeeper>
            </UnfinishedScope>
          </main>
        </div>
      </ClientProvider>
    </ConsoleProvider>
  ) : (
    <ProjectorProvider language={language} theme={theme}>
      <ProjectorClientProvider client={core.projector}>
        <main className="room">
          <ResourcesProjector />
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
