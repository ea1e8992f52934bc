/**
 * What one message may hold. Those of single elements are stated in @slack/types; the sum of characters is not
 * stated anywhere: posts fail somewhere above 13,000 and containers count too, so we measure the JSON.
 */
export type Limits = { blocks: number; characters: number; rows: number };

/** Of 50 blocks one is left for the line that says who shared the reply. */
export const MESSAGE: Limits = { blocks: 49, characters: 12_000, rows: 10 };
/** The start page; it has no pager, so what does not fit is not there. */
export const VIEW: Limits = { blocks: 100, characters: 24_000, rows: 60 };

/** Where Slack says that a message is too long after all, we try with less, but not with less than this. */
export const LEAST_CHARACTERS = 4_000;

export const HEADER = 150;
export const TEXT = 3_000;
export const BUTTON = 75;
export const OPTION = 75;
export const OPTIONS = 100;
export const ELEMENTS = 25;
export const CONTEXT_ELEMENTS = 10;
export const PROMPTS = 4;

/** Where Slack calls us over HTTP. */
export const SLACK_PATH = '/slack/events';
