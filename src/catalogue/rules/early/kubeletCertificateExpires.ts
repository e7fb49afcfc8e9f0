import { kubeletCertificates } from '../../entries/early/certificates';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const kubeletCertificateExpires: AlertRule = {
  id: 'kubelet-cert-expires',
  title: 'A kubelet’s certificate expires within three days',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: kubeletCertificates,
  above: 0,
  bounds: null,
  for: '15m',
  keepFiringFor: '15m',
  subject: { kind: 'Node', namespace: null, name: '{node}' },
  summary: 'Node {node}: the {certificate} certificate of its kubelet expires in {value|duration}',
  impact:
    'When the client certificate expires the node is lost; when the serving one does, logs and metrics of its pods are.',
  cause: 'The {certificate} certificate of the kubelet is valid for another {value|duration} and was not renewed.',
  nextStep: 'See whether a certificate request waits for approval, else look at the kubelet’s log.',
  kubectl: 'kubectl get csr',
  runbook: {
    meaning:
      'A certificate of the kubelet expires within three days. Kubelets renew theirs when 10–30 % of its life is left; this one should have been renewed by now, unless certificates live for days only in this cluster: leave the rule off there. “1s” stands for a certificate that has expired.',
    impact:
      'Without a valid client certificate the kubelet cannot speak to the API server: the node becomes NotReady and its pods are moved. Without a valid serving certificate logs, exec and metrics of its pods fail.',
    check: [
      'Requests that wait: `kubectl get csr`.',
      'What the kubelet says: `journalctl -u kubelet | grep -i certificate` on the node.',
      'The certificate: `openssl x509 -noout -enddate -in /var/lib/kubelet/pki/kubelet-client-current.pem`.',
    ],
    fix: [
      '**Rotation is off**: set `rotateCertificates: true` (client) and `serverTLSBootstrap: true` (serving) in the kubelet’s configuration.',
      '**Requests wait**: `kubectl get csr`; approve those that are yours with `kubectl certificate approve <name>`. Serving certificates need an approver.',
      '**Managed by hand** (kubeadm): `kubeadm certs renew`, then restart the kubelet.',
    ],
  },
};
