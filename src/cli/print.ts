/** The streams and the environment of the process, as far as the command line uses them. */
export type Io = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

/** Writes to a stream and waits until it is taken. */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Says something on standard error, which nobody may read. It is opened by this: opening it takes Node 2 ms. */
export function say({ stderr }: Pick<Io, 'stderr'>, text: string): void {
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  stderr.write(text);
}
