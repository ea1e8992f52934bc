import { refusalOf } from './send.ts';

// Errors with which Slack refuses something, by what follows from them.

/** Errors that mean: we are not in this conversation, but the address for answers still works. */
export const NOT_THERE = [
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'no_permission',
];
/** Errors that mean: the message to be replaced is not one that we can replace. */
export const NOT_OURS = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'used_url',
  'expired_url',
];
export const TOO_LONG = ['msg_blocks_too_long', 'msg_too_long'];
export const INVALID = ['invalid_blocks', 'invalid_blocks_format', 'block_mismatch'];

/** Whether Slack refused for one of these reasons. */
export function isOneOf(error: unknown, codes: readonly string[]): boolean {
  const refusal = refusalOf(error);
  return refusal !== null && codes.some((code) => refusal.includes(code));
}
