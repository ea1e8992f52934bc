import { describe, expect, test } from 'vitest';
import { ask, collection, normal } from '../testing/collection.ts';
import { documentNumbers, plansByNumber } from './document-number.ts';

const found = (text: string): string[] =>
  documentNumbers(normal(text)).map(({ start, end }) => normal(text).slice(start, end));
const plansOf = (number: string): string[] =>
  plansByNumber(normal(number), collection.plans).map(({ id }) => id);

describe('document numbers with any brackets', () => {
  test.each([
    ['国办发〔2007〕69号', 'national-2008'],
    ['国办发[2007]69号', 'national-2008'],
    ['国办发【2007】69号', 'national-2008'],
    ['国办发(2007)69号', 'national-2008'],
    ['国办发（2007）69号', 'national-2008'],
    ['国办发［2007］69号', 'national-2008'],
    ['国办发 〔2007〕 69 号', 'national-2008'],
    ['国办发〔2007〕69', 'national-2008'],
    ['国办发〔２００７〕６９号', 'national-2008'],
    ['国办发2007年69号', 'national-2008'],
    ['国办发〔2007〕第69号', 'national-2008'],
    ['闽政办〔2008〕113号', 'fujian-2008'],
    ['閩政辦〔2008〕113號', 'fujian-2008'],
    ['闽政办2008年113号', 'fujian-2008'],
    ['苏政办发〔2009〕79号', 'jiangsu-2008'],
    ['苏政办发(2009)79号', 'jiangsu-2008'],
    ['云阳府办发〔2013〕208号', 'yunyang-2013'],
    ['云阳府办发[2013]208', 'yunyang-2013'],
  ])('%s', (number, plan) => {
    expect(found(`${number}`)).toHaveLength(1);
    expect(plansOf(number)).toEqual([plan]);
    expect(ask(`${number}是什么文件`).answer.understood.plans).toEqual([plan]);
  });

  test.each([
    '国办发〔2007〕70号',
    '国办发〔2008〕69号',
    '苏政办发〔2007〕69号',
    '国办发〔2013〕19号',
    '国办发〔2021〕13号',
    '渝府办发〔2013〕155号',
  ])('%s is of no plan in the collection', (number) => {
    expect(plansOf(number)).toEqual([]);
    expect(ask(`${number}谁负责收养`).answer).toMatchObject({ kind: 'none', clauses: [] });
  });

  test.each([
    '2008年的计划',
    '二(一)2(3)',
    '福建2021二（一）2（3）',
    '民政厅在2021计划里牵头什么',
    '江苏（2008）谁负责',
    '省委2021年',
    '',
  ])('%s holds none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
