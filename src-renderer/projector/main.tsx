/* Wiring of the projector: transport, clock, identifiers, and the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProjectorRootView } from '../../src-shared/contract/views.ts';
import { socketPath } from '../../src-shared/contract/wire.ts';
import {
  bridgeTransport,
  createClient,
  tokenFromAddress,
  webSocketTransport,
} from '../client/index.ts';
import { ProjectorApp } from './app.tsx';

const transport =
  window.bridge === undefined
    ? webSocketTransport(`ws://${location.host}${socketPath}`, tokenFromAddress('projector'))
    : bridgeTransport(window.bridge);

const client = createClient<ProjectorRootView>(transport, {
  newId: (prefix) => `${prefix}-${crypto.randomUUID()}`,
  now: () => performance.now(),
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <ProjectorApp
      client={client}
      firstLanguage={navigator.language.startsWith('ja') ? 'ja' : 'en'}
    />
  </StrictMode>,
);
