import { z } from 'zod';
import { faultsOf, type ValueFault } from '../../src/problems/issues.ts';

const text = z.string();
const texts = z.array(text);
const pairs = z.record(text, text);
const settings = z.strictObject({
  labels: pairs.optional(),
  annotations: pairs.optional(),
  disableNameSuffixHash: z.boolean().optional(),
  immutable: z.boolean().optional(),
});

/** What a generator makes a ConfigMap or a Secret of. */
const generated = {
  name: text,
  namespace: text.optional(),
  behavior: z.enum(['create', 'replace', 'merge']).optional(),
  files: texts.optional(),
  literals: texts.optional(),
  envs: texts.optional(),
  options: settings.optional(),
};

/** The keys of a kustomization that files here use or may want next. */
const kustomization = z.strictObject({
  apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
  kind: z.literal('Kustomization'),
  resources: texts.optional(),
  components: texts.optional(),
  namespace: text.optional(),
  namePrefix: text.optional(),
  nameSuffix: text.optional(),
  labels: z
    .array(
      z.strictObject({
        pairs,
        includeSelectors: z.boolean().optional(),
        includeTemplates: z.boolean().optional(),
      }),
    )
    .optional(),
  commonAnnotations: pairs.optional(),
  images: z
    .array(
      z.strictObject({
        name: text,
        newName: text.optional(),
        newTag: text.optional(),
        digest: text.optional(),
      }),
    )
    .optional(),
  replicas: z.array(z.strictObject({ name: text, count: z.int().min(0) })).optional(),
  configMapGenerator: z.array(z.strictObject(generated)).optional(),
  secretGenerator: z.array(z.strictObject({ ...generated, type: text.optional() })).optional(),
  generatorOptions: settings.optional(),
  patches: z
    .array(
      z.strictObject({
        path: text.optional(),
        patch: text.optional(),
        target: z
          .strictObject({
            group: text.optional(),
            version: text.optional(),
            kind: text.optional(),
            name: text.optional(),
            namespace: text.optional(),
            labelSelector: text.optional(),
            annotationSelector: text.optional(),
          })
          .optional(),
      }),
    )
    .optional(),
});

/** Everything wrong with the keys and values of a kustomization. */
export function kustomizationFaults(data: unknown): ValueFault[] {
  const { error } = kustomization.safeParse(data, { reportInput: true });
  return error?.issues.flatMap((issue) => faultsOf(issue, kustomization)) ?? [];
}
