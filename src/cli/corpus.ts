import { printableJson } from '../adapters/terminal/printable.ts';
import { Registry } from '../collection/registry.ts';
import { planSchema } from '../model/plan.ts';
import { readPlan } from '../reading/read-plan.ts';
import { readDocument } from './document.ts';
import { open } from './open.ts';
import { type Io, print } from './print.ts';
import { exportSchema } from './schemas.ts';
import type { AskSettings } from './settings.ts';

/** `zeren corpus export --json`: all plans of the collection. */
export async function exportCorpus(settings: AskSettings, io: Io): Promise<void> {
  const { version, plans } = await open(settings, io);
  await printJson(exportSchema.parse({ version, plans }), io);
}

/** `zeren corpus read FILE --json`: one document as a plan, with its units found in the registry of the collection. */
export async function readFile(file: string, settings: AskSettings, io: Io): Promise<void> {
  const document = readDocument(file);
  const { agencies } = await open(settings, io);
  const plan = new Registry(agencies).resolve(readPlan(document.bytes, document));
  await printJson(planSchema.parse(plan), io);
}

async function printJson(value: object, io: Io): Promise<void> {
  await print(io.stdout, `${printableJson(JSON.stringify(value))}\n`);
}
