// Says how the last test run ended, from vitest's own report: "12 passed, 0 failed".
// The argument is the exit code of that run: an error outside every test is in no other place.
import { existsSync, readFileSync } from 'node:fs';

const report = new URL('../.cache/tests.json', import.meta.url);

if (existsSync(report)) {
  const run = JSON.parse(readFileSync(report, 'utf8'));
  // A test file that cannot be loaded has no tests, and counts as one failure.
  const unloaded = run.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = run.numFailedTests + unloaded;
  const skipped = run.numPendingTests + run.numTodoTests;
  const stray = failed === 0 && Number(process.argv[2] ?? 0) !== 0;
  console.log(
    `${run.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` +
      (stray ? ', and an error outside the tests' : ''),
  );
  if (!run.success || failed > 0 || stray || run.numPassedTests === 0) process.exitCode = 1;
} else {
  console.log('The tests did not run.');
  process.exitCode = 1;
}
