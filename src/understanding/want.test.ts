import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';

describe('what is asked for', () => {
  test.each([
    ['民政厅牵头什么', 'tasks'],
    ['民政厅在2021计划里牵头什么？', 'tasks'],
    ['what does 民政厅 lead?', 'tasks'],
    ['教育部在培训救助专业人才上是牵头还是配合？', 'tasks'],
    ["What is the education department's role in campus security?", 'tasks'],
    ['公安厅和民政厅共同负责的有哪些', 'tasks'],
    ['妇联 福建2021', 'tasks'],
    ['三个以上单位牵头的任务', 'tasks'],
    ['福建2021哪些条款的责任单位丢失了', 'tasks'],
    ['谁负责婚姻登记？', 'agencies'],
    ['婚姻登记由哪个部门牵头', 'agencies'],
    ['婚姻登记的配合单位', 'agencies'],
    ['who supports school re-enrollment?', 'agencies'],
    ['lead agency for marriage registration', 'agencies'],
    ['福建2021 二（一）2（3）谁负责？', 'agencies'],
    ['福建2021 二（一）2（3）', 'agencies'],
    ['谁配合民政厅做好收养工作', 'agencies'],
    ['云阳公安局牵头多少条？', 'count clauses'],
    ['How many tasks does the Ministry of Public Security lead?', 'count clauses'],
    ['福建2021一共有多少条任务', 'count clauses'],
    ['福建2021有多少条任务没有配合单位', 'count clauses'],
    ['How many agencies support anything in Jiangsu?', 'count agencies'],
    ['福建2021有哪几家单位牵头，一共多少', 'count agencies'],
    ['2008年底之前要完成什么？', 'deadlines'],
    ['什么时候建成DNA数据库', 'deadlines'],
    ['When must the DNA database be finished?', 'deadlines'],
    ['Who does the mid-term and final evaluation?', 'deadlines'],
    ['公安厅有哪些任务要在2009年底前完成', 'deadlines'],
    ['终期评估什么时候做', 'deadlines'],
    ['福建2021有哪些单位牵头，多少家', 'count agencies'],
    ['云阳多少家单位牵头', 'count agencies'],
    ['联席会议一共几家单位', 'facts member_count'],
    ['福建2008计划有哪些时间节点', 'deadlines'],
    ['福建2021年联席会议的召集人是谁？', 'facts convenor'],
    ['国办发〔2007〕69号', 'facts'],
    ['福建2021计划', 'facts'],
    ['妇联是云阳联席会议的成员单位吗', 'facts is_member'],
    ['Is the court a member of the joint conference in Yunyang?', 'facts is_member'],
    ['联席会议的召集人是谁，办公室设在哪里', 'facts convenor office'],
    ['婚姻登记', 'passage'],
    ['哪里提到了二次伤害', 'passage'],
    ['what do the plans say about hotlines?', 'passage'],
    ['婚姻登记在云阳2013和福建2021有什么不同？', 'compare'],
    ['Compare the lead for labour market oversight in Fujian 2008 and Fujian 2021', 'compare'],
    ['公安厅的职责在福建2008和2021有什么变化', 'compare'],
    ['福建2008和2021对比', 'compare'],
    ['国家计划有而江苏没有的措施', 'coverage'],
    ['Which national measures are missing from Jiangsu?', 'coverage'],
    ['福建2021新增了哪些措施', 'coverage'],
    ['民政厅最常和谁合作', 'partners'],
    ['Who does civil affairs work with most often?', 'partners'],
    ['卫健委以前叫什么', 'names'],
    ['What was the health commission called before?', 'names'],
    ['劳动保障厅现在叫什么', 'names'],
  ])('%s → %s', (text, expected) => {
    const { want } = readMessage(normal(text), collection).query;
    const parts = want.kind === 'facts' ? want.keys : want.kind === 'count' ? [want.of] : [];
    expect([want.kind, ...parts].join(' ')).toBe(expected);
  });
});

describe('deadlines are narrowed', () => {
  test.each([
    ['2008年底之前要完成什么', { year: 2008, until: null, kinds: [] }],
    ['2013年9月前要完成什么', { year: null, until: '2013-09-30', kinds: [] }],
    ['终期评估什么时候做', { year: null, until: null, kinds: ['evaluation'] }],
    ['哪些工作要定期做', { year: null, until: null, kinds: ['recurring', 'ongoing'] }],
    ['民政厅牵头什么', null],
  ])('%s', (text, deadlines) => {
    expect(readMessage(normal(text), collection).query.deadlines).toEqual(deadlines);
  });
});
