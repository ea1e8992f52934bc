/** The path of a feed: /calendar/0123456789abcdef0123456789abcdef.ics. A secret is 32 small letters and digits. */
const FEED = /^\/calendar\/([0-9a-z]{32})\.ics$/u;

/** https://zeren.example.org and a secret → the address that a person gives to their calendar program. */
export const calendarAddress = (url: string, secret: string): string => `${url}/calendar/${secret}.ics`;

/** The secret in a path; null where the path can be none of ours. */
export const secretIn = (path: string): string | null => FEED.exec(path)?.[1] ?? null;
