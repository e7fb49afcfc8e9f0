import { clientCertificates } from '../../entries/early/certificates';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const clientCertificateExpires: AlertRule = {
  id: 'client-cert-expires',
  title: 'A client of the API server uses a certificate that expires soon',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'verbose',
  entry: clientCertificates,
  above: 0,
  bounds: null,
  for: '15m',
  keepFiringFor: '1h',
  subject: { kind: 'Service', namespace: 'default', name: 'kubernetes' },
  summary: 'Clients of the API server use a certificate that expires in {value|duration}',
  impact: 'When it expires that client is refused: a controller stops, a node is lost, or a person cannot log in.',
  cause: 'One request in a hundred is made with a certificate that is valid for {value|duration} or less.',
  nextStep: 'Find the certificates by hand: the API server does not say whose they are.',
  kubectl: 'kubectl get csr',
  runbook: {
    meaning:
      'The API server notes with each request how long the client’s certificate is still valid. Within the last hour one request in a hundred had less than a week left. Whose certificate it is, the metric does not say.',
    impact:
      'A client whose certificate has expired gets 401 for everything. For components of the control plane that means a cluster that no longer heals itself.',
    check: [
      'Certificates of the control plane: `kubeadm certs check-expiration` on a control plane node.',
      'Kubelets: their own alerts, and `/var/lib/kubelet/pki`.',
      'Kubeconfigs of people and pipelines: `kubectl config view --raw -o jsonpath="{.users[0].user.client-certificate-data}" | base64 -d | openssl x509 -noout -enddate`.',
    ],
    fix: [
      '**kubeadm**: `kubeadm certs renew all`, then restart the control plane’s pods.',
      '**A person or pipeline**: issue a new certificate.',
      '**Certificates that live for hours on purpose**: leave this rule off.',
    ],
  },
};
