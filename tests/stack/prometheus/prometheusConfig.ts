import path from 'node:path';
import type { Context } from '../instance/Context';
import { scrapeJobs } from './scrapeJobs';

/** Prometheus's configuration file as a value. Rules are the project's own, read again on reload. */
export const prometheusConfig = (context: Context): object => ({
  global: {
    scrape_interval: `${context.settings.scrapeSeconds}s`,
    scrape_timeout: `${Math.min(10, context.settings.scrapeSeconds)}s`,
    evaluation_interval: `${Math.min(15, context.settings.scrapeSeconds)}s`,
  },
  rule_files: [path.join(context.settings.repo, 'provisioning/prometheus/rules/*.yaml')],
  alerting: {
    alertmanagers: [{ static_configs: [{ targets: [`127.0.0.1:${context.inside.alertmanager}`] }] }],
  },
  scrape_configs: scrapeJobs(context),
});
