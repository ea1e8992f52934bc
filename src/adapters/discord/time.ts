export const LATE = Symbol('late');

/** Resolves with `LATE` when so many milliseconds have passed. Does not keep the process alive. */
export function after(ms: number): Promise<typeof LATE> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, LATE).unref();
  });
}
