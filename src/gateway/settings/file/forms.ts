import type { Form } from './field';

export const FILE: Form = { name: 'a file', pattern: /^[^\0\r\n]{1,4096}$/ };
export const LISTEN: Form = {
  name: 'host:port with a port from 0 to 65535, e.g. 0.0.0.0:8080 or [::]:8080',
  pattern: /^(?:\[[0-9A-Fa-f:.]{2,45}\]|[^:\s[\]/@]{1,253}):\d{1,5}$/,
};
export const WEB_ADDRESS: Form = {
  name: 'an http or https address without user, query or fragment',
  pattern: /^https?:\/\/[^\s@?#\\]{1,2000}$/,
};
export const NAME: Form = {
  name: 'letters, digits and ._- (at most 63)',
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/,
};
export const CONTEXT: Form = { name: 'the name of a context', pattern: /^[^\0\r\n]{1,253}$/ };
export const NAMESPACES: Form = {
  name: 'a namespace, with * for any letters (e.g. shop, shop-*, *)',
  pattern: /^[a-z0-9*][a-z0-9*-]{0,62}$/,
};
export const PERSON: Form = {
  name: 'a login or email as Grafana shows it, with * for any letters',
  pattern: /^[^\0-\x20\x7f]{1,190}$/,
};
export const USER_PREFIX: Form = { name: 'at most 64 characters without spaces', pattern: /^[^\0-\x20\x7f]{0,64}$/ };
