import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';

/** Units as the table writes them: 妇联 support with, 民政局 either not. */
const unitsOf = (text: string): string =>
  readMessage(normal(text), collection)
    .query.units.map(({ agency, role, mode }) => `${agency.asked} ${role} ${mode}`)
    .join(', ');

describe('who is shut out, and from which part', () => {
  test.each([
    ['妇联配合但民政局没有参与的任务', '妇联 support with, 民政局 either not'],
    ['哪些任务没有公安局参与', '公安局 either not'],
    ['公安厅牵头但民政厅不配合的', '公安厅 lead with, 民政厅 support not'],
    ['妇联牵头或配合而民政局既不牵头也不配合', '妇联 either with, 民政局 either not'],
    ['教育厅参与而公安厅没参与的', '教育厅 support with, 公安厅 either not'],
    ['公安局牵头、不含妇联的任务', '公安局 lead with, 妇联 either not'],
    ['公安局牵头，不包括妇联', '公安局 lead with, 妇联 either not'],
    ['公安局牵头而与妇联无关的任务', '公安局 lead with, 妇联 either not'],
    ['撇开妇联，公安局牵头的有哪些', '妇联 either not, 公安局 lead with'],
    ['除妇联参与的以外，公安局牵头哪些', '妇联 either not, 公安局 lead with'],
    ['公安局牵头、不是妇联配合的任务', '公安局 lead with, 妇联 support not'],
    ['公安局配合，但不由民政局牵头的', '公安局 support with, 民政局 lead not'],
    ['公安厅不是牵头单位的任务', '公安厅 lead not'],
    ['哪些任务民政局不牵头', '民政局 lead not'],
    ['公安局和民政局都不参与的任务', '公安局 either not, 民政局 either not'],
    ['既没有公安局也没有民政局参与的任务', '公安局 either not, 民政局 either not'],
    ['measures led by 公安局 without 妇联', '公安局 lead with, 妇联 either not'],
    [
      "measures led by public security but not involving the women's federation",
      "public security lead with, women's federation either not",
    ],
    ['tasks 公安局 leads that 妇联 has no part in', '公安局 lead with, 妇联 either not'],
    ['measures supported by 妇联, except those led by 公安局', '妇联 support with, 公安局 lead not'],
    ['what does 妇联 support apart from what 公安局 leads?', '妇联 support with, 公安局 lead not'],
    ['measures supported by 妇联 but not led by 公安局', '妇联 support with, 公安局 lead not'],
    ['measures led by 公安局 without support from 妇联', '公安局 lead with, 妇联 support not'],
    ['measures that do not involve 公安局', '公安局 either not'],
    ['由公安局以外的单位牵头的任务', '公安局 lead not'],
    ['tasks led by agencies other than 公安局', '公安局 lead not'],
    ['tasks led by anyone but 公安局', '公安局 lead not'],
    ['measures led by neither 公安局 nor 妇联', '公安局 lead not, 妇联 lead not'],
    ['which tasks has 妇联 nothing to do with?', '妇联 either not'],
    ['measures with neither 公安局 nor 妇联', '公安局 either not, 妇联 either not'],
    ['clauses 公安局 leads and 妇联 neither leads nor supports', '公安局 lead with, 妇联 either not'],
  ])('%s', (text, units) => {
    expect(unitsOf(text)).toBe(units);
  });
});

describe('where others are asked for, the units named are passed over', () => {
  test.each([
    ['除公安局外，谁负责婚姻登记', '公安局 lead besides'],
    ['除了公安厅，还有谁牵头打击犯罪', '公安厅 lead besides'],
    ['谁负责婚姻登记，除了民政厅', '民政厅 lead besides'],
    ['民政局以外哪些单位配合收养', '民政局 support besides'],
    ['who other than 民政局 leads marriage registration?', '民政局 lead besides'],
    ['besides the police, who is responsible for marriage registration?', 'police lead besides'],
    ['除了公安厅，哪些部门配合民政厅', '公安厅 support besides, 民政厅 lead with'],
  ])('%s', (text, units) => {
    expect(unitsOf(text)).toBe(units);
  });
});

describe('what shuts nobody out', () => {
  test.each([
    ['民政厅只配合不牵头的任务', '民政厅 support with'],
    ['公安局配合但不牵头的任务', '公安局 support with'],
    ['公安局不牵头但参与的任务', '公安局 support with'],
    ['民政厅从不牵头吗', '民政厅 support with'],
    ['民政局不负责婚姻登记吗', '民政局 lead with'],
    ['有没有民政局参与的培训', '民政局 support with'],
    ['是不是民政局牵头收养', '民政局 lead with'],
    ['民政厅没有配合单位的任务', '民政厅 either with'],
    ['does the court not support anything?', 'court support with'],
  ])('%s', (text, units) => {
    expect(unitsOf(text)).toBe(units);
  });
});
