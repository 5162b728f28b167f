import { unknown } from '../../problems/nearest.ts';
import type { Reading } from '../reading.ts';

/**
 * The built-in kinds of Kubernetes 1.36, stable and beta: plural, singular and short names, as `kubectl api-resources` lists
 * them where all of them are served.
 */
const KINDS = new Set(
  `all
  bindings binding  componentstatuses componentstatus cs  configmaps configmap cm  endpoints ep  events event ev
  limitranges limitrange limits  namespaces namespace ns  nodes node no  persistentvolumeclaims persistentvolumeclaim pvc
  persistentvolumes persistentvolume pv  pods pod po  podtemplates podtemplate  replicationcontrollers replicationcontroller rc
  resourcequotas resourcequota quota  secrets secret  serviceaccounts serviceaccount sa  services service svc
  mutatingadmissionpolicies mutatingadmissionpolicy  mutatingadmissionpolicybindings mutatingadmissionpolicybinding
  mutatingwebhookconfigurations mutatingwebhookconfiguration  validatingadmissionpolicies validatingadmissionpolicy
  validatingadmissionpolicybindings validatingadmissionpolicybinding
  validatingwebhookconfigurations validatingwebhookconfiguration
  customresourcedefinitions customresourcedefinition crd crds  apiservices apiservice
  controllerrevisions controllerrevision  daemonsets daemonset ds  deployments deployment deploy  replicasets replicaset rs
  statefulsets statefulset sts  selfsubjectreviews selfsubjectreview  tokenreviews tokenreview
  localsubjectaccessreviews localsubjectaccessreview  selfsubjectaccessreviews selfsubjectaccessreview
  selfsubjectrulesreviews selfsubjectrulesreview  subjectaccessreviews subjectaccessreview
  horizontalpodautoscalers horizontalpodautoscaler hpa  cronjobs cronjob cj  jobs job
  certificatesigningrequests certificatesigningrequest csr  clustertrustbundles clustertrustbundle
  podcertificaterequests podcertificaterequest  leases lease  leasecandidates leasecandidate  endpointslices endpointslice
  flowschemas flowschema  prioritylevelconfigurations prioritylevelconfiguration  ingressclasses ingressclass
  ingresses ingress ing  ipaddresses ipaddress ip  networkpolicies networkpolicy netpol  servicecidrs servicecidr
  runtimeclasses runtimeclass  poddisruptionbudgets poddisruptionbudget pdb
  clusterrolebindings clusterrolebinding  clusterroles clusterrole  rolebindings rolebinding  roles role
  deviceclasses deviceclass  devicetaintrules devicetaintrule  resourceclaims resourceclaim
  resourceclaimtemplates resourceclaimtemplate  resourceslices resourceslice  priorityclasses priorityclass pc
  csidrivers csidriver  csinodes csinode  csistoragecapacities csistoragecapacity  storageclasses storageclass sc
  volumeattachments volumeattachment  volumeattributesclasses volumeattributesclass vac
  storageversionmigrations storageversionmigration`.split(/\s+/),
);

const VERBS =
  /^(get|describe|delete|edit|label|annotate|scale|expose|autoscale|explain|patch|rollout|set image|set resources|wait)\b/;

/** Flags that name in a file, or as an address, what arguments name otherwise. */
export const FROM_FILE: readonly string[] = ['filename', 'kustomize', 'raw'];

const has = ({ given }: Reading, ...flags: string[]): boolean =>
  given.some(({ flag }) => flags.includes(flag.long));

/** Kinds that do not exist, and names and key=value pairs that are missing, in a kubectl call. */
export function checkKinds(reading: Reading, words: readonly string[], name: string): string[] {
  const { path, args } = reading;
  const changes = /^(label|annotate|taint)$/.test(path) && !has(reading, 'list', ...FROM_FILE);
  if (changes && args.length > 0 && !args.some((at) => /=|-$|:/.test(words[at]!)))
    return [`${name} needs a pair such as key=value, or key- to remove it`];
  const faults = unknownKinds(reading, words, name);
  return faults.length > 0 ? faults : missingName(reading, words, name);
}

/** Flags that choose objects of a kind in place of their names. */
const CHOOSING = ['all', 'selector', 'field-selector', ...FROM_FILE];

/** A kind that stands alone where the usage line asks for a name too; `kubectl rollout` takes all objects of a kind then. */
function missingName(reading: Reading, words: readonly string[], name: string): string[] {
  const { path, subcommand, args } = reading;
  const needsName = /\bTYPE (NAME|\[\(NAME)\b/.test(subcommand.usage.join()) && !path.startsWith('rollout');
  if (!needsName || has(reading, ...CHOOSING)) return [];
  const [kind, ...others] = args.map((at) => words[at]!).filter((word) => !/=|-$/.test(word));
  if (kind === undefined || others.length > 0 || /[/$%]/.test(kind)) return [];
  return [`${name} needs a name behind "${kind}"`];
}

/** Kinds in a kubectl call that do not exist. */
export function unknownKinds(reading: Reading, words: readonly string[], name: string): string[] {
  const { path, args } = reading;
  const first = words[args[0]!];
  if (first === undefined || has(reading, ...FROM_FILE) || !VERBS.test(path)) return [];
  return first
    .split(',')
    .map((kind) => kind.split(path === 'explain' ? /[/.]/ : '/')[0]!)
    .filter((kind) => !kind.includes('.') && !KINDS.has(kind.toLowerCase()))
    .map((kind) => `${name}: ${unknown('kind', kind, KINDS)}`);
}
