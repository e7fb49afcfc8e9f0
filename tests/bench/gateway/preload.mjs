// Loaded into the gateway's own process (node --import) when it is to tell about itself. On SIGUSR2 it collects garbage, writes what it
// saw since the last time to the file named by CLUSTERSCOPE_BENCH_FILE, and starts over. It works only while it is asked.
import { renameSync, writeFileSync } from 'node:fs';
import { constants, monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { writeHeapSnapshot } from 'node:v8';

const file = process.env.CLUSTERSCOPE_BENCH_FILE;
const MS = 1e6;

// Node's own histogram of how late a timer of 1 ms is: what no JavaScript could run through.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

// The same pause may be the machine's: other processes had the processor. Time the main thread itself was busy tells them apart.
let longestBusyMs = 0;
let lastBusy = process.threadCpuUsage();
setInterval(() => {
  const busy = process.threadCpuUsage();
  const ms = (busy.user - lastBusy.user + busy.system - lastBusy.system) / 1000;
  lastBusy = busy;
  longestBusyMs = Math.max(longestBusyMs, ms);
}, 1).unref();

let longestPauseMs = 0;
new PerformanceObserver((list) => {
  for (const { duration, detail } of list.getEntries()) {
    if (detail.kind !== constants.NODE_PERFORMANCE_GC_WEAKCB) {
      longestPauseMs = Math.max(longestPauseMs, duration);
    }
  }
}).observe({ entryTypes: ['gc'] });

function tell() {
  const seen = {
    stallMs: delay.max / MS,
    stallP99Ms: delay.percentile(99) / MS,
    busyMs: longestBusyMs,
    pauseMs: longestPauseMs,
  };
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  if (process.env.CLUSTERSCOPE_BENCH_SNAPSHOT) {
    writeHeapSnapshot(process.env.CLUSTERSCOPE_BENCH_SNAPSHOT);
  }
  // Last, and under its name only when it is whole: whoever waits for it may go on.
  writeFileSync(`${file}.new`, JSON.stringify({ ...seen, heapBytes: heapUsed + external }));
  renameSync(`${file}.new`, file);
  delay.reset();
  longestBusyMs = 0;
  longestPauseMs = 0;
  lastBusy = process.threadCpuUsage();
}

process.on('SIGUSR2', tell);
