/*
 * The projector's comparison over a core in memory, for the browser tests and for looking at it. The
 * address says what: ?content=sample|halfway|full|empty & groups=1..10 & topic & page & lang & theme.
 * `window.core` takes commands from outside.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import sample from '../../../resources/sample-workshop.ja.json';
import { ProjectorApp } from '../../../src-renderer/projector/app.tsx';
import { planImport } from '../../../src-shared/interchange/workshop-json.ts';
import { emptyWorkshop, reduceWorkshop } from '../../../src-shared/workshop/workshop.ts';
import { createMemoryCore } from '../../support/memory-client.ts';
import { countingIds } from '../../support/run-commands.ts';
import { fullRoom, notYetDone } from './rooms.ts';

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
const content = query.get('content') ?? 'sample';

const plan = planImport(sample, countingIds()).value;
const workshop = reduceWorkshop(emptyWorkshop('workshop-1'), {
  type: 'workshop.created.v1',
  body: { details: { ...plan.details, language }, isSample: true, createdAtMs: 0 },
});
const core = createMemoryCore(workshop, { language, theme: query.get('theme') ?? 'dark' }, 0);
function run({ name, input }) {
  const result = core.run(name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
}

if (content === 'full') {
  fullRoom(Number(query.get('groups') ?? 10), language).forEach(run);
  run({ name: 'workshop.changeDetails', input: { changes: { title: '長'.repeat(80) } } });
}
if (content === 'sample') plan.steps.forEach(run);
// What builds on a step left out is refused and passed over.
if (content === 'halfway') {
  for (const { name, input } of plan.steps) {
    if (!notYetDone[input.groupId]?.includes(name)) core.run(name, input);
  }
}
run({ name: 'workshop.changeDetails', input: { changes: { language } } });
run({ name: 'stage.enterStep', input: { exercise: 'vision', step: 0 } });
if (content === 'full') run({ name: 'stage.startTimer', input: { durationMs: 754_000 } });
const page = { topic: query.get('topic') ?? 'visions', page: Number(query.get('page') ?? 1) };
run({ name: 'stage.compare', input: page });

window.core = core;

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <ProjectorApp client={core.projector} firstLanguage={language} />
  </StrictMode>,
);
