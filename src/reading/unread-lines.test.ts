import { describe, expect, test } from 'vitest';
import { planFrom } from './test-plans.ts';

/** The words of the source that the plan says it could not read as a line. */
function unread(words: string): string[] {
  const source = `某市方案\n一、任务\n${words}\n`;
  return planFrom(source)
    .problems.filter(({ code }) => code === 'line-unread')
    .map(({ start, end }) => source.slice(start, end));
}

describe('what is built like a responsibility line and is not read as one is told of', () => {
  test.each([
    ['1.宣传。（由新华书店负责）', '（由新华书店负责）'],
    ['1.宣传。{市文旅局负责}', '{市文旅局负责}'],
    ['1.宣传。（县公安局局长负责）', '（县公安局局长负责）'],
    ['1.建立机制（县公安局、县民政局、县妇联等），加强协作。', '（县公安局、县民政局、县妇联等）'],
    ['1.宣传。（各县区、各中小学）', '（各县区、各中小学）'],
    ['1.打击责任单位：市公安局', '责任单位：市公安局'],
    [
      '加强保护。（以下任务均需各市、县人民政府落实，不再逐一列出）',
      '（以下任务均需各市、县人民政府落实，不再逐一列出）',
    ],
  ])('%s', (words, expected) => {
    expect(unread(words)).toEqual([expected]);
    expect(planFrom(`某市方案\n一、任务\n${words}\n`).clauses).toEqual([]);
  });

  test.each([
    '1.宣传。（市公安局负责）',
    '1.利用各种媒体（电视台、报社）开展宣传。',
    '1.推广经验（公安机关负责登记，民政部门负责救助）的做法。',
    '1.实行责任制（谁主管、谁负责）。',
    '1.落实主体责任（坚持属地负责）。',
    '1.齐抓共管（属地管理、分级负责），密切协作（密切配合），明确责任（各负其责）。',
    '1.成立验收组（由市公安局、市民政局组成验收组）。',
    '1.整治重点地区（以城乡结合部、农村地区为主）。',
    '1.市发展改革委（市粮食局、市能源局）要加强监测。',
    '1.制定办法（以下简称《办法》），由专人管理（由专人负责）。',
  ])('nothing of the kind: %s', (words) => {
    expect(unread(words)).toEqual([]);
  });
});
