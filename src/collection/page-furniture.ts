/**
 * What web pages print around a document, and is none of its words: 「扫一扫在手机打开当前页」, 「京ICP备05029464号」,
 * 「Produced By 大汉网络 大汉版通发布系统」, 「说明：本库所有资料均来源于网络、报刊等公开媒体，本文仅供参考。」
 */
const FURNITURE =
  /ICP备|版权所有|Copyright\s*(?:©|\(c\)|\d{4})|All rights reserved|扫一扫|Produced By|\[?关于我们\]?.*联系我们|本库所有资料|^(?:打印本页|关闭窗口|分享到|浏览次数|网站地图|字体[:：])/iu;

/** Whether a paragraph outside the measures is furniture of the page that it was taken from. */
export function isPageFurniture(text: string): boolean {
  return FURNITURE.test(text);
}
