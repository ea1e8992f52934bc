import type { Command } from '../src/model/command.ts';
import { agency } from './agency.ts';
import { ask } from './ask.ts';
import { clause } from './clause.ts';
import { compare } from './compare.ts';
import { deadline } from './deadline.ts';
import { digest } from './digest.ts';
import { due } from './due.ts';
import { duty } from './duty.ts';
import { lead } from './lead.ts';
import { plan } from './plan.ts';
import { settings } from './settings.ts';
import { support } from './support.ts';
import { zeren } from './zeren.ts';

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ask,
  lead,
  support,
  duty,
  plan,
  clause,
  compare,
  due,
  agency,
  digest,
  deadline,
  settings,
  zeren,
];
