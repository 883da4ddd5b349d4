/** The wording of a retry policy, generated from its data so that both languages always say the same. */
import type { CodeRecord, Locale } from './schema.ts';

type Retry = CodeRecord['retry'];

/** @returns one or two short sentences. Durations are rounded to the largest whole unit. */
export function retryWording(retry: Retry, locale: Locale): string {
  return locale === 'en' ? english(retry) : chinese(retry);
}

/** The policy in two or three words, for chips and tables. */
export function retryLabel(policy: Retry['policy'], locale: Locale): string {
  return LABELS[locale][policy];
}

const LABELS: Record<Locale, Record<Retry['policy'], string>> = {
  en: { never: 'Do not retry', 'after-fix': 'After the fix', backoff: 'Retry with pauses', 'after-window': 'After the window' },
  zh: { never: '不要重试', 'after-fix': '修好再试', backoff: '间隔重试', 'after-window': '等窗口过去' },
};

function english({ policy, maxAttempts, waitSeconds, windowSeconds }: Retry): string {
  const times = maxAttempts === undefined ? '' : maxAttempts === 1 ? 'once' : `up to ${maxAttempts} times`;
  const wait = waitSeconds === undefined ? '' : duration(waitSeconds, 'en');
  switch (policy) {
    case 'never':
      return 'Do not repeat the request: the answer will be the same.';
    case 'after-fix':
      return times
        ? `Repeat ${times} after the fix; unchanged, it fails again.`
        : 'Fix the cause first; the same request fails again unchanged.';
    case 'backoff':
      return (
        [`Repeat${times ? ` ${times}` : ''}`, wait ? `wait ${wait} first` : '', 'with growing pauses'].filter(Boolean).join(', ') +
        '.'
      );
    case 'after-window':
      return windowSeconds !== undefined
        ? `Stop until the window of ${duration(windowSeconds, 'en')} has passed, then continue more slowly.`
        : wait
          ? `Stop, wait ${wait}, then continue more slowly.`
          : 'Stop until the window has passed, then continue more slowly.';
  }
}

function chinese({ policy, maxAttempts, waitSeconds, windowSeconds }: Retry): string {
  const wait = waitSeconds === undefined ? '' : duration(waitSeconds, 'zh');
  switch (policy) {
    case 'never':
      return '不要重试，结果不会变。';
    case 'after-fix':
      return maxAttempts === undefined ? '先修复原因；原样重发仍会失败。' : `修复后最多重试 ${maxAttempts} 次；原样重发仍会失败。`;
    case 'backoff':
      return (
        [wait ? `先等 ${wait}再重试` : '可以重试', maxAttempts === undefined ? '' : `最多 ${maxAttempts} 次`, '间隔逐次加长']
          .filter(Boolean)
          .join('，') + '。'
      );
    case 'after-window':
      return windowSeconds !== undefined
        ? `先停下，等 ${duration(windowSeconds, 'zh')}的窗口过去，再放慢速度继续。`
        : wait
          ? `先停下，等 ${wait}，再放慢速度继续。`
          : '先停下，等限制窗口过去，再放慢速度继续。';
  }
}

const UNITS = [
  [86_400, 'day', '天'],
  [3_600, 'hour', '小时'],
  [60, 'minute', '分钟'],
  [1, 'second', '秒'],
] as const;

/** 300 → "5 minutes" and "5 分钟". @param seconds a positive whole number. */
export function duration(seconds: number, locale: Locale): string {
  const [size, en, zh] = UNITS.find(([unit]) => seconds >= unit && seconds % unit === 0) ?? UNITS[3];
  const count = seconds / size;
  return locale === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}
