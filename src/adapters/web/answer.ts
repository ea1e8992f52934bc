import { createHash } from 'node:crypto';
import type { Card } from '../../model/card.ts';
import { clauseIn, secretIn } from './address.ts';
import { htmlOf } from './html.ts';

/** The calendar behind a secret, as text; null where there is none, whatever the reason. */
export type CalendarFor = (secret: string) => Promise<string | null>;

/** A clause by its id, as a reply; null where there is none. */
export type ClauseFor = (id: string, lang: Card['lang']) => Card | null;

/** What is served. */
export type Contents = { calendarFor: CalendarFor; clauseFor: ClauseFor };

/** What of a request matters. `target` is as it was sent, with query. */
export type Asked = { method: string; target: string; ifNoneMatch: string | null };

export type Answered = { status: number; headers: Record<string, string>; body: string };

/**
 * Request → answer. A secret that never was, one that was renewed, a subscription that was stopped and a path that
 * there is none of get the same answer, byte for byte. Rejects where `calendarFor` does.
 */
export async function answer(
  { method, target, ifNoneMatch }: Asked,
  { calendarFor, clauseFor }: Contents,
): Promise<Answered> {
  if (method !== 'GET' && method !== 'HEAD') return refused;
  const path = pathOf(target);
  if (path === '/health') return plain(200, 'ok');
  const id = clauseIn(path);
  if (id !== null) return page(clauseFor(id, /[?&]lang=en\b/u.test(target) ? 'en' : 'zh'));
  const secret = secretIn(path);
  const calendar = secret === null ? null : await calendarFor(secret);
  if (calendar === null) return notFound;
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  // Asked again each time, so that a renewed secret is dead at once; kept by nobody on the way.
  const headers = { ...SAFE, 'Cache-Control': 'private, no-cache', ETag: etag };
  if (matches(ifNoneMatch, etag)) return { status: 304, headers, body: '' };
  const type = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="zeren.ics"',
  };
  return { status: 200, headers: { ...headers, ...type }, body: calendar };
}

const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
};

const plain = (status: number, words: string, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { ...SAFE, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body: `${words}\n`,
});

/** Words of the plans, which are no secret. */
function page(card: Card | null): Answered {
  if (card === null) return notFound;
  const security = "default-src 'none'; style-src 'unsafe-inline'";
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': security };
  return { status: 200, headers: { ...SAFE, 'Cache-Control': 'no-cache', ...type }, body: htmlOf(card) };
}

const notFound = plain(404, 'Not found');
const refused = plain(405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });

/** What went wrong on our side is over soon. */
export const unavailable = plain(503, 'Try again later', { 'Retry-After': '600' });

/** /a?b → /a; http://host/a, which proxies may send, → /a */
const pathOf = (target: string): string => target.replace(/^https?:\/\/[^/]*/iu, '').replace(/\?.*$/su, '');

function matches(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//u, '')) ?? [];
  return tags.includes('*') || tags.includes(etag);
}
