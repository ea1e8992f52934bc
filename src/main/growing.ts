/** The pause after so many failures: 2 s, 4 s, … 5 minutes. */
export const growing = (failures: number): number => Math.min(300_000, 1000 * 2 ** failures);
