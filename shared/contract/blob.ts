/** The part of the platform's `Blob` that both sides use; `shared/` has no platform types of its own. */
export type BlobLike = {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
};
