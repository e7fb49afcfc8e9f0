/**
 * Grafana expands `$NAME`, `${NAME}` and `$__file{…}` in most strings of provisioning files, among them titles, uids, labels
 * and contact point settings; `$$` is a dollar sign. Annotations, query models and templates are left alone: do not escape
 * those.
 */
export function escapeProvisioning(text: string): string {
  return text.replaceAll('$', '$$$$');
}
