/* The public file of the client: what screens import. */
export { type Bridge, bridgeTransport } from './bridge-transport.ts';
export { type Answer, type Client, type Connection, createClient } from './client.ts';
export * from './client-react.tsx';
export type { Transport, TransportStatus } from './transport.ts';
export { type TokenKeeper, tokenFromAddress, webSocketTransport } from './web-socket-transport.ts';
