import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One import of a file. `from` is null where it is computed: `import(name)`. */
export type Import = { from: string | null; typeOnly: boolean; line: number };

/**
 * Every import of a source text: `import … from`, `import type`, `export … from`, `import()` and the type
 * `import('…').Name`. `import { type Name }` is not type-only: Node still loads the file.
 */
export function readImports(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);

  const imports: Import[] = [];
  const add = (node: { start: number }, source: Node | null, typeOnly: boolean) => {
    if (!source) return;
    const from = source.type === 'Literal' && typeof source.value === 'string' ? source.value : null;
    imports.push({ from, typeOnly, line: text.slice(0, node.start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node, node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node, node.source, false),
    TSImportType: (node) => add(node, node.source, true),
  }).visit(program);
  return imports;
}
