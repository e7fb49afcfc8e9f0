import { readdir, readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Family, Row } from '../Family';

const NANO = 1e-9;
const MICRO = 1e-6;
/** `VmSize:   123 kB` and the soft limit of `Max open files  1024  4096  files`. */
const VIRTUAL_KB = /^VmSize:\s+(\d+) kB$/m;
const MOST_FILES = /^Max open files\s+(\d+)/m;

/** What only the operating system knows; null where it does not say (not Linux). */
interface SystemView {
  openFiles: number | null;
  mostFiles: number | null;
  virtualBytes: number | null;
}

async function numberIn(file: string, pattern: RegExp): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

async function readSystem(): Promise<SystemView> {
  const [files, mostFiles, virtualKb] = await Promise.all([
    readdir('/proc/self/fd').catch(() => null),
    numberIn('/proc/self/limits', MOST_FILES),
    numberIn('/proc/self/status', VIRTUAL_KB),
  ]);
  return {
    // The directory itself was open while it was read.
    openFiles: files === null ? null : files.length - 1,
    mostFiles,
    virtualBytes: virtualKb === null ? null : virtualKb * 1024,
  };
}

function simple(name: string, help: string, value: number | null): Family {
  const rows: readonly Row[] = value === null ? [] : [[value]];
  return { name, help, type: name.endsWith('_total') ? 'counter' : 'gauge', labels: [], rows: () => rows };
}

/** The gateway's own process, under the names that Node's Prometheus client gives by default, for dashboards made for it. */
export class ProcessMetrics {
  private readonly delay = monitorEventLoopDelay({ resolution: 10 });
  private readonly startedAt = Date.now() / 1000 - process.uptime();

  constructor() {
    this.delay.enable();
  }

  stop(): void {
    this.delay.disable();
  }

  /** As they are now; the event loop's figures are since the scrape before. */
  async families(): Promise<Family[]> {
    const { openFiles, mostFiles, virtualBytes } = await readSystem();
    const { user, system } = process.cpuUsage();
    const memory = process.memoryUsage();
    const found = [
      simple('process_cpu_user_seconds_total', 'User CPU time spent in seconds.', user * MICRO),
      simple('process_cpu_system_seconds_total', 'System CPU time spent in seconds.', system * MICRO),
      simple('process_cpu_seconds_total', 'User and system CPU time spent in seconds.', (user + system) * MICRO),
      simple('process_start_time_seconds', 'Start of the process, Unix time in seconds.', this.startedAt),
      simple('process_resident_memory_bytes', 'Resident memory size in bytes.', memory.rss),
      simple('process_virtual_memory_bytes', 'Virtual memory size in bytes.', virtualBytes),
      simple('process_open_fds', 'Number of open file descriptors.', openFiles),
      simple('process_max_fds', 'Maximum number of open file descriptors.', mostFiles),
      simple('nodejs_heap_size_total_bytes', 'Heap taken from the system, in bytes.', memory.heapTotal),
      simple('nodejs_heap_size_used_bytes', 'Heap in use, in bytes.', memory.heapUsed),
      simple('nodejs_external_memory_bytes', 'Memory outside the heap that objects hold, in bytes.', memory.external),
      ...this.eventLoopFamilies(),
      { ...simple('nodejs_version_info', 'Node.js version info.', 1), ...versionInfo() },
    ];
    this.delay.reset();
    return found;
  }

  private eventLoopFamilies(): Family[] {
    const { delay } = this;
    const figures = {
      min: delay.min,
      max: delay.max,
      mean: delay.mean,
      p50: delay.percentile(50),
      p90: delay.percentile(90),
      p99: delay.percentile(99),
    };
    // Without a measurement since the scrape before, min and mean are no figures.
    const measured = delay.count > 0;
    return Object.entries(figures).map(([name, value]) =>
      simple(
        `nodejs_eventloop_lag_${name}_seconds`,
        `Event loop delay since the scrape before, ${name}.`,
        measured ? value * NANO : null
      )
    );
  }
}

function versionInfo(): Pick<Family, 'labels' | 'rows'> {
  const [major = '', minor = '', patch = ''] = process.versions.node.split('.');
  return { labels: ['version', 'major', 'minor', 'patch'], rows: () => [[1, process.version, major, minor, patch]] };
}
