/** The path of a feed: /calendar/0123456789abcdef0123456789abcdef.ics. A secret is 32 small letters and digits. */
const FEED = /^\/calendar\/([0-9a-z]{32})\.ics$/u;

/** https://zeren.example.org and a secret → the address that a person gives to their calendar program. */
export const calendarAddress = (url: string, secret: string): string => `${url}/calendar/${secret}.ics`;

/** The secret in a path; null where the path can be none of ours. */
export const secretIn = (path: string): string | null => FEED.exec(path)?.[1] ?? null;

/** The path of a clause: /clause/fujian-2021/2.1.2.3. */
const CLAUSE = /^\/clause\/([a-z0-9-]{1,64}\/[a-z0-9.-]{1,64})$/u;

/** https://zeren.example.org and fujian-2021/2.1.2.3 → the address of its page. */
export const clauseAddress = (url: string, id: string): string => `${url}/clause/${id}`;

/** The id of the clause in a path; null where the path can be none of ours. */
export const clauseIn = (path: string): string | null => CLAUSE.exec(path)?.[1] ?? null;
