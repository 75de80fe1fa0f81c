/* Wiring of the console: transport, clock, identifiers, and the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FacilitatorRootView } from '../../src-shared/contract/views.ts';
import { socketPath } from '../../src-shared/contract/wire.ts';
import {
  bridgeTransport,
  createClient,
  tokenFromAddress,
  webSocketTransport,
} from '../client/index.ts';
import { FacilitatorApp } from './app.tsx';

const transport =
  window.bridge === undefined
    ? webSocketTransport(`ws://${location.host}${socketPath}`, tokenFromAddress('facilitator'))
    : bridgeTransport(window.bridge);

const client = createClient<FacilitatorRootView>(transport, {
  newId: (prefix) => `${prefix}-${crypto.randomUUID()}`,
  now: () => performance.now(),
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <FacilitatorApp
      client={client}
      wallNowMs={() => Date.now()}
      firstLanguage={navigator.language.startsWith('ja') ? 'ja' : 'en'}
    />
  </StrictMode>,
);
