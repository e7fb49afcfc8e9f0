export const node = (name: string, ready: 0 | 1, more = '') => ({
  [`kube_node_status_condition{node="${name}",condition="Ready",status="true"${more}}`]: `${ready}x120`,
});
export const measured = (name: string, samples = '9x120', more = '') => ({
  [`container_memory_working_set_bytes{job="kubelet",instance="${name}:10250",id="/"${more}}`]: samples,
  [`container_memory_working_set_bytes{job="kubelet",instance="${name}:10250",namespace="shop",pod="p",container="c"${more}}`]:
    samples,
});
export const scraped = (value: 0 | 1, more = '') => ({
  [`up{job="kubelet",instance="a:10250"${more}}`]: `${value}x120`,
});
