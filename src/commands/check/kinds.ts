import { unknown } from '../../problems/nearest.ts';
import type { Reading } from '../reading.ts';

/** The built-in kinds of Kubernetes: plural, singular and short names, as `kubectl api-resources` lists them. */
const KINDS = new Set(
  `all
  bindings binding  componentstatuses componentstatus cs  configmaps configmap cm  endpoints ep  events event ev
  limitranges limitrange limits  namespaces namespace ns  nodes node no  persistentvolumeclaims persistentvolumeclaim pvc
  persistentvolumes persistentvolume pv  pods pod po  podtemplates podtemplate  replicationcontrollers replicationcontroller rc
  resourcequotas resourcequota quota  secrets secret  serviceaccounts serviceaccount sa  services service svc
  mutatingwebhookconfigurations validatingwebhookconfigurations validatingadmissionpolicies
  customresourcedefinitions customresourcedefinition crd crds  apiservices apiservice
  controllerrevisions controllerrevision  daemonsets daemonset ds  deployments deployment deploy  replicasets replicaset rs
  statefulsets statefulset sts  horizontalpodautoscalers horizontalpodautoscaler hpa  cronjobs cronjob cj  jobs job
  certificatesigningrequests certificatesigningrequest csr  leases lease  endpointslices endpointslice
  flowschemas prioritylevelconfigurations  ingressclasses ingressclass  ingresses ingress ing
  networkpolicies networkpolicy netpol  runtimeclasses runtimeclass  poddisruptionbudgets poddisruptionbudget pdb
  clusterrolebindings clusterrolebinding  clusterroles clusterrole  rolebindings rolebinding  roles role
  priorityclasses priorityclass pc  csidrivers csinodes csistoragecapacities  storageclasses storageclass sc
  volumeattachments volumeattachment`.split(/\s+/),
);

const VERBS =
  /^(get|describe|delete|edit|label|annotate|scale|expose|autoscale|explain|patch|rollout|set image|set resources|wait)\b/;

/** Kinds that do not exist, and key=value pairs that are missing, in a kubectl call. */
export function checkKinds({ path, args, given }: Reading, words: readonly string[], name: string): string[] {
  const first = words[args[0]!];
  const byFile = given.some(({ flag }) => ['filename', 'kustomize', 'raw'].includes(flag.long));
  if (first === undefined || byFile) return [];
  if (/^(label|annotate|taint)$/.test(path) && !args.some((at) => /=|-$|:/.test(words[at]!)))
    return [`${name} needs a pair such as key=value, or key- to remove it`];
  if (!VERBS.test(path)) return [];
  return first
    .split(',')
    .map((kind) => kind.split('/')[0]!.split(path === 'explain' ? '.' : '/')[0]!)
    .filter((kind) => !kind.includes('.') && !KINDS.has(kind.toLowerCase()))
    .map((kind) => `${name}: ${unknown('kind', kind, KINDS)}`);
}
