const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

function two(whole: number, wholeUnit: string, rest: number, restUnit: string): string {
  return rest === 0 ? `${whole}${wholeUnit}` : `${whole}${wholeUnit}${rest}${restUnit}`;
}

/**
 * A duration in milliseconds as kubectl prints ages (`90s`, `5m30s`, `45m`, `3h20m`, `26h`, `3d4h`, `100d`, `2y35d`):
 * k8s.io/apimachinery/pkg/util/duration.HumanDuration. Clock skew below zero reads `0s`.
 */
export function formatAge(duration: number): string {
  const left = Math.max(0, duration);
  const seconds = Math.floor(left / SECOND);
  const minutes = Math.floor(left / MINUTE);
  const hours = Math.floor(left / HOUR);
  const days = Math.floor(left / DAY);
  const years = Math.floor(left / YEAR);
  if (seconds < 120) {
    return `${seconds}s`;
  }
  if (minutes < 10) {
    return two(minutes, 'm', seconds % 60, 's');
  }
  if (minutes < 180) {
    return `${minutes}m`;
  }
  if (hours < 8) {
    return two(hours, 'h', minutes % 60, 'm');
  }
  if (hours < 48) {
    return `${hours}h`;
  }
  if (days < 8) {
    return two(days, 'd', hours % 24, 'h');
  }
  if (days < 2 * 365) {
    return `${days}d`;
  }
  return years < 8 ? two(years, 'y', days % 365, 'd') : `${years}y`;
}
