/** What a site answers: header names in small letters, the body as it was before it was compressed. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
};

/** The way to the web, passed in. Both reject as the operating system does (`code`), or with the signal's reason. */
export type Network = {
  /** IP addresses of a host's name. */
  readonly lookup: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** Asks for a page at one of these addresses of its host, and at no other. Follows no redirect. */
  readonly ask: (page: URL, addresses: readonly string[], signal: AbortSignal) => Promise<Answer>;
};
