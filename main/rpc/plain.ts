/**
 * Says of an answer that it is plain JSON all through, a long briefing or reading: it is written as it stands, where oRPC would first go
 * through every value of it in search of what JSON cannot hold. What comes out at the other end is the same.
 */
export const plain = <T extends object>(value: T): T => new Plain(value) as unknown as T;

class Plain {
  readonly value: object;
  constructor(value: object) {
    this.value = value;
  }
  toJSON(): object {
    return this.value;
  }
}
