import { DATASOURCE_ID } from '../../../contract/identity';

/** A data source as provisioning file; the token comes from Grafana's environment so that it stands in no file. */
export const PROVISIONING_YAML = `apiVersion: 1
datasources:
  - name: my-cluster
    type: ${DATASOURCE_ID}
    access: proxy
    url: http://clusterscope-gateway.clusterscope:8080
    jsonData:
      prometheusUid: <UID of the Prometheus data source>
    secureJsonData:
      token: $CLUSTERSCOPE_TOKEN
`;

/** Installs the gateway from the manifests in the repository, with a token that is made on the spot. */
export const GATEWAY_COMMANDS = `kubectl create namespace clusterscope
kubectl -n clusterscope create secret generic clusterscope-gateway-token --from-literal=token="$(openssl rand -hex 32)"
kubectl apply -f provisioning/kubernetes/
kubectl -n clusterscope get secret clusterscope-gateway-token -o jsonpath='{.data.token}' | base64 -d
`;
