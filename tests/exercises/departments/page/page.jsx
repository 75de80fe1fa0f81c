/*
 * E5's screens over a core in memory, for the browser tests and for looking at them. The address says
 * what: ?view=console|projector & lang & theme & step & group & show=overview & content=sample|full|empty
 * & until=<command>, which records the content up to the first such command. `window.core` takes commands
 * from outside.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../../../resources/sample-workshop.ja.json';
import { ClientProvider, ProjectorClientProvider } from '../../../../src-renderer/client/index.ts';
import { DepartmentsConsole } from '../../../../src-renderer/exercises/departments/index.ts';
import { DepartmentsProjector } from '../../../../src-renderer/exercises/departments/projector.ts';
import { ConsoleProvider } from '../../../../src-renderer/ui/console-theme.tsx';
import { FocusKeeper } from '../../../../src-renderer/ui/plain/focus-keeper.tsx';
import { UnfinishedScope } from '../../../../src-renderer/ui/plain/unfinished.tsx';
import { ProjectorProvider } from '../../../../src-renderer/ui/projector-theme.tsx';
import { planImport } from '../../../../src-shared/interchange/workshop-json.ts';
import { emptyWorkshop, reduceWorkshop } from '../../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../../support/memory-client.ts';
import { countingIds } from '../../../support/run-commands.ts';
import { fullChoice } from './choices.ts';
import './page.css';

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
const isConsole = query.get('view') !== 'projector';
const theme = query.get('theme') ?? (isConsole ? 'light' : 'dark');
const groupId = query.get('group') ?? 'A';
const content = query.get('content') ?? 'sample';

const plan = planImport(sample, countingIds()).value;
const workshop = reduceWorkshop(emptyWorkshop('workshop-1'), {
  type: 'workshop.created.v1',
  body: { details: { ...plan.details, language }, isSample: false, createdAtMs: 0 },
});
const core = createMemoryCore(workshop, { language, theme }, 0);

const isChoice = ({ name }) => name.startsWith('departments.');
for (const { name, input } of plan.steps) {
  if (!/^(vision|resources|departments)\./.test(name)) core.run(name, input);
}
core.run('workshop.changeDetails', { changes: { language } });
const steps = {
  sample: () => plan.steps.filter(isChoice),
  full: () => fullChoice(groupId, language),
  empty: () => [],
}[content]();
for (const { name, input } of steps) {
  if (name === query.get('until')) break;
  const result = core.run(name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure ?? result)}`);
}
core.run('stage.enterStep', { exercise: 'departments', step: Number(query.get('step') ?? 0) });
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
            <h1>E5</h1>
          </aside>
          <main>
            <UnfinishedScope name="page">
              <FocusKeeper place="page">
                <DepartmentsConsole groupId={groupId} />
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
          <DepartmentsProjector />
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
