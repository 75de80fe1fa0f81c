/*
 * Parts of the facilitator's window over a core in memory, for the browser tests. The address says what:
 * ?show=run & exercise & step & until=<command>, the sample running, with its keys; ?show=request, where
 * `window.choose` picks the choices of a preview and `window.answer` answers the oldest open request for
 * one; ?show=pages, where `window.choose` gives the file to draw.
 */
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../../resources/sample-workshop.ja.json';
import { ClientProvider } from '../../../src-renderer/client/index.ts';
import { usePages } from '../../../src-renderer/facilitator/export/preview-pages.ts';
import { usePreview } from '../../../src-renderer/facilitator/export/preview-request.ts';
import { RunScreen } from '../../../src-renderer/facilitator/run/run-screen.tsx';
import { useShortcuts } from '../../../src-renderer/facilitator/workshop/shortcuts.ts';
import { ConsoleProvider } from '../../../src-renderer/ui/console-theme.tsx';
import { planImport } from '../../../src-shared/interchange/workshop-json.ts';
import { emptyWorkshop, reduceWorkshop } from '../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../support/memory-client.ts';
import { countingIds } from '../../support/run-commands.ts';

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
const plan = planImport(sample, countingIds()).value;
const workshop = reduceWorkshop(emptyWorkshop('workshop-1'), {
  type: 'workshop.created.v1',
  body: { details: { ...plan.details, language }, isSample: false, createdAtMs: 0 },
});
const core = createMemoryCore(workshop, { language, theme: 'light' }, 0);
for (const { name, input } of plan.steps) {
  if (name === query.get('until')) break;
  core.run(name, input);
}
core.run('stage.enterStep', {
  exercise: query.get('exercise') ?? 'resources',
  step: Number(query.get('step') ?? 0),
});
window.core = core;

function Run() {
  const [actions, setActions] = useState({});
  useShortcuts(actions, true);
  return <RunScreen onSetup={() => {}} onFinish={() => {}} onActions={setActions} />;
}

const open = [];
const client = {
  ...core.facilitator,
  request: (name, input) =>
    name === 'export.preview'
      ? new Promise((resolve) => open.push({ resolve, audience: input.order.audience }))
      : core.facilitator.request(name, input),
};
window.asked = () => open.map(({ audience }) => audience);
window.answer = (answer) => open.shift()?.resolve(answer);

function Request() {
  const [audience, choose] = useState('internal');
  useEffect(() => {
    window.choose = choose;
  }, []);
  const order = { sheets: ['vision'], groupIds: [], audience, language: 'ja', paper: 'a4' };
  const preview = usePreview(order, 0);
  const { shown, refusal, isPending } = preview;
  const state = {
    audience,
    shown: shown?.audience ?? null,
    refusal: refusal?.code ?? null,
    isPending,
  };
  return <main>{JSON.stringify(state)}</main>;
}

function Pages() {
  const [pdf, choose] = useState(null);
  useEffect(() => {
    window.choose = choose;
  }, []);
  const { frameRef, paperRef, isDrawing, hasFailed, drawnPdf } = usePages(pdf, 1, 'page');
  return (
    <main>
      <div ref={frameRef} className="frame">
        <div ref={paperRef} data-paper />
      </div>
      <p>{JSON.stringify({ isDrawing, hasFailed, isUp: pdf !== null && drawnPdf === pdf })}</p>
    </main>
  );
}

const parts = { run: Run, request: Request, pages: Pages };
const Part = parts[query.get('show') ?? 'run'];

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <ConsoleProvider language={language} theme="light">
      <ClientProvider client={client} onFailure={() => {}}>
        <Part />
      </ClientProvider>
    </ConsoleProvider>
  </StrictMode>,
);
