// Dates as officials type them, each with the day that is meant. A phrase that means none, or that must be asked
// about, says so instead: `none`, `no-such-day`, `past`, `recurring`, `either A B`, `N working days`; of several, all.

/** Wednesday. */
export const TODAY = '2026-11-18';

const zh = `
今天                     2026-11-18
今日内                   2026-11-18
今天下班前               2026-11-18
明天                     2026-11-19
明日前                   2026-11-19
明早                     2026-11-19
后天                     2026-11-20
大后天                   2026-11-21
下周五                   2026-11-27
下周五前                 2026-11-27
下星期五                 2026-11-27
下个星期五               2026-11-27
下礼拜五之前             2026-11-27
本周五                   2026-11-20
这周五                   2026-11-20
本周五下班前             2026-11-20
这个星期五               2026-11-20
周五                     2026-11-20
周五前                   2026-11-20
星期日                   2026-11-22
周日                     2026-11-22
下周日                   2026-11-29
周一                     2026-11-23
周三                     2026-11-25
下下周一                 2026-11-30
下下个礼拜天             2026-12-06
本周一                   past
本周内                   2026-11-20
下周内                   2026-11-27
下周                     2026-11-27
周末前                   2026-11-20
月底                     2026-11-30
本月底                   2026-11-30
本月底前                 2026-11-30
月末                     2026-11-30
这个月底                 2026-11-30
下月底                   2026-12-31
下个月底前               2026-12-31
下个月15号               2026-12-15
下月3日前                2026-12-03
本月25日                 2026-11-25
本月中旬                 2026-11-20
下月上旬                 2026-12-10
12月中旬                 2026-12-20
12月下旬前               2026-12-31
二月下旬                 2027-02-28
年底                     2026-12-31
年底前                   2026-12-31
今年底                   2026-12-31
今年年底前               2026-12-31
年末                     2026-12-31
明年底                   2027-12-31
明年年底                 2027-12-31
年内                     2026-12-31
明年上半年               2027-06-30
上半年                   2027-06-30
下半年                   2026-12-31
明年3月底前              2027-03-31
明年3月1日               2027-03-01
一季度末                 2027-03-31
第一季度                 2027-03-31
明年一季度               2027-03-31
2027年第二季度末         2027-06-30
季度末                   2026-12-31
本季度末前               2026-12-31
下季度末                 2027-03-31
四季度内                 2026-12-31
12月15日前               2026-12-15
12月15日                 2026-12-15
12月15号之前             2026-12-15
12 月 15 日以前          2026-12-15
3月1日                   2027-03-01
11月18日                 2026-11-18
11月17日                 2027-11-17
十二月十五日前           2026-12-15
2026年12月底前           2026-12-31
2026年12月15日           2026-12-15
２０２６年１２月１５日   2026-12-15
二○二六年十二月三日      2026-12-03
二〇二七年三月底         2027-03-31
2027年6月前              2027-06-30
2027年6月                2027-06-30
12月底                   2026-12-31
10月底前                 2027-10-31
12月前                   2026-12-31
2027年底前               2027-12-31
到2027年底               2027-12-31
2027年前                 either 2026-12-31 2027-12-31
2027年上半年             2027-06-30
2026-12-15               2026-12-15
2026/12/15               2026-12-15
2026/1/5                 past
2026.12.15               2026-12-15
20261215                 2026-12-15
12/15                    2026-12-15
12/15前                  2026-12-15
12.15前                  2026-12-15
12.15                    2026-12-15
12-15                    2026-12-15
截至12月15日             2026-12-15
截止到12月15日            2026-12-15
三天后                   2026-11-21
3天内                    2026-11-21
3天之内                  2026-11-21
十天以后                 2026-11-28
十五日内                 2026-12-03
一百二十天内             2027-03-18
二十一天内               2026-12-09
30日内                   2026-12-18
两周内                   2026-12-02
2周后                    2026-12-02
两个星期之内             2026-12-02
一个月后                 2026-12-18
一个月内                 2026-12-18
3个月内                  2027-02-18
半个月内                 2026-12-03
一个半月内               2027-01-02
半年内                   2027-05-18
一年内                   2027-11-18
一年半以内               2028-05-18
未来三天内               2026-11-21
春节前                   2027-02-05
春节                     2027-02-06
国庆前                   2027-09-30
国庆节之前               2027-09-30
元旦前                   2026-12-31
五一前                   2027-04-30
端午节前                 2027-06-08
中秋节前                 2027-09-14
除夕                     2027-02-05
三八妇女节前             2027-03-07
5个工作日内              5 working days
五个工作日               5 working days
十个工作日之内           10 working days
15日前                   2026-12-15
20号前                   2026-11-20
15号之前                 2026-12-15
後天                     2026-11-20
下週五                   2026-11-27
三個月內                 2027-02-18
國慶節前                 2027-09-30
12月15日（周二）         2026-12-15
周五（11月20日）         2026-11-20
12月1日（周三）          2026-12-01, 2026-11-25
12月1日至15日            2026-12-01, 2026-12-15
每周五                   recurring
每月15日前               recurring
2月30日                  no-such-day
2027年2月29日            no-such-day
13月1日                  no-such-day
11月31日前               no-such-day
2026-02-30               no-such-day
2026年10月1日            past
昨天                     past
上周五                   past
去年底                   past
10/11/2026               past
10/12/2026               2026-12-10
01/12/2027               either 2027-01-12 2027-12-01
两三天内                 none
检查3天的记录            none
完成1/2的任务            none
2号楼                    none
二（一）2（3）           none
闽公发〔2021〕66号       none
第三季度总结 12月10日    2026-12-10
2027年12月15日后         none
27年12月15日             2027-12-15
双十一前                 none
十一前                   2027-09-30
廿五日前                 none
春节后复工检查           none
元旦春节期间             none
自12月1日起执行          none
收到之日起15日内         none
会后三天内               none
即日起一周内             2026-11-25
12月15 报送              2026-12-15
12月5前报                2026-12-05
15号完成                 2026-12-15
周六日 值班              none
今明两天                 none
每周例会纪要 下周一前    2026-11-23
2026年6月工作总结        none
26 12                    none
http://a.cn/2026/12/15/x  none
v2.10 第12.3条           none
13800138000              none
20261301                 none
999年内                  none
年初                     none
下月初                   none
2028年2月29日            2028-02-29
12月0日                  no-such-day
0月5日                   no-such-day
下周一至周三             2026-11-23, 2026-11-25
`;

