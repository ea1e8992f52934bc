import { planFrom } from './reading/test-plans.ts';
const t=`某省2026年反拐工作要点
（2026年3月1日印发）
一、任务
1.各地于一季度末前完成排查。（省公安厅负责）
6.2026年12月底前全部完成；次年1月15日前报送总结。（省司法厅负责）
10.4月底前动员，5月至9月实施，10月15日前总结。（省公安厅负责）
11.3个月内完成。（省公安厅负责）
`;
const p=planFrom(t); console.log(p.issue_date, p.publish_date);
for (const c of p.clauses) console.log(c.path,'|',c.text,'|',c.lead.map(u=>u.name).join());
for (const c of p.passages) console.log('P',c.path,c.text);
