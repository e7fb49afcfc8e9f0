import type { bootData } from './bootData';

/** The page: boot data and public path before the bundle, `<base>` for the packages that ask for relative addresses. */
export function indexPage(boot: ReturnType<typeof bootData>, hostVersion: string): string {
  const json = JSON.stringify(boot).replace(/</g, '\\u003c');
  const script = (name: string) => `<script src="/public/host/${name}?v=${hostVersion}"></script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Clusterscope preview</title>
<base href="/">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/public/host/host.css?v=${hostVersion}">
<style>body { margin: 0; background: ${boot.user.lightTheme ? '#f4f5f5' : '#111217'}; }</style>
</head>
<body class="theme-${boot.user.theme}">
<div id="reactRoot"></div>
<script>window.grafanaBootData = ${json}; window.__grafana_public_path__ = '/public/';</script>
${['system.js', 'named-register.js', 'amd.js', 'host.js'].map(script).join('\n')}
</body>
</html>`;
}
