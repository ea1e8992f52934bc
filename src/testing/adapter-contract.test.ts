import { testAdapter } from './adapter-contract.ts';
import { testDigest } from './digest-contract.ts';
import { createPlainDriver } from './plain-driver.ts';

testAdapter('plain', createPlainDriver);
testDigest('plain', createPlainDriver);
