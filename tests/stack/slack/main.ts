import { SlackStandIn } from './SlackStandIn';

const [port, file] = process.argv.slice(2);
new SlackStandIn(file).server.listen(Number(port), '127.0.0.1');
