/** What a console may know of a hidden vote: how many, and which seats; never what they said. */
export type Received = {
  readonly mode: 'seats' | 'counts' | 'group';
  /** Codes of the seats that are in; empty in the other modes. */
  readonly seatsIn: readonly string[];
  readonly received: number;
};
