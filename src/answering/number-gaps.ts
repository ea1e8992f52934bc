import { stepsIn } from './printed-path.ts';

/**
 * Numbers that are missing among some printed paths, each as it would be printed: 二、（二）1（2） and 二、（二）1（4）
 * leave out 二、（二）1（3）. Only numbers before others can be known to be missing.
 */
export function gapsIn(paths: readonly string[]): string[] {
  const below = new Map<string, Map<number, string>>();
  for (const path of paths) {
    let parent = '';
    for (const { printed, number, rank } of stepsIn(path)) {
      const own = `${parent}${printed}`;
      const siblings = below.get(`${parent}|${rank}`) ?? new Map<number, string>();
      below.set(`${parent}|${rank}`, siblings.set(number, own));
      parent = own;
    }
  }
  return [...below.values()].flatMap((siblings) => {
    const [sample] = siblings;
    const last = Math.max(...siblings.keys());
    return Array.from({ length: last - 1 }, (_, index) => index + 1)
      .filter((number) => !siblings.has(number))
      .flatMap((number) => (sample ? [renumbered(sample[1], number)] : []));
  });
}

const HAN = '一二三四五六七八九十';

/** The same path with another last number: 二、（二）1（2） → 二、（二）1（3）. */
function renumbered(path: string, number: number): string {
  const step = stepsIn(path).at(-1);
  if (!step) return path;
  const digits = /\d/u.test(step.printed) ? String(number) : hanNumber(number);
  return `${path.slice(0, path.length - step.printed.length)}${step.printed.replace(/\d+|[一二三四五六七八九十]+/u, digits)}`;
}

function hanNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number): string => (value > 0 ? (HAN[value - 1] ?? '') : '');
  return tens === 0 ? digit(ones) : `${tens > 1 ? digit(tens) : ''}十${digit(ones)}`;
}
