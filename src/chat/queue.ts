/** Work in lines: what has the same key is done one after the other, all else at the same time. */
export class Queue {
  readonly #lines = new Map<string, Promise<unknown>>();

  /** Does `work` when its turn comes. The next in the line begins when `after` has ended, too. */
  async run<T>(key: string, work: () => Promise<T>, after?: (result: T) => Promise<void>): Promise<T> {
    const before = this.#lines.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const end = result.then(after).catch(() => {});
    this.#lines.set(key, end);
    void end.then(() => {
      if (this.#lines.get(key) === end) this.#lines.delete(key);
    });
    return result;
  }
}
