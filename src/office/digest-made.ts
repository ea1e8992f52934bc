import type { Made, MadeItem } from '../chat/office.ts';
import type { MadeDigest } from '../model/digest.ts';
import { madeDigestCard } from '../wording/digest.ts';
import type { DigestDeps } from './office.ts';

/** Names a date of the team itself among the dates of the plans. */
export const OWN = 'own:';

/** A digest as it is posted: its card, and what can be done with each of its items. */
export function digestMade(
  digest: MadeDigest,
  lang: 'zh' | 'en',
  { labels, collection, clauseAddress }: Pick<DigestDeps, 'labels' | 'collection' | 'clauseAddress'>,
): Made {
  const { card, items } = madeDigestCard(digest, lang, labels, collection.clauses);
  const links = new Map(
    items.map(({ number, clause }) => [number, clause === null ? null : clauseAddress(clause)]),
  );
  const blocks = card.blocks.map((block) =>
    block.kind === 'clause' ? { ...block, link: links.get(block.number) ?? null } : block,
  );
  return {
    card: { ...card, blocks },
    items: items.map(({ number, id, own, clause, label }): MadeItem => {
      const found = clause === null ? undefined : collection.clauses.find((one) => one.id === clause);
      return {
        number,
        id: own ? `${OWN}${id}` : id,
        label,
        verbs: found ? ['done', 'later', 'clause'] : ['done', 'later'],
        clause: found ? { plan: found.plan, path: found.path } : null,
      };
    }),
  };
}
