import type { z } from 'zod';
import type { OptionInfo, OptionName, ReadOptions } from '../src/model/command.ts';
import { about, found } from './define.ts';

type Option<N extends OptionName> = z.ZodType<NonNullable<ReadOptions[N]>>;

const INFO: Record<OptionName, Omit<OptionInfo, 'name' | 'required' | 'choices'>> = {
  agency: {
    localName: { zh: '单位' },
    description: {
      zh: '单位名称，如：民政厅、公安部、妇联',
      en: 'An agency, such as: civil affairs department, 公安部',
    },
    completed: true,
  },
  plan: {
    localName: { zh: '计划' },
    description: {
      zh: '计划，如：福建 2021；不填则查全部计划',
      en: 'A plan, such as: Fujian 2021; without it, all plans',
    },
    completed: true,
  },
  topic: {
    localName: { zh: '事项' },
    description: {
      zh: '要查的事，如：婚姻登记、失学儿童复学',
      en: 'A matter, such as: marriage registration, school re-enrollment',
    },
    completed: true,
  },
  number: {
    localName: { zh: '编号' },
    description: { zh: '条款编号，如：二（一）2（3）', en: 'The number of a clause, such as: 2.1.2.3' },
    completed: false,
  },
  year: {
    localName: { zh: '年份' },
    description: { zh: '到期年份，如：2009', en: 'The year in which something is due, such as: 2009' },
    completed: false,
  },
  question: {
    localName: { zh: '问题' },
    description: { zh: '用自己的话提问，中英文均可', en: 'A question in your own words, Chinese or English' },
    completed: false,
  },
};

/** An option that a command cannot do without. */
export function needed<N extends OptionName>(name: N): Option<N> {
  return found<N>().register(about, INFO[name]);
}

/** An option that narrows a command down. */
export function optional<N extends OptionName>(name: N): z.ZodOptional<Option<N>> {
  return found<N>().optional().register(about, INFO[name]);
}
