import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { JOURNEYS } from './journeys';
import { Site } from './Site';

const HELP = `npm run test:grafana -- --url http://localhost:3000 --user admin --password admin
Runs the browser journeys against a Grafana where the built plugin is installed and a cluster is set up.
The user needs no more than the role Viewer. Exit code: 0 when all pass.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      user: { type: 'string', default: 'admin' },
      password: { type: 'string', default: 'admin' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.url === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  const { user, password } = values;
  const browser = await launchBrowser();
  const site = new Site(browser, values.url.replace(/\/+$/, ''), () => ({ user, password }));
  const tell = (line: string) => process.stdout.write(`  ${line}\n`);
  let failed = 0;
  for (const { name, role, fresh, run } of JOURNEYS) {
    try {
      await site.visit(role, (visit) => run(visit, site, tell), { fresh });
      process.stdout.write(`ok    ${name}\n`);
    } catch (error) {
      failed++;
      process.stdout.write(`FAIL  ${name}\n  ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  await browser.close();
  process.stdout.write(`${JOURNEYS.length - failed} of ${JOURNEYS.length} journeys passed at ${site.url}\n`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
);
