import { describe, expect, test } from 'vitest';
import { dutiesOf, planFrom, problemsOf } from './test-plans.ts';

describe('what a document says of its own lines', () => {
  test('the first unit leads from the note on, where it says so', () => {
    expect(
      dutiesOf(
        '某省意见\n1.发动。（省教育厅、省妇联）\n2.救助。（省民政厅、省公安厅，列第一位的为牵头单位，下同）\n3.教育。（省教育厅、省公安厅、团省委）\n4.打击。（省公安厅、省法院牵头）\n',
      ),
    ).toEqual([
      '1 | 省教育厅 省妇联 | | 发动。',
      '2 | 省民政厅 | 省公安厅 | 救助。',
      '3 | 省教育厅 | 省公安厅 团省委 | 教育。',
      '4 | 省公安厅 省法院 | | 打击。',
    ]);
  });

  test('a note without 下同 holds for its own line', () => {
    expect(
      dutiesOf(
        '某省意见\n1.救助。（省民政厅、省公安厅，列第一位的为牵头单位）\n2.教育。（省教育厅、省公安厅）\n',
      ),
    ).toEqual(['1 | 省民政厅 | 省公安厅 | 救助。', '2 | 省教育厅 省公安厅 | | 教育。']);
  });

  test.each([
    ['in the heading', '一、任务（责任单位排在首位的为牵头单位）\n1.救助。责任单位：市民政局、市公安局\n'],
    ['at the end', '一、任务\n1.救助。责任单位：市民政局、市公安局\n注：排在第一位的单位为牵头单位。\n'],
  ])('a note %s holds for all lines', (_, words) => {
    expect(dutiesOf(`某市方案\n${words}`)).toEqual(['一、1 | 市民政局 | 市公安局 | 救助。']);
  });

  test('a sign leads where a note explains it', () => {
    const lines = '1.救助。（★市民政局、市公安局）\n2.打击。（责任单位：市法院、市公安局★）\n';
    expect(dutiesOf(`某市方案\n${lines}注：标★的为牵头单位。\n`)).toEqual([
      '1 | 市民政局 | 市公安局 | 救助。',
      '2 | 市公安局 | 市法院 | 打击。',
    ]);
    expect(problemsOf(`某市方案\n${lines}注：标★的为牵头单位。\n`)).not.toContain('line-unread');
    // Without the note nobody knows, and the plan says so.
    expect(dutiesOf(`某市方案\n${lines}`)).toEqual([
      '1 | 市民政局 市公安局 | | 救助。',
      '2 | 市法院 市公安局 | | 打击。',
    ]);
    expect(problemsOf(`某市方案\n${lines}`).filter((code) => code === 'line-unread')).toHaveLength(2);
  });

  test('a note on the order does not lead the conference, a member in brackets does', () => {
    const lead = (words: string): string | null => planFrom(words).joint_conference.lead;
    expect(lead('某市方案\n一、责任单位列第一位的为牵头单位。\n1.救助。（市民政局负责）\n')).toBeNull();
    expect(lead('某市方案\n1.救助。（市民政局为牵头单位，市公安局为配合单位）\n')).toBeNull();
    expect(
      lead(
        '某市细则\n联席会议由市公安局（牵头单位）、市委宣传部、市民政局等28个部门和单位组成。\n1.救助。（市民政局负责）\n',
      ),
    ).toBe('市公安局');
  });

  test('an office in brackets is no line', () => {
    const plan = planFrom('某市方案\n一、成立领导小组（办公室设在市公安局）。\n1.救助。（市民政局负责）\n');
    expect(plan.joint_conference.office).toBe('市公安局');
    expect(plan.clauses).toHaveLength(1);
  });
});
