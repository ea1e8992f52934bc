import { describe, expect, test } from 'vitest';
import { ask, collection } from '../testing/collection.ts';

const OF_ALL = ['fujian-2021/2.2.1.1', 'fujian-2021/2.5.last'];

describe('a member of the joint conference that no measure names', () => {
  test.each([
    ['民族宗教厅 2021', '民族宗教厅'],
    ['外办2021牵头什么', '外办'],
    ['财政厅在福建2021负责什么', '财政厅'],
    ['政法委 2021', '政法委'],
    ['商务厅2021有哪些任务', '商务厅'],
    ['交通运输厅 2021', '交通运输厅'],
    ['交通厅 2021', '交通运输厅'],
    ['民航福建监管局2021', '民航福建监管局'],
    ['省委宣传部 2021 牵头什么', '省委宣传部'],
    ['What does the Department of Finance lead in Fujian 2021?', '财政厅'],
    ['commerce department, Fujian 2021: all tasks', '商务厅'],
  ])('%s', (text, name) => {
    const { answer } = ask(text);
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.text).toMatch(
      answer.lang === 'zh'
        ? new RegExp(`${name}.{0,10}是福建 2021联席会议的成员单位`, 'u')
        : new RegExp(`${name}.{0,30} is a member of the joint conference in Fujian 2021`, 'u'),
    );
    expect(answer.related.map(({ id, why }) => [id, why])).toEqual(OF_ALL.map((id) => [id, 'all-members']));
    expect(answer.text).toMatch(/原文有缺失|are lost/u);
  });

  test('every member of Fujian 2021 is told of the measures of all, with tasks of its own or without', () => {
    const { members } = collection.plans.find(({ id }) => id === 'fujian-2021')?.joint_conference ?? {
      members: [],
    };
    expect(members.length).toBeGreaterThan(30);
    const untold = members.filter((name) => {
      const { clauses, related } = ask(`${name}在福建2021有哪些任务`).answer;
      const told = [...clauses, ...related].map(({ id }) => id);
      return !OF_ALL.every((id) => told.includes(id));
    });
    expect(untold).toEqual([]);
  });

  test('who is no member is not called one', () => {
    expect(ask('气象局 2021 牵头什么').answer.text).not.toMatch(/成员单位/u);
  });
});
