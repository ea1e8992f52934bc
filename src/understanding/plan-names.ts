import type { Collection } from '../collection/collection.ts';
import { normalForm } from '../search/normal-form.ts';
import { basisDocuments, namedDocuments, oneDash } from './document-name.ts';
import type { Hit } from './hit.ts';
import type { Mention } from './mention.ts';

/** Plans that a message names by themselves, by title, short name or type, and documents that it names by their subject. */
export function nameMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  return withDocuments(aliasMentions(text, hits, collection), text, hits, collection);
}

/** Full titles, aliases and document numbers of the plans themselves. */
function aliasMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const dashed = oneDash(text);
  const mentions = namesOf(collection).flatMap(({ plan, name }): Mention[] => {
    const start = dashed.indexOf(name);
    return start >= 0 ? [{ start, end: start + name.length, plan }] : [];
  });
  if (mentions.length === 0) return typeMentions(text, hits, collection);
  return mentions.filter((mention) => !isInside(mention, mentions));
}

const named = new WeakMap<Collection, { plan: string; name: string }[]>();

/** Titles, ids and short names of the plans, as they stand in the normal form of a message. */
function namesOf(collection: Collection): { plan: string; name: string }[] {
  const known = named.get(collection);
  if (known) return known;
  const names = collection.plans.flatMap(({ id, title }) =>
    [title, id, ...(collection.aliases[id] ?? [])]
      .map((name) => oneDash(normalForm(name, collection.simplified)))
      .filter((name) => name.length > 2)
      .map((name) => ({ plan: id, name })),
  );
  named.set(collection, names);
  return names;
}

/** Beside titles and short names the documents that are named by a subject; one that is not there is a place without a plan. */
function withDocuments(
  aliases: readonly Mention[],
  text: string,
  hits: readonly Hit[],
  collection: Collection,
): Mention[] {
  const named = [...namedDocuments(text, hits, collection), ...basisDocuments(text, collection)];
  const documents = named.map(({ start, end, plan }): Mention => {
    if (plan !== null) return { start, end, plan };
    return { start, end, place: [text.slice(start, end)] };
  });
  const outside = aliases.filter((alias) => !documents.some((document) => contains(document, alias)));
  return [...outside, ...documents.filter((document) => !outside.some((alias) => contains(alias, document)))];
}

const contains = (a: Mention, b: Mention): boolean => a.start <= b.start && a.end >= b.end;

/** The title of the national plan is part of that of the plan that carries it out. */
function isInside(mention: Mention, others: readonly Mention[]): boolean {
  return others.some(
    ({ start, end }) =>
      start <= mention.start && end >= mention.end && end - start > mention.end - mention.start,
  );
}

/** 「细则」 names the one plan whose title has the word, if no place or year is named. */
function typeMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  if (hits.some((hit) => hit.kind === 'place') || /\d{4}/u.test(text)) return [];
  for (const type of ['实施细则', '细则', '实施计划', '实施意见']) {
    const start = text.indexOf(type);
    const plans = collection.plans.filter((plan) => plan.title.includes(type));
    const [only] = plans;
    if (start >= 0 && only && plans.length === 1) return [{ start, end: start + type.length, plan: only.id }];
  }
  return [];
}
