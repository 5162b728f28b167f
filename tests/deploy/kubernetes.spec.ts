import { expect, test } from '@playwright/test';
import { parseAllDocuments } from 'yaml';
import { checkManifest } from '../../tools/check/manifest.ts';
import { putProject } from '../../tools/record/site/project.ts';
import { inLab } from '../../tools/record/lab/open.ts';
import { needEngine, Node, say } from './on.ts';

test('kustomize makes manifests that Kubernetes knows, with the image of the kustomization', async () => {
  await needEngine(1);
  await inLab({ nodes: ['host'], engine: 'kubectl' }, say, async (lab) => {
    await putProject(lab, 'host');
    const made = await new Node(lab, 'host').run('kubectl kustomize deploy/kubernetes');
    expect(await checkManifest('deploy/kubernetes', made)).toEqual([]);
    const kinds = parseAllDocuments(made).map((document) => document.get('kind'));
    expect(kinds.sort()).toEqual([
      'Deployment',
      'HorizontalPodAutoscaler',
      'Ingress',
      'PodDisruptionBudget',
      'Service',
    ]);
    expect(made).toContain('image: registry.example.org/practice:1');
  });
});

test('an API server takes every manifest', async () => {
  if (!process.env['KUBECONFIG'])
    console.warn('\nNOT TRIED: KUBECONFIG names no cluster, so no API server has seen the manifests\n');
  test.skip(!process.env['KUBECONFIG'], 'KUBECONFIG names no cluster');
  await inLab({ nodes: ['host'], engine: 'kubernetes' }, say, async (lab) => {
    await putProject(lab, 'host');
    const said = await new Node(lab, 'host').run('kubectl apply -k deploy/kubernetes --dry-run=server');
    expect(said.match(/created \(server dry run\)/g)).toHaveLength(5);
  });
});
