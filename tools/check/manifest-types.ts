import ts from 'typescript';
import { memoise } from '../../src/memoise.ts';

/** The fields of a kind, written as `apps/v1 Deployment`; reading one takes a moment, so that each is read once. */
export const typesOf = memoise((name: string): ManifestTypes => {
  const [apiVersion, kind] = name.split(' ') as [string, string];
  return new ManifestTypes(apiVersion, kind);
});

/** The fields of one Kubernetes kind, read from the types that kubernetes-models generates from Kubernetes' own OpenAPI. */
class ManifestTypes {
  readonly #checker: ts.TypeChecker;
  readonly #source: ts.SourceFile;

  constructor(apiVersion: string, kind: string) {
    const name = 'manifest-kind.ts';
    const text = `import type { I${kind} } from 'kubernetes-models/${apiVersion}';\nexport type Kind = I${kind};`;
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      skipLibCheck: true,
      strict: true,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.getSourceFile = (file, ...rest) =>
      file === name
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
        : getSourceFile.call(host, file, ...rest);
    host.fileExists = (file) => file === name || fileExists.call(host, file);
    const program = ts.createProgram([name], options, host);
    this.#checker = program.getTypeChecker();
    this.#source = program.getSourceFile(name)!;
  }

  /** The type of the kind itself. */
  get kind(): ts.Type {
    const alias = this.#source.statements.find(ts.isTypeAliasDeclaration)!;
    return this.#checker.getTypeAtLocation(alias.name);
  }

  /** The names of an object's fields, or undefined where any name is allowed. */
  fields(type: ts.Type): string[] | undefined {
    const objects = this.#objects(type);
    if (objects.length === 0 || objects.some((each) => each.getStringIndexType())) return undefined;
    return objects.flatMap((each) => each.getProperties().map(({ name }) => name));
  }

  /** The type of a field, of a map's values, or of a list's items. */
  inside(type: ts.Type, key: string | number): ts.Type | undefined {
    for (const each of this.#objects(type)) {
      if (typeof key === 'number') return each.getNumberIndexType();
      const field = each.getProperty(key);
      if (field) return this.#checker.getTypeOfSymbolAtLocation(field, this.#source);
      const values = each.getStringIndexType();
      if (values) return values;
    }
    return undefined;
  }

  #objects(type: ts.Type): ts.Type[] {
    const parts = type.isUnion() ? type.types : [type];
    return parts.filter((part) => part.flags & ts.TypeFlags.Object || part.isIntersection());
  }
}
