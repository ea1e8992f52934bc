import type { Marker } from './marker.ts';

/** Knows which marker may come next, so that 「(1)」 in running text is not taken for an item. */
export class MarkerContext {
  #open: { rank: number; number: number }[] = [];
  #latest = new Map<number, number>();
  #sure = true;

  /** Something is lost: until the next marker is seen, any marker may come. */
  lose(): void {
    this.#sure = false;
  }

  enter({ rank, number }: Marker): void {
    this.#open = this.#open.filter((step) => step.rank < rank);
    this.#open.push({ rank, number: number ?? 0 });
    this.#latest.set(rank, number ?? 0);
    this.#sure = true;
  }

  /** First item of a deeper kind, or the next of a kind that is open or was counted last. */
  continues({ rank, number }: Marker): boolean {
    if (number === null) return false;
    if (!this.#sure) return true;
    const same = this.#open.find((step) => step.rank === rank);
    return same ? same.number + 1 === number : number === 1 || this.#latest.get(rank) === number - 1;
  }
}
