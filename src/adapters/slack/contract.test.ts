import { testAdapter } from '../../testing/adapter-contract.ts';
import { testDigest } from '../../testing/digest-contract.ts';
import { createSlackDriver } from '../../testing/slack-driver.ts';

testAdapter('Slack over HTTP', async () => createSlackDriver());
testAdapter('Slack in Socket Mode', async () => createSlackDriver({ mode: 'socket' }));
testDigest('Slack', async () => createSlackDriver());
