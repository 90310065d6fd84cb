/** How texts are sealed and opened. The secret is kept to the right of this room, so both are handed in. */
export type Sealing = {
  readonly seal: (text: string) => Buffer;
  /** Null where the secret is another one. */
  readonly open: (sealed: Buffer) => string | null;
};
