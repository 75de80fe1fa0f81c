/* The bounds of the loopback host (reliability brief 2.3 and 2.4), in one place so that tests can shorten the waits. */

export type BrowserHostLimits = {
  /** A request's header must be complete within this time. */
  readonly headersTimeoutMs: number;
  /** The whole request, too. */
  readonly requestTimeoutMs: number;
  readonly keepAliveTimeoutMs: number;
  /** A connection on which nothing moves at all, such as a reader that never reads. */
  readonly idleTimeoutMs: number;
  readonly connectionsCheckIntervalMs: number;
  readonly mostConnections: number;
  /** Sockets that have not shown a token yet. */
  readonly mostUnknownSockets: number;
  /** Time for the first message. */
  readonly helloTimeoutMs: number;
  /** A ping goes out every second beat; five beats without a word end the connection. */
  readonly beatMs: number;
  /** More than this waiting to be sent: the connection is dropped, and the screen comes back for a whole view. */
  readonly mostBufferedBytes: number;
  /** Messages a window may send at once, and per second after that; more are slowed down, not lost. */
  readonly messageBurst: number;
  readonly messagesPerSecond: number;
  /** How long an address for a projector window works while nobody opened it. */
  readonly addressLifeMs: number;
  /** Without any facilitator window for this long, a new address is made. */
  readonly facilitatorGoneMs: number;
  /** On closing, how long windows get to take leave. */
  readonly farewellMs: number;
};

export const standardLimits: BrowserHostLimits = {
  headersTimeoutMs: 5_000,
  requestTimeoutMs: 8_000,
  keepAliveTimeoutMs: 5_000,
  idleTimeoutMs: 7_000,
  connectionsCheckIntervalMs: 1_000,
  mostConnections: 200,
  mostUnknownSockets: 16,
  helloTimeoutMs: 5_000,
  beatMs: 5_000,
  mostBufferedBytes: 1_048_576,
  messageBurst: 200,
  messagesPerSecond: 50,
  addressLifeMs: 600_000,
  facilitatorGoneMs: 10_000,
  farewellMs: 1_000,
};
