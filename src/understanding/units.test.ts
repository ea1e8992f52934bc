import { describe, expect, test } from 'vitest';
import type { Query } from '../model/query.ts';
import { ask, collection, normal } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';
import { understand } from './understand.ts';

/** Units as the table writes them: civil-affairs@province lead with. */
const written = ({ units }: Query): string =>
  units
    .map(
      ({ agency: { ids, level }, role, mode }) =>
        `${ids.join('/')}${level ? `@${level}` : ''} ${role} ${mode}`,
    )
    .join(', ');

const queryOf = (text: string): Query => readMessage(normal(text), collection).query;

describe('the units of a message, each with its part', () => {
  test.each([
    ['民政厅牵头什么', 'civil-affairs@province lead with', 'any', 'lead'],
    ['民政厅有没有牵头的任务', 'civil-affairs@province lead with', 'any', 'lead'],
    ['婚姻登记民政厅有没有份', 'civil-affairs@province either with', 'any', null],
    [
      '民政厅牵头 with the police 配合',
      'civil-affairs@province lead with, public-security support with',
      'all',
      'both',
    ],
    [
      'items led by Education and supported by Civil Affairs',
      'education lead with, civil-affairs support with',
      'all',
      'both',
    ],
    [
      'both the leading and the supporting work of 民政厅',
      'civil-affairs@province either with',
      'any',
      'both',
    ],
    [
      '哪些条款是民政厅和妇联都要配合的',
      'civil-affairs@province support with, womens-federation support with',
      'all',
      'support',
    ],
    ['有哪些任务民政厅只是配合', 'civil-affairs@province support with', 'any', 'support'],
    [
      'measures with both the police and the courts',
      'public-security either with, court either with',
      'all',
      null,
    ],
    [
      'tasks involving the police and the courts',
      'public-security either with, court either with',
      'all',
      null,
    ],
    [
      'tasks involving the police or the courts',
      'public-security either with, court either with',
      'any',
      null,
    ],
    [
      '既不是民政厅牵头也不是公安厅牵头的任务',
      'civil-affairs@province lead not, public-security@province lead not',
      'all',
      null,
    ],
    [
      '既不是民政厅也不是公安厅牵头的任务',
      'civil-affairs@province lead not, public-security@province lead not',
      'all',
      null,
    ],
    [
      '民政厅不牵头、公安厅也不牵头的任务',
      'civil-affairs@province lead not, public-security@province lead not',
      'all',
      null,
    ],
    ['民政厅冇牵头嘅任务', 'civil-affairs@province lead not', 'all', null],
    ['measures led only by 民政厅', 'civil-affairs@province lead only', 'any', 'lead'],
    ['民政厅一共牵头几条', 'civil-affairs@province lead with', 'any', 'lead'],
    ['民政厅配合什么', 'civil-affairs@province support with', 'any', 'support'],
    ['民政厅有哪些任务', 'civil-affairs@province either with', 'any', 'both'],
    ['民政厅负责哪些', 'civil-affairs@province lead with', 'any', 'lead'],
    ['由民政厅牵头的任务', 'civil-affairs@province lead with', 'any', 'lead'],
    ['民政厅参与的任务', 'civil-affairs@province support with', 'any', 'support'],
    ['民政厅协助哪些工作', 'civil-affairs@province support with', 'any', 'support'],
    ['2021民政厅管什么', 'civil-affairs@province either with', 'any', 'both'],
    ['民政厅是牵头还是配合', 'civil-affairs@province either with', 'any', 'both'],
    ['民政厅牵头和配合的任务', 'civil-affairs@province either with', 'any', 'both'],
    ['民政厅只配合不牵头的任务', 'civil-affairs@province support with', 'any', 'support'],
    ['民政厅单独牵头的任务', 'civil-affairs@province lead only', 'any', 'lead'],
    ['由民政厅单独负责的', 'civil-affairs@province lead only', 'any', 'lead'],
    [
      '民政厅和公安厅共同牵头的任务',
      'civil-affairs@province lead with, public-security@province lead with',
      'all',
      'lead',
    ],
    [
      '公安厅和民政厅一起负责哪些',
      'public-security@province lead with, civil-affairs@province lead with',
      'all',
      'lead',
    ],
    [
      '民政厅、教育厅、妇联牵头的任务',
      'civil-affairs@province lead with, education@province lead with, womens-federation lead with',
      'any',
      'lead',
    ],
    [
      '民政厅或教育厅牵头的任务',
      'civil-affairs@province lead with, education@province lead with',
      'any',
      'lead',
    ],
    [
      '民政厅牵头、公安厅配合的任务',
      'civil-affairs@province lead with, public-security@province support with',
      'all',
      'both',
    ],
    [
      '公安厅牵头而民政厅不参与的任务',
      'public-security@province lead with, civil-affairs@province either not',
      'all',
      'lead',
    ],
    [
      '民政厅牵头但没有公安厅的任务',
      'civil-affairs@province lead with, public-security@province either not',
      'all',
      'lead',
    ],
    [
      '民政厅牵头，妇联没份的有哪些',
      'civil-affairs@province lead with, womens-federation either not',
      'all',
      'lead',
    ],
    [
      '除了公安厅，民政厅还和谁牵头',
      'public-security@province lead besides, civil-affairs@province either with',
      'all',
      'lead',
    ],
    ['谁配合民政厅', 'civil-affairs@province lead with', 'any', 'support'],
    ['民政厅下面配合的是', 'civil-affairs@province lead with', 'any', 'support'],
    ['谁协助公安厅', 'public-security@province lead with', 'any', 'support'],
    ['哪些单位配合教育厅的工作', 'education@province lead with', 'any', 'support'],
    ['配合民政厅的有谁', 'civil-affairs@province lead with', 'any', 'support'],
    ['民政厅牵头的任务谁来配合', 'civil-affairs@province lead with', 'any', 'both'],
    ['公安部牵头什么', 'public-security@national lead with', 'any', 'lead'],
    ['县公安局负责哪些', 'public-security@county lead with', 'any', 'lead'],
    ['省妇联配合什么', 'womens-federation@province support with', 'any', 'support'],
    ['团省委牵头什么', 'youth-league@province lead with', 'any', 'lead'],
    ['共青团牵头什么', 'youth-league lead with', 'any', 'lead'],
    ['发改委牵头什么', 'development-reform lead with', 'any', 'lead'],
    ['警方负责什么', 'public-security lead with', 'any', 'lead'],
    ['民政部门牵头什么', 'civil-affairs lead with', 'any', 'lead'],
    ['法院和检察院都参与的任务', 'court either with, procuratorate either with', 'all', null],
    [
      '公安厅牵头、教育厅和民政厅配合的任务',
      'public-security@province lead with, education@province support with, civil-affairs@province support with',
      'all',
      'both',
    ],
    ['牵头单位是公安厅的任务', 'public-security@province lead with', 'any', 'lead'],
    ['配合单位有妇联的任务', 'womens-federation support with', 'any', 'support'],
    ['责任单位为教育厅的条款', 'education@province lead with', 'any', 'lead'],
    ['what does 民政厅 lead?', 'civil-affairs@province lead with', 'any', 'lead'],
    [
      'what does the civil affairs department support?',
      'civil-affairs@province support with',
      'any',
      'support',
    ],
    ['Which measures does the Ministry of Education lead?', 'education@national lead with', 'any', 'lead'],
    ['tasks led by the public security department', 'public-security@province lead with', 'any', 'lead'],
    ["measures supported by the women's federation", 'womens-federation support with', 'any', 'support'],
    [
      "clauses led by Civil Affairs and supported by the women's federation",
      'civil-affairs lead with, womens-federation support with',
      'all',
      'both',
    ],
    [
      'tasks led by public security with civil affairs in support',
      'public-security lead with, civil-affairs support with',
      'all',
      'both',
    ],
    [
      'what do the police and the courts lead together?',
      'public-security lead with, court lead with',
      'all',
      'lead',
    ],
    [
      'which tasks do public security and civil affairs jointly lead?',
      'public-security lead with, civil-affairs lead with',
      'all',
      'lead',
    ],
    [
      "what does the women's federation support but never lead?",
      'womens-federation support with',
      'any',
      'support',
    ],
    ['tasks led by civil affairs alone', 'civil-affairs lead only', 'any', 'lead'],
    [
      'what does civil affairs lead without public security?',
      'civil-affairs lead with, public-security either not',
      'all',
      'lead',
    ],
    [
      'tasks that public security leads but civil affairs is not involved',
      'public-security lead with, civil-affairs either not',
      'all',
      'lead',
    ],
    ["who supports the women's federation?", 'womens-federation lead with', 'any', 'support'],
    ['who assists civil affairs?', 'civil-affairs lead with', 'any', 'support'],
    ['who does civil affairs work with?', 'civil-affairs either with', 'any', null],
    ['is civil affairs a lead or a supporter?', 'civil-affairs either with', 'any', 'both'],
    ["what is the education department's role?", 'education@province either with', 'any', 'both'],
    ['everything the health commission is responsible for', 'health-commission lead with', 'any', 'lead'],
    ['all tasks of the Communist Youth League', 'youth-league either with', 'any', 'both'],
    ['Ministry of Public Security: lead tasks', 'public-security@national lead with', 'any', 'lead'],
    [
      'public security + civil affairs joint lead',
      'public-security lead with, civil-affairs lead with',
      'all',
      'lead',
    ],
    ['lead agency: 民政厅', 'civil-affairs@province lead with', 'any', 'lead'],
    ['support:妇联', 'womens-federation support with', 'any', 'support'],
    ['the sole lead of the procuratorate', 'procuratorate lead only', 'any', 'lead'],
    ['county court duties', 'court@county either with', 'any', 'both'],
    ['does civil affairs lead anything?', 'civil-affairs lead with', 'any', 'lead'],
    ['how many tasks does the education bureau support?', 'education@county support with', 'any', 'support'],
    ['which clauses have the trade unions as supporting unit?', 'trade-union support with', 'any', 'support'],
    ['MPS lead tasks', 'public-security@national lead with', 'any', 'lead'],
    [
      '公安厅 AND 民政厅 lead',
      'public-security@province lead with, civil-affairs@province lead with',
      'any',
      'lead',
    ],
    ['人社厅牵头什么', 'human-resources@province lead with', 'any', 'lead'],
    ['卫健委配合什么', 'health-commission support with', 'any', 'support'],
    ['妇联妇联牵头什么', 'womens-federation lead with', 'any', 'lead'],
    ['公安廳牽頭什麼', 'public-security@province lead with', 'any', 'lead'],
    [
      '共同由公安厅与民政厅负责的',
      'public-security@province lead with, civil-affairs@province lead with',
      'all',
      'lead',
    ],
    ['民政厅作为配合单位的任务', 'civil-affairs@province support with', 'any', 'support'],
    ['哪些任务民政厅牵头', 'civil-affairs@province lead with', 'any', 'lead'],
    ['哪些任务是民政厅配合的', 'civil-affairs@province support with', 'any', 'support'],
    ['民政厅不牵头只配合的任务', 'civil-affairs@province support with', 'any', 'support'],
    [
      '交通部门、铁路部门分别负责什么',
      'transport lead with, china-railway/railway-administration/railway-ministry/railway-nanchang/railway-nanchang-fuzhou lead with',
      'any',
      'lead',
    ],
    ['教育局干什么', 'education@county either with', 'any', 'both'],
  ])('%s', (text, units, match, role) => {
    const { query } = understand(text, collection, null);
    expect(query && [written(query), query.unitsMatch, query.role]).toEqual([units, match, role]);
  });
});

