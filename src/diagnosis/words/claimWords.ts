/**
 * Why a PersistentVolumeClaim gets no volume, from its events' messages (k8s.io/kubernetes
 * pkg/controller/volume/persistentvolume and external-provisioner); the first line of one of unknown form.
 */
export function claimWords(message: string): string {
  const missing = /storageclass\.storage\.k8s\.io "([^"]+)" not found/.exec(message);
  if (missing) {
    return `storage class ${missing[1]} not found`;
  }
  if (/no persistent volumes available for this claim and no storage class is set/.test(message)) {
    return 'no volume fits it and no storage class is set';
  }
  const refused = /failed to provision volume with StorageClass "([^"]+)": (.*)$/s.exec(message);
  if (refused) {
    const why = refused[2].replace(/^rpc error: code = \w+ desc = /, '').split('\n')[0];
    return `storage class ${refused[1]} cannot provide it: ${why}`;
  }
  const provisioner = /external provisioner ['"]([^'"]+)['"]/.exec(message);
  if (provisioner) {
    return `provisioner ${provisioner[1]} has not answered`;
  }
  return message.split('\n')[0];
}
