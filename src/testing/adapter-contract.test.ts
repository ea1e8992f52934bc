import { testAdapter } from './adapter-contract.ts';
import { createPlainDriver } from './plain-driver.ts';

testAdapter('plain', createPlainDriver);