describe('who is asked for, and whom', () => {
  test.each([
    ['谁配合民政厅', 'agencies'],
    ["who supports the women's federation?", 'agencies'],
    ['谁负责婚姻登记', 'agencies'],
    ['民政厅牵头什么', 'tasks'],
    ['牵头单位是公安厅的任务', 'tasks'],
  ])('%s', (text, want) => {
    expect(queryOf(text).want.kind).toBe(want);
  });

  test('the one that is helped leads in what is shown', () => {
    const { clauses } = ask('福建2021谁配合民政厅').answer;
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.every(({ lead }) => lead.some(({ name }) => name === '民政厅'))).toBe(true);
  });
});

describe('names that the registry does not have', () => {
  test.each(['旅游厅牵头什么', '民生厅牵头什么', '铁塔管理局配合什么', '烟草专卖局负责哪些任务'])(
    '%s',
    (text) => {
      expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [] });
    },
  );
});

describe('a message that names no unit', () => {
  test.each([
    '谁负责婚姻登记？',
    '联席会议的召集人是谁',
    '公安机关内部培训谁负责',
    '加强救助管理机构建设由谁牵头',
    'who supports school re-enrollment?',
    '三个以上单位牵头的任务',
    '',
  ])('%s', (text) => {
    expect(queryOf(text).units).toEqual([]);
  });
});
