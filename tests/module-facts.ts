/** What a module reaches for, read from its syntax tree: the modules that it imports and the globals that it names. */
import { parseAst } from 'vitest/node';

export interface Import {
  readonly from: string;
  /** True when nothing of it is left at run time. */
  readonly typesOnly: boolean;
}

export interface ModuleFacts {
  readonly imports: readonly Import[];
  /** Names that nothing in the module declares. */
  readonly globals: ReadonlySet<string>;
  /** Reads of the clock and of chance: `Date.now`, `new Date()`, `Math.random`. */
  readonly moods: readonly string[];
}

/** Any node of the tree: TypeScript 7 has no compiler API, and the parser's own types do not cover TypeScript. */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** `path` only says how to parse: as TypeScript with elements, or without. @throws for source that does not parse */
export function moduleFacts(path: string, source: string): ModuleFacts {
  const imports: Import[] = [];
  const declared = new Set<string>();
  const named = new Set<string>();
  const moods: string[] = [];
  // A stack and not recursion keeps the visits below flat.
  const open: Node[] = [parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node];
  for (let node = open.pop(); node; node = open.pop()) {
    const imported = importOf(node);
    if (imported) imports.push(imported);
    for (const name of namesDeclaredBy(node)) declared.add(name);
    if (node.type === 'Identifier') named.add(String(node.name));
    const mood = moodOf(node);
    if (mood) moods.push(mood);
    open.push(...children(node));
  }
  const globals = new Set([...named].filter((name) => !declared.has(name)));
  return { imports, globals, moods };
}

function importOf(node: Node): Import | undefined {
  const from = (node.source as Node | null | undefined)?.value;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return typeof from === 'string' ? { from, typesOnly: isTypesOnly(node) } : undefined;
    case 'TSImportType':
      return { from: String(from), typesOnly: true };
    case 'ImportExpression':
      return { from: typeof from === 'string' ? from : 'an address made at run time', typesOnly: false };
    default:
      return undefined;
  }
}

function isTypesOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type')
  );
}

/** Fields that hold names of members and not of things: `a.now`, `{ now: 1 }`, `import { now as x }`. */
const MEMBER_FIELDS: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
  TSAbstractMethodDefinition: 'key',
  TSAbstractPropertyDefinition: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSEnumMember: 'id',
  TSQualifiedName: 'right',
  TSNamedTupleMember: 'label',
  TSImportType: 'qualifier',
  ImportSpecifier: 'imported',
  LabeledStatement: 'label',
  BreakStatement: 'label',
  ContinueStatement: 'label',
  MetaProperty: 'property',
};

function children(node: Node): Node[] {
  // What another module exports is not named here; what this one exports was declared above.
  if (node.type === 'ExportNamedDeclaration' && node.source) return [];
  if (node.type === 'MetaProperty') return [];
  const member = node.computed === true ? undefined : MEMBER_FIELDS[node.type];
  const found: Node[] = [];
  for (const [field, value] of Object.entries(node)) {
    if (field === member && !(node.type === 'Property' && node.shorthand === true)) continue;
    if (node.type === 'ExportSpecifier' && field === 'exported') continue;
    for (const item of Array.isArray(value) ? value : [value]) if (isNode(item)) found.push(item);
  }
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Blocks and scopes are not told apart: a name that is declared anywhere in a module is the module's own. */
function namesDeclaredBy(node: Node): string[] {
  if (node.type.startsWith('Import') && isNode(node.local)) return patternNames(node.local);
  if (node.type === 'VariableDeclarator') return patternNames(node.id);
  if (node.type === 'CatchClause') return patternNames(node.param);
  if (node.type === 'TSTypeParameter') return patternNames(node.name);
  if (node.type === 'TSMappedType') return patternNames(node.key);
  if (node.type === 'TSIndexSignature') return (node.parameters as Node[]).flatMap(patternNames);
  const isNamed = /^(?:Function|Class)|^TS(?:Declare|TypeAlias|Interface|Enum|Module)/.test(node.type);
  const parameters = Array.isArray(node.params) ? node.params.flatMap(patternNames) : [];
  return [...(isNamed ? patternNames(node.id) : []), ...parameters];
}

/** The names that a pattern binds: `x`, `{ a, b: [c] = [], ...rest }`. */
function patternNames(pattern: unknown): string[] {
  if (typeof pattern === 'string') return [pattern];
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [String(pattern.name)];
    case 'ObjectPattern':
      return (pattern.properties as Node[]).flatMap((one) => patternNames(one.value ?? one.argument));
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'TSParameterProperty':
      return patternNames(pattern.parameter);
    default:
      return [];
  }
}

function moodOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const path = `${(node.object as Node).name}.${(node.property as Node).name ?? (node.property as Node).value}`;
    return path === 'Date.now' || path === 'Math.random' ? path : undefined;
  }
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  if (!isCall || (node.callee as Node).name !== 'Date') return undefined;
  const tellsTime = node.type === 'CallExpression' || (node.arguments as Node[]).length === 0;
  return tellsTime ? 'new Date()' : undefined;
}
