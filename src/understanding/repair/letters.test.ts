import { describe, expect, test } from 'vitest';
import { correctionsOf, rows } from '../../testing/corrections.ts';

describe('pinyin', () => {
  test.each(
    rows(`
      yunyang gonganju + minzhengju joint lead tasks | gonganju→公安局, minzhengju→民政局
      weijianwei 2021 配合什么 | weijianwei→卫健委
      gong an ju lead what | gong an ju→公安局
      gong'an ju | gong'an ju→公安局
      wenhuating 福建2008 pei he | wenhuating→文化厅, pei he→配合
      shui fuze hun yin deng ji 2021 | shui→谁, fuze→负责, hun yin deng ji→婚姻登记
      wo xiang zhidao yunyang fulian qiantou shenme | wo xiang zhidao→我想知道, fulian→妇联, qiantou→牵头, shenme→什么
      minzhengtingqiantou shenme | minzhengtingqiantou→民政厅牵头, shenme→什么
      gōng'ān jú fùzé shénme | gōng'ān jú→公安局, fùzé→负责, shénme→什么
      xian gonganju yunyang | xian gonganju→县公安局
      lvyouju peihe | lvyouju→旅游局, peihe→配合
      luyou ju | luyou ju→旅游局
      minzenting | minzenting→民政厅
      weijainwei | weijainwei→卫健委
      gonganjv | gonganjv→公安局
      fulian qiantuo | fulian→妇联, qiantuo→牵头
      liulang ertong | liulang ertong→流浪儿童
      beiguai funv ertong jiuzhu | beiguai funv→被拐妇女, ertong→儿童, jiuzhu→救助
    `),
  )('%s', (message, expected) => {
    expect(correctionsOf(message)).toBe(expected);
  });
});

describe('English', () => {
  test.each(
    rows(`
      Minstry of Edcuation | minstry→ministry, edcuation→education
      Ministy of Justise leads wich clauses | ministy→ministry, justise→justice, wich→which
      womens federaton suport Fujain 2021 | federaton→federation, suport→support, fujain→fujian
      Yunynag sex ratio at brith who leads | yunynag→yunyang, brith→birth
      who is responsable for traficking | responsable→responsible, traficking→trafficking
      marrige registration | marrige→marriage
      Jiangus 2008 | jiangus→jiangsu
      civilaffairs bureau | civilaffairs→civil affairs
      Comunist Youth Leage | comunist→communist, leage→league
      adoptoin procedures | adoptoin→adoption
      finace department | finace→finance
      helth commission | helth→health
      who suports shcool re-enrolment | suports→supports, shcool→school
      leagal aid | leagal→legal
    `),
  )('%s', (message, expected) => {
    expect(correctionsOf(message)).toBe(expected);
  });
});
