import { expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { isPageFurniture } from './page-furniture.ts';

test.each([
  '说明：本库所有资料均来源于网络、报刊等公开媒体，本文仅供参考。如需引用，请以正式文件为准。',
  '[关于我们](#) | [联系我们](#) | [广告报价](#) | 京ICP备05029464号',
  '中国法院国际互联网站版权所有，未经协议授权，禁止下载使用或建立镜像',
  '扫一扫在手机打开当前页',
  'Produced By 大汉网络 大汉版通发布系统',
])('%s is no text of a plan', (text) => {
  expect(isPageFurniture(text)).toBe(true);
  expect(collection.passages.some((passage) => passage.text.includes(text))).toBe(false);
});

test.each([
  '本《行动计划》自2008年1月1日起实施，为期5年。',
  '（三）加强版权保护，打击盗版。',
  '各级联席会议办公室要与各成员单位联系。',
])('%s is', (text) => {
  expect(isPageFurniture(text)).toBe(false);
});
