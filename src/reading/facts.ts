import type { Passage, Plan } from '../model/plan.ts';
import { basisOf } from './basis.ts';
import type { Placed } from './clauses.ts';
import { jointConferenceOf } from './conference.ts';
import type { Document, Range } from './document.ts';
import { frontOf } from './front.ts';
import { datesOf, documentNumberOf } from './issue.ts';
import { issuerOf } from './issuer.ts';
import { periodOf } from './period.ts';
import { titleOf } from './title.ts';

type Read =
  | 'title'
  | 'document_number'
  | 'issuer'
  | 'issue_date'
  | 'publish_date'
  | 'based_on'
  | 'basis'
  | 'period'
  | 'joint_conference';

/** What a document says about itself. `titleAt` is where the title stands in the reading text. */
export type Facts = Pick<Plan, Read> & {
  titleAt: Range | null;
  /** Days of issue and publication that cannot both be right. */
  conflicts: string[];
  /** Words in the list of members of the joint conference that could not be read as units. */
  unread: string[];
};

/** Reads the facts of a plan from its own words; what they do not say stays null or empty. */
export function readFacts(document: Document, passages: readonly Placed<Passage>[]): Facts {
  const front = frontOf(document, passages);
  const title = titleOf(document, front);
  const basis = basisOf(document, front, passages);
  const { conference, unread } = jointConferenceOf(passages);
  return {
    title: title.words,
    titleAt: title.at,
    document_number: documentNumberOf(front),
    issuer: issuerOf(document, front, passages),
    ...datesOf(document, front, passages),
    basis,
    based_on: basis.map(({ number, title: name }) => number ?? name),
    period: periodOf(title.words, document),
    joint_conference: conference,
    unread,
  };
}