const en = `
today                          2026-11-18
by tonight                     2026-11-18
EOD                            2026-11-18
tomorrow                       2026-11-19
by tomorrow                    2026-11-19
day after tomorrow             2026-11-20
the day after tomorrow         2026-11-20
Friday                         2026-11-20
on Friday                      2026-11-20
by Friday                      2026-11-20
before Friday                  2026-11-19
this Friday                    2026-11-20
next Friday                    2026-11-27
by next Fri                    2026-11-27
by Tue                         2026-11-24
Monday                         2026-11-23
this Monday                    2026-11-23
next Monday                    2026-11-23
Monday next week               2026-11-23
Friday next week               2026-11-27
Wednesday                      2026-11-25
in 3 days                      2026-11-21
in three days                  2026-11-21
within 3 days                  2026-11-21
within the next 10 days        2026-11-28
3 days from now                2026-11-21
in a week                      2026-11-25
in two weeks                   2026-12-02
in a fortnight                 2026-12-02
two weeks from today           2026-12-02
in a month                     2026-12-18
within a month                 2026-12-18
within one month               2026-12-18
in 6 months                    2027-05-18
in half a year                 2027-05-18
within a year                  2027-11-18
end of month                   2026-11-30
by the end of the month        2026-11-30
end of this month              2026-11-30
end of next month              2026-12-31
month end                      2026-11-30
EOM                            2026-11-30
end of the year                2026-12-31
by end of year                 2026-12-31
year-end                       2026-12-31
end of next year               2027-12-31
end of 2027                    2027-12-31
by the end of the week         2026-11-20
end of next week               2026-11-27
next week                      2026-11-27
end of the quarter             2026-12-31
end of next quarter            2027-03-31
end of Q1                      2027-03-31
Q2 2027                        2027-06-30
by first half of next year      2027-06-30
by Dec 15                      2026-12-15
by December 15                 2026-12-15
before Dec 15                  2026-12-14
until Dec. 15                  2026-12-15
no later than 15 December      2026-12-15
Dec 15th                       2026-12-15
December 15th 2026             2026-12-15
December 15, 2026              2026-12-15
December 15th, 2026            2026-12-15
15 December                    2026-12-15
15th December 2026             2026-12-15
the 15th of December           2026-12-15
15 Dec 2026                    2026-12-15
March 1                        2027-03-01
May 4th                        2027-05-04
Sept 3                         2027-09-03
end of December                2026-12-31
by the end of March            2027-03-31
end of March 2027              2027-03-31
mid-December                   2026-12-15
in December                    2026-12-31
by December                    either 2026-11-30 2026-12-31
by March 2027                  either 2027-02-28 2027-03-31
by the 15th                    2026-12-15
on the 20th                    2026-11-20
15/12/2026                     2026-12-15
12/15/2026                     2026-12-15
3/4/2027                       either 2027-03-04 2027-04-03
due 12/15                      2026-12-15
by 15/12                       2026-12-15
by 12/10                       either 2026-12-10 2027-10-12
12/12                          2026-12-12
2026-12-15                     2026-12-15
by 2026/12/15                  2026-12-15
in 5 working days              5 working days
within ten business days       10 working days
before Spring Festival         2027-02-05
before Chinese New Year        2027-02-05
before National Day            2027-09-30
by New Year's Day              2027-01-01
before Christmas               2026-12-24
Friday, November 27            2026-11-27
Fri 20 Nov                     2026-11-20
by the 31st of November        no-such-day
February 30                    no-such-day
February 29, 2027              no-such-day
yesterday                      past
last Friday                    past
every Friday                   recurring
Friday, December 4             2026-12-04
Friday, December 3             2026-11-20, 2026-12-03
October 1, 2026                past
check the 3 day records        none
visit half of the districts    none
may call the police            none
the sun and the moon           none
call 110 about 3 cases         none
Q1 report by Friday            2026-11-20
first Monday of December       none
after Friday                   none
since December 1               none
within 3 days of receipt       none
Christmas party by Dec 20      2026-12-20
Christmas eve                  none
in 2027                        2027-12-31
by 2027                        either 2026-12-31 2027-12-31
before 2027                    2026-12-31
Dec 2026                       2026-12-31
v2.10 release by 12/15         2026-12-15
tmrw                           2026-11-19
a couple of weeks              none
ASAP                           none
31 November                    no-such-day
Monday or Tuesday              2026-11-23, 2026-11-24
`;

export type DayPhrase = { lang: 'zh' | 'en'; words: string; meant: string };

const lines = (text: string, lang: DayPhrase['lang']): DayPhrase[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [, words = '', meant = ''] = /^(.+?)\s{2,}(.+)$/u.exec(line) ?? [];
      return { lang, words, meant };
    });

export const dayPhrases: readonly DayPhrase[] = [...lines(zh, 'zh'), ...lines(en, 'en')];
