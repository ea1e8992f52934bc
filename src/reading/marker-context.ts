import { type Marker, RANK } from './marker.ts';

/** Knows which marker may come next, so that 「(1)」 in running text is not taken for an item. */
export class MarkerContext {
  #open: { rank: number; number: number }[] = [];
  #latest = new Map<number, number>();
  #dotted: number[] = [];
  #sure = true;

  /** Something is lost: until the next marker is seen, any marker may come. */
  lose(): void {
    this.#sure = false;
  }

  enter({ rank, number, above = [] }: Marker): void {
    if (rank === RANK.digit || above.length > 0) this.#dotted = [...above, number ?? 0];
    this.#open = this.#open.filter((step) => step.rank < rank);
    this.#open.push({ rank, number: number ?? 0 });
    this.#latest.set(rank, number ?? 0);
    this.#sure = true;
  }

  /**
   * Whether a marker may open a paragraph: any may, but 「1 」 and 「1.2」 only where they come next in their
   * numbering, also after a loss, so that 「12.4 宪法日」 or a broken 「30 ⏎部门」 opens none.
   */
  opens(marker: Marker): boolean {
    const { rank, number, above, weak } = marker;
    if (!weak) return true;
    if (!above) return number === 1 || this.#latest.get(rank) === (number ?? 0) - 1;
    const known = this.#dotted.slice(0, above.length);
    return (
      number === 1 ||
      (above.join('.') === known.join('.') && this.#dotted[above.length] === (number ?? 0) - 1)
    );
  }

  /** First item of a deeper kind, or the next of a kind that is open or was counted last. */
  continues({ rank, number, weak }: Marker): boolean {
    if (number === null || weak) return false;
    if (!this.#sure) return true;
    const same = this.#open.find((step) => step.rank === rank);
    return same ? same.number + 1 === number : number === 1 || this.#latest.get(rank) === number - 1;
  }
}
