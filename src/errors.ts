/** Every code an `AppError` can carry, with the exit code it means: 2 = wrong usage, 1 = a fault. */
const exitCodes = {
  usage: 2,
  'config-invalid': 2,
  'corpus-missing': 1,
  'corpus-invalid': 1,
  'plan-unreadable': 1,
  'cache-unwritable': 1,
  'cache-unreadable': 1,
  'store-missing': 1,
  'store-unreachable': 1,
  'store-refused': 1,
  'store-unwritable': 1,
  'store-locked': 1,
  'store-damaged': 1,
  'store-newer': 1,
  'output-unwritable': 1,
  internal: 1,
} as const;

type ErrorCode = keyof typeof exitCodes;

/**
 * A fault of the set-up, the files or the program: what is wrong (`message`) and what to do about it
 * (`nextStep`). What a question can lead to (not found, ambiguous) is an `Answer`, never an error.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly nextStep: string;
  readonly exitCode: 1 | 2;

  constructor(code: ErrorCode, message: string, nextStep: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.nextStep = nextStep;
    this.exitCode = exitCodes[code];
  }
}
